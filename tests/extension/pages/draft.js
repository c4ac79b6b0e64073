// Draft.js with decorators for hashtags, mentions and addresses, as X has them.
import { CompositeDecorator, Editor, EditorState } from "draft-js";
import { createElement, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { build } from "./shells.js";

const styled = (colour) => ({ children }) => createElement("span", { style: { color: colour } }, children);
const strategyOf = (pattern) => (block, found) => {
  for (const match of block.getText().matchAll(pattern)) found(match.index, match.index + match[0].length);
};
const decorator = new CompositeDecorator([
  { strategy: strategyOf(/#[\p{L}\d_]+/gu), component: styled("#1d9bf0") },
  { strategy: strategyOf(/@\w+/g), component: styled("#1d9bf0") },
  { strategy: strategyOf(/https?:\/\/\S+/g), component: styled("#1d9bf0") },
]);

function Box({ kept, name }) {
  const [state, setState] = useState(() => EditorState.createEmpty(decorator));
  kept.state = state;
  const change = (next) => {
    kept.state = next;
    setState(next);
  };
  return createElement(Editor, { editorState: state, onChange: change, webDriverTestID: name, ref: useRef(null),
    stripPastedStyles: true });
}

build((place, attributes) => {
  const kept = {};
  flushSync(() => createRoot(place).render(createElement(Box, { kept, name: attributes["data-testid"] })));
  return { element: place.querySelector("[contenteditable]"), text: () =>
    kept.state.getCurrentContent().getPlainText("\n") };
});
