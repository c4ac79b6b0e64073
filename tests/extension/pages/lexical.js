// Lexical, rich text with history.
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, createEditor } from "lexical";
import { build } from "./shells.js";

build((place) => {
  const element = document.createElement("div");
  element.setAttribute("contenteditable", "true");
  place.append(element);
  const editor = createEditor({ onError: (error) => fixture.errors.push(String(error)) });
  editor.setRootElement(element);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const text = () => editor.getEditorState().read(() => $getRoot().getChildren().map((node) =>
    node.getTextContent()).join("\n"));
  return { element, text };
});
