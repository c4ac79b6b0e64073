// A text area that React controls.
import { createElement, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { build } from "./shells.js";

function Box({ kept }) {
  const [text, setText] = useState("");
  kept.text = text;
  return createElement("textarea", { value: text, onChange: (event) => setText(event.target.value) });
}

build((place) => {
  const kept = {};
  flushSync(() => createRoot(place).render(createElement(Box, { kept })));
  return { element: place.querySelector("textarea"), text: () => kept.text };
});
