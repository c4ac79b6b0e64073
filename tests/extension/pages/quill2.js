// Quill 2, as in LinkedIn's post composer: in a shadow root. By itself Quill does not find its caret
// there (the first letter typed ends up last), so a site that has it there must have mended that.
import Quill from "quill";
import { build } from "./shells.js";

build((place) => {
  const quill = new Quill(place, { formats: ["bold", "mention"], modules: { toolbar: false } });
  const root = place.getRootNode();
  if (root instanceof ShadowRoot) {
    const { selection } = quill;
    selection.hasFocus = () => root.activeElement === quill.root;
    selection.getNativeRange = () => {
      // In Firefox only the document has one.
      const native = root.getSelection ? root.getSelection() : document.getSelection();
      return native?.rangeCount ? selection.normalizeNative(native.getRangeAt(0)) : null;
    };
  }
  return { element: quill.root, text: () => quill.getText().replace(/\n$/, "") };
});
