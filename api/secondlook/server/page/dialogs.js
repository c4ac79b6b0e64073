// The dialog that asks for the access key.

import { find } from "./elements.js";
import { cleanKey } from "./keys.js";

/** @typedef {import("./messages.js").Words} Words */

export class KeyDialog {
  /**
   * @param {(key: string) => Promise<boolean>} fits  asks the server, before anything is kept
   * @param {(key: string, remember: boolean) => void} entered
   */
  constructor(fits, entered) {
    this.fits = fits;
    this.dialog = find("key-dialog", HTMLDialogElement);
    this.field = find("key", HTMLInputElement);
    this.remember = find("key-remember", HTMLInputElement);
    this.wrong = find("key-wrong", HTMLElement);
    this.entered = entered;
    find("key-later", HTMLButtonElement).addEventListener("click", () => this.dialog.close());
    this.save = find("key-save", HTMLButtonElement);
    find("key-form", HTMLFormElement).addEventListener("submit", (event) => void this.#submit(event));
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
  async #submit(event) {
    event.preventDefault();
    if (this.field.readOnly) return;
    const key = cleanKey(this.field.value);
    this.#wait(true);
    const fits = key !== "" && await this.fits(key);
    this.#wait(false);
    // Closed meanwhile: "later" it is.
    if (!this.dialog.open) return;
    if (fits) {
      this.dialog.close();
      this.entered(key, this.remember.checked);
    } else {
      this.#say(this.refusal);
      this.field.select();
    }
  }

  /** @param {boolean} waiting */
  #wait(waiting) {
    this.field.readOnly = waiting;
    this.save.setAttribute("aria-disabled", String(waiting));
  }

  /** @param {string} problem */
  #say(problem) {
    this.wrong.textContent = problem;
    this.field.setAttribute("aria-invalid", String(problem !== ""));
  }
}
