// Settings: what the user chose, over it what an office fixed, under it the defaults. Pure: what comes
// out is always complete and sound, whatever was stored.

import { serverAddress } from "./addresses.js";

/** @type {readonly Channel[]} */
export const CHANNELS = ["linkedin", "twitter", "yammer"];

/** @type {Readonly<OwnSettings>} */
export const DEFAULTS = Object.freeze({
  server: "http://127.0.0.1:8765",
  language: "",
  channels: { linkedin: true, twitter: true, yammer: true },
  unchecked: "open",
  gate: "warning",
  ignoredWords: [],
  style: "generalize",
  author: "",
  policy: "",
});

const MOST_WORDS = 1000;
const LONGEST_WORD = 200;
/** As the server takes it. */
const LONGEST_NAME = 200;
/** @type {readonly unknown[]} */
const STYLES = ["generalize", "placeholder", "mask"];

/**
 * Only what is a setting and sound. Anything else is left out, so that the layer below shows.
 * @param {unknown} stored
 * @returns {Partial<OwnSettings>}
 */
export function sound(stored) {
  if (typeof stored !== "object" || stored === null) return {};
  const given = /** @type {Record<string, unknown>} */ (stored);
  /** @type {Partial<OwnSettings>} */
  const kept = {};
  const server = serverAddress(given["server"]);
  if (server) kept.server = server;
  const { language, unchecked, gate, policy, style, author } = given;
  if (language === "nl" || language === "en" || language === "") kept.language = language;
  if (unchecked === "open" || unchecked === "closed") kept.unchecked = unchecked;
  if (gate === "warning" || gate === "critical") kept.gate = gate;
  if (STYLES.includes(style)) kept.style = /** @type {AnonymizeStyle} */ (style);
  if (typeof author === "string") kept.author = author.trim().slice(0, LONGEST_NAME).toWellFormed();
  if (typeof policy === "string") kept.policy = policy;
  const channels = soundChannels(given["channels"]);
  if (channels) kept.channels = channels;
  if (Array.isArray(given["ignoredWords"])) kept.ignoredWords = soundWords(given["ignoredWords"]);
  return kept;
}

/** @param {unknown} given @returns {OwnSettings["channels"] | null} */
function soundChannels(given) {
  if (typeof given !== "object" || given === null) return null;
  const chosen = /** @type {Record<string, unknown>} */ (given);
  const entries = CHANNELS.map((channel) => [channel, chosen[channel] !== false]);
  return /** @type {OwnSettings["channels"]} */ (Object.fromEntries(entries));
}

/** @param {unknown[]} given */
function soundWords(given) {
  const words = given.filter((word) => typeof word === "string" && word !== "" && word.length <= LONGEST_WORD);
  return /** @type {string[]} */ ([...new Set(words)]).slice(-MOST_WORDS);
}

/**
 * @param {unknown} own  as stored
 * @param {unknown} office  as set by policy
 * @returns {OwnSettings}
 */
export function effective(own, office) {
  const chosen = sound(own);
  delete chosen.policy;
  return { ...DEFAULTS, ...chosen, ...sound(office) };
}

/** @param {unknown} office @returns {string[]} names of the settings that cannot be changed here */
export function fixedBy(office) {
  return Object.keys(sound(office));
}

/** @param {OwnSettings["language"]} chosen @param {string} ofBrowser @returns {ReaderLanguage} */
export function readerLanguage(chosen, ofBrowser) {
  if (chosen) return chosen;
  return ofBrowser.toLowerCase().startsWith("nl") ? "nl" : "en";
}

/**
 * What content scripts may know: no server, no key, no name.
 * @param {OwnSettings} settings
 * @param {ReaderLanguage} language
 * @returns {PageSettings}
 */
export function pageSettings({ channels, unchecked, gate, ignoredWords }, language) {
  return { language, channels, unchecked, gate, ignoredWords };
}
