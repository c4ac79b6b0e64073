// Putting other words in the place of a finding, and making sure that it happened: the text is read
// again afterwards, and when it is not what was wanted it is put back as it was. Never more than the
// words of the finding change; never during the composition of a character.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));
  const { editors, spans, textmap } = parts;

  const SETTLES_WITHIN = 120;
  /** Editors being written in: one replacement at a time. @type {WeakSet<HTMLElement>} */
  const busy = new WeakSet();

  /** @type {typeof parts.replacements.replace} */
  async function replace(editor, edits) {
    if (busy.has(editor) || edits.length === 0) return "refused";
    busy.add(editor);
    const keys = new HeldKeys();
    try {
      const { result, caret } = await replaceAll(editor, edits);
      await typeHeld(editor, keys, caret);
      return result;
    } finally {
      keys.end();
      busy.delete(editor);
    }
  }

  /** Letters typed while words are selected would overwrite them: they wait, and come behind the new words. */
  class HeldKeys {
    #typed = "";
    #ending = new AbortController();

    constructor() {
      window.addEventListener("keydown", (event) => this.#hold(event), { capture: true, signal: this.#ending.signal });
    }

    /** @param {KeyboardEvent} event */
    #hold(event) {
      if (!event.isTrusted || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#typed += event.key;
    }

    take() {
      const typed = this.#typed;
      this.#typed = "";
      return typed;
    }

    end() {
      this.#ending.abort();
    }
  }

  /** Until nobody typed while what they typed before was being written. @param {HTMLElement} editor @param {HeldKeys} keys @param {number} caret */
  async function typeHeld(editor, keys, caret) {
    let at = caret;
    for (let typed = keys.take(); typed; typed = keys.take()) {
      await write(editor, { start: at, end: at }, typed);
      at += typed.length;
    }
  }

  /**
   * From the last to the first, so that the places before stay what they were.
   * @param {HTMLElement} editor @param {readonly WantedEdit[]} edits
   * @returns {Promise<{result: ReplaceResult, caret: number}>}
   */
  async function replaceAll(editor, edits) {
    let caret = 0;
    for (const edit of edits.toSorted((one, other) => other.start - one.start)) {
      const result = await replaceOne(editor, edit);
      if (result !== "done") return { result, caret: Math.min(edit.end, textmap.read(editor).text.length) };
      caret = edit.start + edit.replacement.length;
    }
    return { result: "done", caret };
  }

  /** @param {HTMLElement} editor @param {WantedEdit} edit @returns {Promise<ReplaceResult>} */
  async function replaceOne(editor, { was, replacement, ...span }) {
    const map = textmap.read(editor);
    if (map.text.slice(span.start, span.end) !== was) return "moved";
    if (replacement.includes("\n") || replacement === "") return "refused";
    const lines = spans.linesOf(map.text, textmap.widened(map, span));
    for (const [index, line] of [...lines.entries()].reverse()) {
      const result = await write(editor, line, index === 0 ? replacement : "");
      if (result !== "done") return result;
    }
    return lines.length > 0 ? "done" : "refused";
  }

  /** @param {HTMLElement} editor @param {Place} line @param {string} words @returns {Promise<ReplaceResult>} */
  async function write(editor, line, words) {
    const before = textmap.read(editor).text;
    const wanted = spans.edited(before, [{ ...line, replacement: words }]);
    const ways = words === "" ? [editors.erase] : waysFor(editor, line);
    for (const way of ways) {
      if (!await editors.select(editor, line)) return "moved";
      // Somebody typed between the click and now.
      if (textmap.read(editor).text !== before) return "moved";
      const outcome = await written(editor, wanted, () => way(editor, words));
      if (outcome.isWanted) return "done";
      if (outcome.text === before) continue;
      // Never over the head of somebody who types on: what they see is theirs to judge.
      if (outcome.isTyped) return "lost";
      return await restored(editor, before) ? "refused" : "lost";
    }
    return "refused";
  }

  /**
   * Writes, and waits until the text is what was wanted. Each change is looked at as it happens: the
   * next key may already be typed behind the new words.
   * @param {HTMLElement} editor @param {string} wanted @param {() => void} act
   * @returns {Promise<{isWanted: boolean, isTyped: boolean, text: string}>}
   */
  async function written(editor, wanted, act) {
    const ending = new AbortController();
    const { signal } = ending;
    let isTyped = false;
    const noted = (/** @type {Event} */ event) => { isTyped ||= event.isTrusted; };
    window.addEventListener("keydown", noted, { capture: true, signal });
    const isWanted = await new Promise((resolve) => {
      const look = () => textmap.read(editor).text === wanted && resolve(true);
      const watch = new MutationObserver(look);
      watch.observe(editor, { childList: true, characterData: true, subtree: true });
      editor.addEventListener("input", look, { signal });
      signal.addEventListener("abort", () => watch.disconnect());
      setTimeout(resolve, SETTLES_WITHIN, false);
      act();
      look();
    });
    ending.abort();
    return { isWanted, isTyped, text: textmap.read(editor).text };
  }

  /** @param {HTMLElement} editor @param {Place} span */
  function waysFor(editor, span) {
    return editors.techniques(editors.kindOf(editor), span.end > span.start);
  }

  /** Puts the one stretch back that differs. @param {HTMLElement} editor @param {string} before */
  async function restored(editor, before) {
    const { start, end, words } = spans.difference(textmap.read(editor).text, before);
    if (words.includes("\n")) return false;
    const [way] = words === "" ? [editors.erase] : waysFor(editor, { start, end });
    if (!await editors.select(editor, { start, end })) return false;
    return (await written(editor, before, () => way?.(editor, words))).isWanted;
  }

  parts.replacements = { replace };
}
