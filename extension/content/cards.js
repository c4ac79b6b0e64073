// The card of a finding: what, why, which clause, what to do, and every way to act on it. It opens
// beside the words, by click or by F8, and never takes the caret away from who did not ask for it.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));
  const { courier, elements: { make, makeButton } } = parts;

  const GAP = 8;
  const LONGEST_QUOTE = 80;

  class Card {
    /** @type {{box: Box, finding: FindingAnswer} | null} */ #shown = null;

    /** @param {Desk} desk */
    constructor(desk) {
      this.desk = desk;
      this.element = make("div", "card");
      this.element.setAttribute("role", "dialog");
      this.element.tabIndex = -1;
      desk.surface.onKeys(this.element, (event) => this.#pressed(event));
      desk.surface.onClick(this.element, () => undefined);
    }

    get isOpen() {
      return this.#shown !== null;
    }

    /** @param {Box} box @param {FindingAnswer} finding @param {boolean} focus */
    open(box, finding, focus) {
      this.#shown = { box, finding };
      this.#draw();
      this.desk.surface.show(this.element);
      this.place();
      const buttons = [...this.element.querySelectorAll("button")];
      if (focus) (buttons.find((button) => button.matches(".acts *")) ?? buttons.at(0))?.focus();
      else this.desk.surface.say(`${this.desk.word(finding.severity)}: ${finding.message}`);
    }

    /** The next finding of the box, from the open one or from the caret. @param {Box} box @param {boolean} back */
    step(box, back) {
      const list = box.findings.toSorted((one, other) => one.start - other.start);
      const at = list.findIndex(({ id }) => id === this.#shown?.finding.id);
      const finding = at < 0 ? list[back ? list.length - 1 : 0] : list[(at + (back ? list.length - 1
        : 1)) % list.length];
      if (finding) this.open(box, finding, true);
    }

    /** The box has changed: follow the words, or close when they are gone. @param {Box} box */
    follow(box) {
      if (this.#shown?.box !== box) return;
      const { finding } = this.#shown;
      const same = box.findings.find(({ id }) => id === finding.id)
        ?? box.findings.find(({ rule, start }) => rule === finding.rule && start === finding.start);
      if (!same) return this.close(false);
      const isNew = same.message !== finding.message || box.editOf(same) !== box.editOf(finding);
      this.#shown = { box, finding: same };
      if (isNew && !this.desk.surface.focused) this.#draw();
      this.place();
    }

    /** @param {boolean} back  to the editor with the keyboard */
    close(back) {
      const editor = this.#shown?.box.editor;
      this.#shown = null;
      this.element.remove();
      if (back) editor?.focus({ preventScroll: true });
    }

    /** Below the words, or above them where there is more room. */
    place() {
      if (!this.#shown) return;
      const { box, finding } = this.#shown;
      const words = box.rects(finding)[0] ?? box.editor.getBoundingClientRect();
      const { width, height } = this.element.getBoundingClientRect();
      const below = words.bottom + GAP;
      const top = below + height > innerHeight && words.top - GAP - height > 0 ? words.top - GAP - height : below;
      this.element.style.left = `${Math.max(GAP, Math.min(words.left, innerWidth - width - GAP))}px`;
      this.element.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
    }

    #draw() {
      if (!this.#shown) return;
      const { box, finding } = this.#shown;
      this.element.dataset["severity"] = finding.severity;
      this.element.setAttribute("aria-label",
        `${this.desk.word(finding.severity)}: ${this.desk.word(finding.category)}`);
      this.element.replaceChildren(this.#head(box, finding), this.#said(box, finding), this.#acts(box, finding),
        this.#foot(box, finding));
    }

    /** @param {string} label @param {string} className @param {() => void} act */
    #button(label, className, act) {
      return makeButton(this.desk.surface, label, className, act);
    }

    /** @param {Box} box @param {FindingAnswer} finding */
    #head(box, finding) {
      const { word } = this.desk;
      const head = make("div", "head", make("strong", "", `${word(finding.severity)} · ${word(finding.category)}`));
      const buttons = /** @type {const} */ ([
        ["‹", "previous", () => this.step(box, true)],
        ["›", "next", () => this.step(box, false)],
        ["✕", "close", () => this.close(true)]]);
      for (const [sign, name, act] of buttons) {
        if (name !== "close" && box.findings.length < 2) continue;
        const button = this.#button(sign, "", act);
        button.setAttribute("aria-label", word(name));
        head.append(button);
      }
      return head;
    }

    /** @param {Box} box @param {FindingAnswer} finding */
    #said(box, finding) {
      const { word } = this.desk;
      const words = box.text.slice(finding.start, finding.end);
      const quote = !spans.isUnderlined(finding, box.text) ? word("wholeDraft")
        : words.length > LONGEST_QUOTE ? `“${words.slice(0, LONGEST_QUOTE)}…”` : `“${words}”`;
      return make("div", "said", make("p", "quote", quote), make("p", "message", finding.message),
        make("p", "advice", make("span", "label", `${word("whatToDo")}: `), finding.advice),
        make("p", "clause", `${finding.clause.document} · ${finding.clause.section}`));
    }

    /** @param {Box} box @param {FindingAnswer} finding */
    #acts(box, finding) {
      const { word } = this.desk;
      const acts = make("div", "acts");
      const edit = box.editOf(finding);
      if (edit) acts.append(this.#button(`${word("anonymizeThis")}: ${edit.replacement}`, "primary", () =>
        this.#replace(box, edit, edit.replacement)));
      for (const words of finding.replacements.filter((one) => one !== edit?.replacement)) {
        acts.append(this.#button(`${word("replaceBy")}: ${words}`, "", () => this.#replace(box, finding, words)));
      }
      const clients = new Set(box.findings.filter(({ category }) => category === "clients").map(({ id }) => id));
      const more = box.edits.filter((one) => one.findings.some((id) => clients.has(id))).length > 1;
      if (more) acts.append(this.#button(word("anonymizeClients"), "", () => this.#act(box.anonymize("clients"))));
      return acts;
    }

    /** @param {Box} box @param {FindingAnswer} finding */
    #foot(box, finding) {
      const { word } = this.desk;
      const foot = make("div", "foot", this.#button(word("ignoreHere"), "quiet", () => this.#ignore(box, finding)));
      if (spans.isUnderlined(finding, box.text)) {
        foot.append(this.#button(word("neverWord"), "quiet", () => this.#neverAgain(box, finding)));
      }
      foot.append(...(finding.actions ?? []).filter(isLetter).map(letterLink));
      return foot;
    }

    /** @param {Box} box @param {Place} span @param {string} words */
    #replace(box, span, words) {
      return this.#act(box.replace(span, words));
    }

    /** @param {Promise<ReplaceResult>} acting */
    async #act(acting) {
      this.close(false);
      const result = await acting;
      const key = result === "refused" ? "notReplaced" : result;
      if (result === "done") this.desk.surface.say(this.desk.word("done"));
      else this.desk.surface.tell(this.desk.word(key));
    }

    /** @param {Box} box @param {FindingAnswer} finding */
    #ignore(box, finding) {
      this.close(true);
      box.ignore(finding);
      this.desk.surface.say(this.desk.word("ignored"));
    }

    /** @param {Box} box @param {FindingAnswer} finding */
    async #neverAgain(box, finding) {
      const word = box.text.slice(finding.start, finding.end);
      this.#ignore(box, finding);
      const settings = await courier.ask("ignore-word", { word });
      if (settings) this.desk.take(settings);
    }

    /** @param {KeyboardEvent} event */
    #pressed(event) {
      if (event.key === "Escape") this.close(true);
      else if (event.key === "F8" && this.#shown) this.step(this.#shown.box, event.shiftKey);
      else return;
      event.preventDefault();
    }
  }

  /** @param {ActionAnswer} action */
  const isLetter = ({ label, mailto }) => typeof label === "string" && /^mailto:/.test(mailto);

  /** Opens a letter that the user may send or not. No word of the draft is in it; a report tells the page. @param {ActionAnswer} action */
  function letterLink({ kind, label, mailto }) {
    const link = make("a", "act quiet", label);
    link.href = kind === "report" ? `${mailto}&body=${encodeURIComponent(location.href)}` : mailto;
    return link;
  }

  const { spans } = parts;
  parts.Card = Card;
}
