// Puts the parts of the page together and connects them to what the user does. Start reading here,
// then pages.js.

import { Answers } from "./answers.js";
import { Cards } from "./cards.js";
import { Changes } from "./changes.js";
import { Column } from "./columns.js";
import { KeyDialog } from "./dialogs.js";
import { DraftField } from "./drafts.js";
import { find } from "./elements.js";
import { Keys, storeOrMemory } from "./keys.js";
import { firstLanguage, isLanguage, rememberLanguage, speak } from "./messages.js";
import { Notice } from "./notices.js";
import { CheckPage } from "./pages.js";
import { Reviews } from "./reviews.js";
import { Underlines } from "./underlines.js";
import { Banner } from "./verdicts.js";

const lasting = storeOrMemory(() => window.localStorage);
const keys = new Keys(storeOrMemory(() => window.sessionStorage), lasting);
const area = find("draft", HTMLTextAreaElement);
const forget = find("forget", HTMLButtonElement);
const dialog = new KeyDialog((key) => parts.answers.fits(key), (key, remember) => {
  keys.keep(key, remember);
  showKey();
  area.focus();
  void page.refresh();
});

/** The key about which the dialog was last opened: "later" is not asked twice about the same. @type {string | null} */
let asked = null;

/** @type {import("./pages.js").Parts} */
const parts = {
  answers: new Answers(() => keys.current, () => page.language),
  reviews: new Reviews({
    ask: (draft) => parts.answers.review(draft),
    reviewed: (draft, review) => page.reviewed(draft, review),
    refused: (_draft, refusal) => page.refused(refusal),
    later: (act, delay) => {
      const timer = setTimeout(act, delay);
      return () => clearTimeout(timer);
    },
    chance: Math.random,
  }),
  field: new DraftField(area),
  underlines: new Underlines(find("mirror", HTMLElement)),
  cards: new Cards(find("cards", HTMLOListElement), {
    open: (finding, focus) => page.open(finding, focus),
    close: () => page.close(),
    anonymize: (finding) => void page.anonymize(finding),
    replace: (finding, replacement) => page.replace(finding, replacement),
  }),
  banner: new Banner({ enterKey, retry: () => parts.reviews.hurry() }),
  notice: new Notice(find("notice", HTMLElement)),
  changes: new Changes(lasting, { restyle: () => void page.restyle(), close: () => page.closeChanges() }),
  column: new Column(() => page.words),
  askKey: () => {
    if (asked !== keys.current) enterKey();
  },
};
const page = new CheckPage(parts, firstLanguage(lasting, navigator.languages));

function enterKey() {
  asked = keys.current;
  dialog.open(page.words, asked !== "");
}

function showKey() {
  forget.textContent = keys.current ? page.words.keyForget : page.words.keyEnter;
}

/** @param {MouseEvent} event */
function switchLanguage(event) {
  const button = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
  const language = button?.dataset["language"];
  if (!isLanguage(language)) return;
  page.language = language;
  rememberLanguage(lasting, language);
  speak(document, language);
  showKey();
  void page.refresh();
}

function forgetKey() {
  if (!keys.current) return enterKey();
  keys.forget();
  asked = "";
  showKey();
  page.changed(0);
  parts.notice.show(page.words.forgotten);
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.key === "F8") {
    event.preventDefault();
    page.step(event.shiftKey);
  } else if (event.key === "Escape" && parts.field.hasFocus) {
    page.close();
  }
}

area.addEventListener("input", () => page.changed());
page.form.addEventListener("change", (event) => {
  if (event.target !== area) page.changed();
});
page.form.addEventListener("submit", (event) => event.preventDefault());
page.copyButton.addEventListener("click", () => void page.copy());
page.anonymizeButton.addEventListener("click", () => void page.anonymize());
page.undoButton.addEventListener("click", () => page.undo());
forget.addEventListener("click", forgetKey);
for (const button of document.querySelectorAll("[data-language]")) {
  if (button instanceof HTMLElement) button.addEventListener("click", switchLanguage);
}
document.addEventListener("selectionchange", () => page.pointed());
document.addEventListener("keydown", pressed);
window.addEventListener("focus", () => parts.reviews.hurry());
window.addEventListener("online", () => parts.reviews.hurry());

speak(document, page.language);
showKey();
page.draw();
if (keys.current) void page.refresh();
else enterKey();
