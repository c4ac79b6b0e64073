// Controls that several panels have: the state with its one action, a switch for each site, and the
// words that are ignored.

import { CHANNELS } from "./settings.js";
import { make, makeButton, makeIcon } from "./elements.js";

/** @typedef {import("./languages.js").Words} Words */
/** @typedef {{label: string, act: () => void, first?: boolean}} Action  `first`: what one came for */
/** @typedef {(changes: Partial<OwnSettings>) => void} Change */

/**
 * @param {{tone: string, title: string, text: string, action?: Action}} state
 */
export function stateBlock({ tone, title, text, action }) {
  const words = make("div", "", make("h2", "", title), make("p", "", text));
  if (action) words.append(makeButton(action.label, action.first ? "main" : "quiet", action.act));
  const block = make("div", "state", makeIcon(tone), words);
  block.dataset["tone"] = tone;
  return block;
}

/** @param {Overview} overview @param {Words} words @param {Change} change */
export function siteSwitches({ settings, fixed }, words, change) {
  return CHANNELS.map((channel) => {
    const box = make("input");
    box.type = "checkbox";
    box.role = "switch";
    box.name = channel;
    box.checked = settings.channels[channel];
    box.disabled = fixed.includes("channels");
    box.addEventListener("change", () => change({ channels: { ...settings.channels, [channel]: box.checked } }));
    return make("label", "switch", make("span", "", words[channel]), box);
  });
}

/** @param {Overview} overview @param {Words} words @param {Change} change */
export function ignoredWords({ settings: { ignoredWords: ignored } }, words, change) {
  if (ignored.length === 0) return make("p", "soft small", words.ignoredNone);
  const items = ignored.map((word) => {
    const button = makeButton("", "", () => change({ ignoredWords: ignored.filter((other) => other !== word) }));
    button.append(make("span", "", word));
    button.setAttribute("aria-label", words.restore(word));
    button.title = words.restore(word);
    return make("li", "", button);
  });
  return make("ul", "words", ...items);
}

/**
 * Where the browser stands with its server, in words; `tone` is the icon and the colour.
 * @param {ConnectionState} connection
 * @param {Words} words
 */
export function connectionWords(connection, words) {
  if (connection === "ready") return { tone: "clear", title: words.ready, text: "" };
  const tone = connection === "unpaired" || connection === "access" ? "none" : "unchecked";
  return { tone, title: words[connection], text: words[`${connection}Text`] };
}
