// The access key: in sessionStorage, or in localStorage when the user wants it remembered.
// Never in the address, never shown. A browser that refuses storage keeps it in memory only.

const STORED_AS = "secondlook.key";

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store */

export class Keys {
  /** @param {Store} session @param {Store} lasting */
  constructor(session, lasting) {
    this.session = session;
    this.lasting = lasting;
  }

  /** @returns {string} the key, or "" when there is none */
  get current() {
    return this.session.getItem(STORED_AS) ?? this.lasting.getItem(STORED_AS) ?? "";
  }

  /** @param {string} key @param {boolean} remember */
  keep(key, remember) {
    this.forget();
    (remember ? this.lasting : this.session).setItem(STORED_AS, key);
  }

  forget() {
    this.session.removeItem(STORED_AS);
    this.lasting.removeItem(STORED_AS);
  }
}

/**
 * The browser's store, or one that lives as long as the page where the browser refuses.
 * @param {() => Store} open  e.g. () => window.localStorage; a refusing browser throws here
 * @returns {Store}
 */
export function storeOrMemory(open) {
  try {
    const store = open();
    store.getItem(STORED_AS);
    return store;
  } catch {
    /** @type {Map<string, string>} */
    const memory = new Map();
    return {
      getItem: (name) => memory.get(name) ?? null,
      setItem: (name, value) => void memory.set(name, value),
      removeItem: (name) => void memory.delete(name),
    };
  }
}

/**
 * A key is printable ASCII without spaces; anything else cannot be a header value.
 * @param {string} typed
 */
export function cleanKey(typed) {
  const key = typed.trim();
  return /^[\x21-\x7e]+$/.test(key) ? key : "";
}
