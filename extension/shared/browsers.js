// Every call to the browser by the worker and the panels. Chromium, Edge and Firefox differ in small
// things; nobody else here needs to know.

/** @typedef {chrome.runtime.MessageSender} Sender */

/** @param {string[]} names @returns {Promise<Record<string, unknown>>} */
export function recall(names) {
  return chrome.storage.local.get(names);
}

/** @param {Record<string, unknown>} values */
export function keep(values) {
  return chrome.storage.local.set(values);
}

/** @param {string[]} names */
export function drop(names) {
  return chrome.storage.local.remove(names);
}

/** What lasts until the browser closes: in memory, so it survives the worker, not the session. */
export const session = {
  /** @param {string} name @returns {Promise<unknown>} */
  async get(name) {
    return (await chrome.storage.session.get(name))[name];
  },
  /** @param {string} name @param {unknown} value */
  set: (name, value) => chrome.storage.session.set({ [name]: value }),
};

/** What an office has set by policy. Firefox throws where there is none. @returns {Promise<unknown>} */
export async function officeSettings() {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Content scripts have no business with the key. (Firefox has no such switch yet.) */
export async function closeStorage() {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}

/** @param {(area: string) => void} act */
export function onStored(act) {
  chrome.storage.onChanged.addListener((_changes, area) => act(area));
}

/**
 * @param {(request: any, sender: Sender) => Promise<unknown>} answer
 */
export function onRequest(answer) {
  chrome.runtime.onMessage.addListener((request, sender, respond) => {
    answer(request, sender).then(respond, () => respond(null));
    return true; // keeps the channel open until the answer is there
  });
}

/**
 * @template {keyof (Requests & PanelRequests)} K
 * @param {K} kind
 * @param {(Requests & PanelRequests)[K]["ask"]} question
 * @returns {Promise<(Requests & PanelRequests)[K]["answer"]>}
 */
export function ask(kind, question) {
  return chrome.runtime.sendMessage({ kind, ...question });
}

/** @param {number} tab @param {Announcement} announcement */
export async function announce(tab, announcement) {
  await chrome.tabs.sendMessage(tab, announcement).catch(() => undefined); // a page may be gone
}

/** @param {Sender} sender  is it a page of this extension, and not a script in somebody's page? */
export function isPanel(sender) {
  return sender.id === chrome.runtime.id && Boolean(sender.url?.startsWith(chrome.runtime.getURL("")));
}

/** @param {Sender} sender */
export function isOurs(sender) {
  return sender.id === chrome.runtime.id;
}

/** @param {string} origin  @returns {string[]} as a pattern of a host permission: without the port */
function patterns(origin) {
  const { protocol, hostname } = new URL(origin);
  return [`${protocol}//${hostname}/*`];
}

/** @param {string} origin */
export function hasAccess(origin) {
  return chrome.permissions.contains({ origins: patterns(origin) });
}

/** Only within a click of the user. @param {string} origin */
export function askAccess(origin) {
  return chrome.permissions.request({ origins: patterns(origin) });
}

/** @param {(tab: number) => void} act */
export function onTabGone(act) {
  chrome.tabs.onRemoved.addListener((tab) => act(tab));
}

/** @param {() => void} act */
export function onFirstRun(act) {
  chrome.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") act();
  });
}

export function uiLanguage() {
  return chrome.i18n.getUILanguage();
}

export function openOptions() {
  return chrome.runtime.openOptionsPage();
}

/** @param {string} path  of a page in this extension */
export function openTab(path) {
  return chrome.tabs.create({ url: chrome.runtime.getURL(path) });
}

/** The tab in front; null when it is not on a site of ours, for then we may not know its address. */
export async function activeTab() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.url && tab.id !== undefined ? { id: tab.id, url: tab.url } : null;
}

/** @param {number} tab @param {string} text @param {string} colour */
export async function markIcon(tab, text, colour) {
  await chrome.action.setBadgeText({ tabId: tab, text }).catch(() => undefined);
  await chrome.action.setBadgeBackgroundColor({ tabId: tab, color: colour }).catch(() => undefined);
}
