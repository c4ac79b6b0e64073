// Quill 1.3.7.
import Quill from "quill1";
import { build } from "./shells.js";

build((place) => {
  const quill = new Quill(place, { modules: { toolbar: false } });
  return { element: quill.root, text: () => quill.getText().replace(/\n$/, "") };
});
