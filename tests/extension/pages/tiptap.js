// TipTap with mentions, as in LinkedIn's comments. `fixture.model.mention` puts one at the caret.
import { Editor } from "@tiptap/core";
import Mention from "@tiptap/extension-mention";
import StarterKit from "@tiptap/starter-kit";
import { build } from "./shells.js";

build((place) => {
  // LinkedIn shows the name alone, without the sign.
  const mention = Mention.configure({
    renderText: ({ node }) => node.attrs.label,
    renderHTML: ({ node }) => ["span", { class: "mention", "data-type": "mention", contenteditable: "false" },
      node.attrs.label],
  });
  const editor = new Editor({ element: place, extensions: [StarterKit, mention] });
  return {
    element: editor.view.dom,
    text: () => editor.getText({ blockSeparator: "\n" }),
    mention: (label) => editor.chain().focus().insertContent([{ type: "mention", attrs: { id: label, label } },
      { type: "text", text: " " }]).run(),
  };
});
