// The dialog that asks for the access key.

import { find } from "./elements.js";
import { cleanKey } from "./keys.js";

/** @typedef {import("./messages.js").Words} Words */

export class KeyDialog {
  /** @param {(key: string, remember: boolean) => void} entered */
  constructor(entered) {
    this.dialog = find("key-dialog", HTMLDialogElement);
    this.field = find("key", HTMLInputElement);
    this.remember = find("key-remember", HTMLInputElement);
    this.wrong = find("key-wrong", HTMLElement);
    this.entered = entered;
    find("key-later", HTMLButtonElement).addEventListener("click", () => this.dialog.close());
    find("key-form", HTMLFormElement).addEventListener("submit", (event) => this.#submit(event));
    this.dialog.addEventListener("close", () => {
      this.field.value = "";
    });
    this.refusal = "";
  }

  /** @param {Words} words @param {boolean} refused  the key was tried and did not fit */
  open(words, refused) {
    this.refusal = words.keyRefused;
    this.#say(refused ? words.keyRefused : "");
    if (!this.dialog.open) this.dialog.showModal();
    this.field.focus();
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    const key = cleanKey(this.field.value);
    if (!key) {
      this.#say(this.refusal);
      this.field.focus();
      return;
    }
    this.dialog.close();
    this.entered(key, this.remember.checked);
  }

  /** @param {string} problem */
  #say(problem) {
    this.wrong.textContent = problem;
    this.field.setAttribute("aria-invalid", String(problem !== ""));
  }
}
