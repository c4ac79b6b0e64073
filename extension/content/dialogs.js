// The question before a post goes out: what is in it, back to the text or post anyway. Modal: the
// keyboard stays in it until it is answered.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));
  const { elements: { make, makeButton }, spans } = parts;

  const MOST_LISTED = 4;

  class GateDialog {
    /** @type {((answer: GateAnswer) => void) | null} */ #answer = null;

    /** @param {Desk} desk */
    constructor(desk) {
      this.desk = desk;
      this.veil = make("div", "veil");
      desk.surface.onClick(this.veil, () => undefined);
      desk.surface.onKeys(this.veil, (event) => this.#pressed(event));
    }

    /** @param {BoxState} state  the worst of all boxes @param {readonly Box[]} boxes @returns {Promise<GateAnswer>} */
    ask(state, boxes) {
      this.desk.card.close(false);
      const dialog = make("div", "dialog");
      dialog.setAttribute("role", "alertdialog");
      dialog.setAttribute("aria-modal", "true");
      dialog.dataset["severity"] = state;
      dialog.append(...this.#said(state, boxes), this.#buttons(state));
      dialog.setAttribute("aria-labelledby", "title");
      dialog.setAttribute("aria-describedby", "text");
      this.veil.replaceChildren(dialog);
      this.desk.surface.show(this.veil);
      dialog.querySelector("button")?.focus();
      return new Promise((resolve) => {
        this.#answer = resolve;
      });
    }

    /** @param {BoxState} state @param {readonly Box[]} boxes */
    #said(state, boxes) {
      const { word, settings } = this.desk;
      const isUnchecked = state === "unchecked";
      const title = make("h2", "", word(isUnchecked ? "gateUnchecked" : state === "critical" ? "gateCritical"
        : "gateWarning"));
      const why = word(boxes.find((box) => box.why)?.why ?? "down");
      const held = settings.unchecked === "closed" ? ` ${word("gateHeld")}` : "";
      const text = make("p", "", isUnchecked ? why + held : word(state === "critical" ? "gateCriticalText"
        : "gateWarningText"));
      title.id = "title";
      text.id = "text";
      return [title, text, ...isUnchecked ? [] : [this.#list(boxes)]];
    }

    /** @param {readonly Box[]} boxes */
    #list(boxes) {
      const list = make("ul");
      const all = boxes.flatMap((box) => box.findings.map((finding) => ({ finding, box })))
        .filter(({ finding }) => finding.severity !== "advice");
      for (const { finding, box } of all.slice(0, MOST_LISTED)) {
        const words = spans.isUnderlined(finding, box.text) ? `“${box.text.slice(finding.start, finding.end)}” ` : "";
        const item = make("li", "", make("strong", "", words), finding.message);
        item.dataset["severity"] = finding.severity;
        list.append(item);
      }
      if (all.length > MOST_LISTED) list.append(make("li", "", this.desk.word("more", all.length - MOST_LISTED)));
      return list;
    }

    /** @param {BoxState} state */
    #buttons(state) {
      const { word, surface, settings } = this.desk;
      const acts = make("div", "acts", makeButton(surface, word("back"), "primary", () => this.close("back")));
      if (state === "unchecked") acts.append(makeButton(surface, word("tryAgain"), "", () => this.close("retry")));
      const isHeld = state === "unchecked" && settings.unchecked === "closed";
      if (!isHeld) acts.append(makeButton(surface, word("postAnyway"), "", () => this.close("post")));
      return acts;
    }

    /** @param {GateAnswer} answer */
    close(answer) {
      this.veil.remove();
      this.#answer?.(answer);
      this.#answer = null;
    }

    /** @param {KeyboardEvent} event */
    #pressed(event) {
      if (event.key === "Escape") {
        event.preventDefault();
        this.close("back");
      }
      if (event.key !== "Tab") return;
      const buttons = [...this.veil.querySelectorAll("button")];
      const at = buttons.findIndex((button) => button === this.desk.surface.focused);
      const next = buttons.at((at + (event.shiftKey ? -1 : 1)) % buttons.length);
      event.preventDefault();
      next?.focus();
    }
  }

  parts.GateDialog = GateDialog;
}
