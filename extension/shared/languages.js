// The words of the panels in the reader's language, and putting them where an element asks for them.
// The words themselves are in dutch.js and english.js.

import { dutch } from "./dutch.js";
import { english } from "./english.js";

/** @typedef {typeof dutch} Words */

/** @param {ReaderLanguage} language @returns {Words} */
export function wordsIn(language) {
  return language === "nl" ? dutch : english;
}

/**
 * @param {ReaderLanguage} language
 * @param {keyof Words} title  of the panel
 */
export function speak(language, title) {
  const words = wordsIn(language);
  document.documentElement.lang = language;
  document.title = `${word(words, title)} – ${words.brand}`;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = word(words, element.getAttribute("data-text"));
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(words, element.getAttribute("data-label")));
  }
  for (const element of document.querySelectorAll("[data-placeholder]")) {
    element.setAttribute("placeholder", word(words, element.getAttribute("data-placeholder")));
  }
}

/** @param {Words} words @param {string | null} key */
function word(words, key) {
  const found = /** @type {Record<string, unknown>} */ (words)[key ?? ""];
  if (typeof found !== "string") throw new Error(`no words for the key ${key}`);
  return found;
}
