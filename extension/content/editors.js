// The kinds of editors, told apart by the marks they leave in the document, and how words are
// written into each so that its own model, its undo and the caret follow. The table of techniques
// was found by experiment (docs/extension.md): other ways lose text in one editor or another.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));
  const { textmap } = parts;

  const SELECTION_WAIT = 100;

  /** @type {typeof parts.editors.kindOf} */
  function kindOf(editor) {
    if (editor instanceof HTMLTextAreaElement) return "field";
    if (editor.matches(".public-DraftEditor-content") || editor.querySelector("[data-contents]")) return "draft";
    if (editor.matches(".ql-editor")) return "quill";
    if (editor.matches("[data-lexical-editor]")) return "lexical";
    if (editor.matches(".ProseMirror")) return "prosemirror";
    return "plain";
  }

  /**
   * Selects the words, with whole mentions; false when they are no longer there. Editors take a
   * selection over in a listener of their own: what is written before that goes to the old caret.
   * @type {typeof parts.editors.select}
   */
  async function select(editor, span) {
    if (!hasFocus(editor)) editor.focus({ preventScroll: true });
    const heard = selectionHeard(editor);
    if (editor instanceof HTMLTextAreaElement) editor.setSelectionRange(span.start, span.end);
    else if (!selectRange(editor, span)) return false;
    await heard;
    await macrotask();
    return editor.isConnected && isSelected(editor, span);
  }

  /** @param {HTMLElement} editor @param {Place} span */
  function selectRange(editor, span) {
    const range = textmap.rangeOf(textmap.read(editor), span, true);
    const selection = document.getSelection();
    if (!range || !selection) return false;
    selection.removeAllRanges();
    selection.addRange(range);
    return true;
  }

  /** @param {HTMLElement} editor @param {Place} span */
  function isSelected(editor, span) {
    const words = textmap.read(editor).text.slice(span.start, span.end);
    if (editor instanceof HTMLTextAreaElement) {
      return editor.selectionStart === span.start && editor.selectionEnd === span.end;
    }
    return bare(document.getSelection()?.toString() ?? "") === bare(words);
  }

  /** @param {string} words */
  const bare = (words) => words.replace(/[\s\u200b\ufeff]/g, "");

  /** @param {HTMLElement} editor */
  function hasFocus(editor) {
    const root = /** @type {Document | ShadowRoot} */ (editor.getRootNode());
    return root.activeElement === editor && document.hasFocus();
  }

  /** @param {HTMLElement} editor @returns {Promise<void>} */
  function selectionHeard(editor) {
    return new Promise((resolve) => {
      const done = () => resolve();
      const target = editor instanceof HTMLTextAreaElement ? editor : document;
      target.addEventListener("selectionchange", done, { once: true });
      document.addEventListener("selectionchange", done, { once: true });
      setTimeout(done, SELECTION_WAIT);
    });
  }

  /** @returns {Promise<void>} */
  function macrotask() {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  /** @param {HTMLElement} _editor @param {string} words */
  function insertText(_editor, words) {
    document.execCommand("insertText", false, words);
  }

  /** Draft.js only looks at the leaf with the caret after execCommand; this event it takes whole. @param {HTMLElement} editor @param {string} words */
  function inputText(editor, words) {
    const event = document.createEvent("TextEvent");
    const init = /** @type {any} */ (event).initTextEvent;
    init.call(event, "textInput", true, true, window, words, 9, "en");
    target(editor).dispatchEvent(event);
  }

  /** Only Chromium lets an editor read what a content script pastes. @param {HTMLElement} editor @param {string} words */
  function paste(editor, words) {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    target(editor).dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true,
      composed: true }));
  }

  /** @param {HTMLElement} editor */
  function target(editor) {
    return editor.querySelector("[data-contents]") ?? editor;
  }

  /** @type {typeof parts.editors.techniques} */
  function techniques(kind, isOver) {
    if (kind !== "draft") return [insertText];
    // At a bare caret Draft.js leaves the writing to the browser, which writes nothing for our event.
    return isOver ? [inputText, paste] : [insertText, paste];
  }

  /** @type {typeof parts.editors.erase} */
  function erase(_editor) {
    document.execCommand("delete");
  }

  parts.editors = { kindOf, select, techniques, erase };
}
