// A bare contenteditable element, with no library at all.
import { build } from "./shells.js";

build((place) => {
  const element = document.createElement("div");
  element.setAttribute("contenteditable", "true");
  element.setAttribute("aria-multiline", "true");
  place.append(element);
  const text = () => [...element.childNodes].map((line) => line.textContent).join("\n");
  return { element, text };
});
