// ProseMirror itself, with the basic schema.
import { baseKeymap } from "@tiptap/pm/commands";
import { history, redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import { build } from "./shells.js";

build((place) => {
  const plugins = [history(), keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap)];
  const view = new EditorView(place, { state: EditorState.create({ schema, plugins }) });
  return { element: view.dom, text: () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n", "\n") };
});
