// The language of the page: which one, the words in it, and putting them on the page.
// The words themselves are in dutch.js and english.js.

import { dutch } from "./dutch.js";
import { english } from "./english.js";

/** @typedef {"nl" | "en"} Language */
/** @typedef {typeof dutch} Words */

const STORED_AS = "secondlook.language";

/** @param {string | null | undefined} value @returns {value is Language} */
export function isLanguage(value) {
  return value === "nl" || value === "en";
}

/**
 * The remembered language, else the first of the browser's that we speak, else English.
 * @param {Pick<Storage, "getItem">} storage
 * @param {readonly string[]} preferred
 * @returns {Language}
 */
export function firstLanguage(storage, preferred) {
  const remembered = storage.getItem(STORED_AS);
  if (isLanguage(remembered)) return remembered;
  const spoken = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return spoken ?? "en";
}

/** @param {Pick<Storage, "setItem">} storage @param {Language} language */
export function rememberLanguage(storage, language) {
  storage.setItem(STORED_AS, language);
}

/** @param {Language} language @returns {Words} */
export function wordsIn(language) {
  return language === "nl" ? dutch : english;
}

/**
 * Fills every element that asks for a text by its key.
 * @param {Document} page
 * @param {Language} language
 */
export function speak(page, language) {
  const words = wordsIn(language);
  page.documentElement.lang = language;
  page.title = words.brand;
  for (const element of page.querySelectorAll("[data-text]")) {
    element.textContent = word(words, element.getAttribute("data-text"));
  }
  for (const element of page.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(words, element.getAttribute("data-label")));
  }
  for (const element of page.querySelectorAll("[data-placeholder]")) {
    element.setAttribute("placeholder", word(words, element.getAttribute("data-placeholder")));
  }
  for (const button of page.querySelectorAll("[data-language]")) {
    const pressed = button.getAttribute("data-language") === language;
    button.setAttribute("aria-pressed", String(pressed));
  }
}

/** @param {Words} words @param {string | null} key */
function word(words, key) {
  const found = /** @type {Record<string, unknown>} */ (words)[key ?? ""];
  if (typeof found !== "string") throw new Error(`no words for the key ${key}`);
  return found;
}
