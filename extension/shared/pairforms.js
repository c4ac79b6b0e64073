// The form that pairs: six digits and, for who needs another one, the address of the server. Used by
// the welcome page and by the options.

import { isLocal, serverAddress } from "./addresses.js";
import { ask, askAccess } from "./browsers.js";
import { make, makeButton } from "./elements.js";

/** @typedef {import("./languages.js").Words} Words */

const MESSAGES = /** @type {const} */ ({
  code: "refusedCode", closed: "refusedClosed", access: "refusedAccess", unreachable: "refusedUnreachable",
});

export class PairForm {
  /** Shows the address. */ #reveal = () => {};

  /** @param {Words} words @param {Overview} overview @param {() => void} paired */
  constructor(words, { settings, fixed }, paired) {
    this.words = words;
    this.paired = paired;
    this.address = textField("server", settings.server);
    this.address.disabled = fixed.includes("server");
    this.code = textField("code", "");
    this.code.inputMode = "numeric";
    this.code.maxLength = 9;
    this.code.placeholder = "000 000";
    this.wrong = make("p", "wrong");
    this.wrong.role = "alert";
    this.button = make("button", "main", words.pairButton);
    this.form = make("form", "pair",
      make("div", "code", labelled(words.code, this.code), this.button), this.wrong, this.#where(settings.server));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#submit();
    });
  }

  /** The address out of sight where it is the usual one. @param {string} server */
  #where(server) {
    const { words } = this;
    const field = make("div", "", labelled(words.address, this.address), make("p", "soft small", words.addressHelp));
    if (this.address.disabled || server !== "http://127.0.0.1:8765") return field;
    field.hidden = true;
    const other = makeButton(words.addressOther, "link small", () => {
      this.#reveal();
      this.address.focus();
    });
    this.#reveal = () => {
      other.hidden = true;
      field.hidden = false;
    };
    return make("div", "", other, field);
  }

  async #submit() {
    const { words } = this;
    const server = serverAddress(this.address.value);
    if (!server) return this.#refuse(words.addressWrong, this.address);
    // First of all: the browser lets the user be asked only within the click.
    if (!isLocal(server) && !await askAccess(server)) return this.#refuse(words.refusedAccess, this.address);
    this.wrong.textContent = "";
    this.button.disabled = true;
    this.button.textContent = words.pairing;
    if (!this.address.disabled) await ask("change", { changes: { server } });
    const answer = await ask("pair", { code: this.code.value });
    this.button.disabled = false;
    this.button.textContent = words.pairButton;
    if ("paired" in answer) return this.paired();
    const { refused, seconds } = answer;
    const message = refused === "wait" ? words.refusedWait(seconds ?? 0) : words[MESSAGES[refused]];
    return this.#refuse(message, refused === "unreachable" || refused === "access" ? this.address : this.code);
  }

  /** @param {string} message @param {HTMLInputElement} field */
  #refuse(message, field) {
    this.wrong.textContent = message;
    if (field === this.address) this.#reveal();
    field.focus();
    field.select();
  }
}

/** @param {string} name @param {string} value */
function textField(name, value) {
  const field = make("input");
  field.type = "text";
  field.name = name;
  field.value = value;
  field.autocomplete = "off";
  field.spellcheck = false;
  field.required = true;
  return field;
}

/** @param {string} label @param {HTMLInputElement} field */
function labelled(label, field) {
  return make("label", "field", make("span", "", label), field);
}
