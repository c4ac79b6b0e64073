// One compose box: its text as it is now, what the server said about it, and what is shown of that.
// At most one question is under way and one waits: the latest text wins. An answer about an older
// text is never a verdict; its findings only show where their words still stand.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));
  const { contexts, courier, replacements, spans, textmap } = parts;

  const QUIET = 120;
  let made = 0;

  class Box {
    #abort = new AbortController();
    /** @type {TextMap} */ #map = { text: "", segments: [], atoms: [] };
    /** Of the text, and where the words of each stand in it now. @type {FindingAnswer[]} */ #known = [];
    /** @type {{text: string, context: string, review: ReviewAnswer} | null} */ #judged = null;
    /** @type {Unchecked | null} */ #why = null;
    /** @type {Set<string>} */ #ignored = new Set();
    /** @type {Promise<void> | null} */ #asking = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
    #context = "";
    #again = false;
    /** Somebody waits for the answer. */ #hurry = false;
    composing = false;
    /** Findings that the gate has already shown for this text. */
    acknowledged = "";

    /** @param {FoundPlace} place @param {Desk} desk */
    constructor({ editor, composer, container }, desk) {
      this.editor = editor;
      this.composer = composer;
      this.container = container;
      this.desk = desk;
      this.number = made += 1;
      this.mirror = editor instanceof HTMLTextAreaElement ? new parts.Mirror(editor, desk.surface) : null;
      this.#watch();
      this.refresh();
    }

    #watch() {
      const { editor, signal } = this;
      const refresh = () => this.refresh();
      const watch = new MutationObserver(refresh);
      watch.observe(editor, { childList: true, characterData: true, subtree: true });
      signal.addEventListener("abort", () => watch.disconnect());
      editor.addEventListener("input", refresh, { signal });
      editor.addEventListener("compositionstart", () => { this.composing = true; }, { signal });
      editor.addEventListener("compositionend", () => { this.composing = false; }, { signal });
    }

    get signal() {
      return this.#abort.signal;
    }

    get text() {
      return this.#map.text;
    }

    get why() {
      return this.#why;
    }

    get findings() {
      const never = new Set(this.desk.settings.ignoredWords.map(spans.folded));
      return this.#known.filter(({ id, start, end }) =>
        !this.#ignored.has(id) && !never.has(spans.folded(this.text.slice(start, end))));
    }

    /** @returns {BoxState} */
    get state() {
      if (!this.desk.isOn) return "off";
      if (this.text.trim() === "") return "empty";
      if (this.#isJudged) return spans.worst(this.findings);
      return this.#why ? "unchecked" : "checking";
    }

    get #isJudged() {
      return this.#judged?.text === this.text && this.#judged.context === this.#context;
    }

    /** The server's edits of the text as it is now, without those of ignored findings. */
    get edits() {
      const shown = new Set(this.findings.map(({ id }) => id));
      const edits = this.#isJudged ? this.#judged?.review.anonymized?.edits ?? [] : [];
      return edits.filter((edit) => edit.findings.some((id) => shown.has(id)));
    }

    /** Reads the page again: after every change of it, and before anything is decided. */
    refresh() {
      const before = this.text;
      this.#map = textmap.read(this.editor);
      if (this.text !== before) {
        this.#known = spans.moved(this.#known, before, this.text);
        // Undone: what was found in these very words holds again, all of it.
        if (this.#judged?.text === this.text) this.#known = this.#judged.review.findings;
        this.#why = null;
      }
      this.#context = JSON.stringify(contexts.read(this));
      if (!this.#isJudged && this.state === "checking") this.#askSoon();
      this.paint();
    }

    paint() {
      this.mirror?.update(this.text);
      const shown = this.desk.isOn ? this.findings.filter((finding) => spans.isUnderlined(finding, this.text)) : [];
      const marks = shown.flatMap((finding) => {
        const range = this.#rangeOf(finding);
        return range ? [{ severity: finding.severity, range }] : [];
      });
      parts.underlines.show(this, marks, this.editor);
      this.desk.changed(this);
    }

    /** @param {Place} span */
    #rangeOf(span) {
      return this.mirror ? this.mirror.rangeOf(span) : textmap.rangeOf(this.#map, span);
    }

    /** @param {Place} span @returns {DOMRect[]} */
    rects(span) {
      return [...this.#rangeOf(span)?.getClientRects() ?? []];
    }

    /** Asks again although nothing changed: the server is back, or the reader came back. */
    recheck() {
      this.#hurry = true;
      this.#why = null;
      this.#judged = null;
      this.refresh();
    }

    #askSoon() {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), QUIET);
    }

    /** @returns {Promise<void>} */
    #ask() {
      clearTimeout(this.#timer);
      if (this.#asking) {
        this.#again = true;
        return this.#asking;
      }
      this.#asking = this.#askOnce().finally(() => {
        this.#asking = null;
        if (this.#again && !this.signal.aborted) this.#ask();
      });
      return this.#asking;
    }

    async #askOnce() {
      this.#again = false;
      const { text } = this;
      const context = this.#context;
      if (text.trim() === "" || !this.desk.isOn || this.#isJudged) return;
      const draft = { text: text.toWellFormed(), channel: this.desk.channel, context: JSON.parse(context) };
      const answer = await courier.ask("review", { draft, box: this.number, hurry: this.#hurry });
      this.#hurry = false;
      if (this.signal.aborted) return;
      if (answer && "review" in answer && spans.isSound(answer.review, text)) this.#heard(answer.review, text, context);
      else if (this.text === text) this.#why = answer && "unchecked" in answer ? answer.unchecked : "down";
      this.refresh();
    }

    /** @param {ReviewAnswer} review @param {string} text @param {string} context */
    #heard(review, text, context) {
      this.#why = null;
      this.#known = spans.moved(review.findings, text, textmap.read(this.editor).text);
      this.#judged = { text, context, review };
    }

    /** @returns {Promise<BoxState>} */
    async settled() {
      this.refresh();
      this.#hurry = true;
      if (this.state === "unchecked") this.recheck();
      // Twice is enough: somebody who keeps typing is not waiting.
      for (let turn = 0; turn < 3 && this.state === "checking" && !this.signal.aborted; turn += 1) {
        await (this.#asking ?? this.#ask());
        this.refresh();
      }
      return this.state;
    }

    /** @param {FindingAnswer} finding */
    ignore(finding) {
      this.#ignored.add(finding.id);
      this.paint();
    }

    /** What anonymizing this finding would put where. @param {FindingAnswer} finding */
    editOf(finding) {
      return this.edits.find((edit) => edit.findings.includes(finding.id)) ?? null;
    }

    /** @param {Place} span @param {string} replacement */
    replace(span, replacement) {
      return this.#write([{ ...span, replacement }]);
    }

    /** @param {string} category  of the findings to take out */
    anonymize(category) {
      const wanted = new Set(this.findings.filter((one) => one.category === category).map(({ id }) => id));
      return this.#write(this.edits.filter((edit) => edit.findings.some((id) => wanted.has(id))));
    }

    /** @param {(Place & {replacement: string})[]} edits @returns {Promise<ReplaceResult>} */
    async #write(edits) {
      if (this.composing) return "composing";
      const wanted = edits.map(({ start, end, replacement }) =>
        ({ start, end, replacement, was: this.text.slice(start, end) }));
      const result = await replacements.replace(this.editor, wanted);
      this.refresh();
      return result;
    }

    close() {
      this.#abort.abort();
      clearTimeout(this.#timer);
      this.mirror?.remove();
      parts.underlines.show(this, [], this.editor);
    }
  }

  parts.Box = Box;
}
