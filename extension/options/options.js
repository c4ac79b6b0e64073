// The options: server and pairing, sites, strictness, anonymizing, language, ignored words. What an office has set
// is shown and cannot be changed.

import { ask, askAccess } from "../shared/browsers.js";
import { connectionWords, ignoredWords, siteSwitches, stateBlock } from "../shared/controls.js";
import { find, make, makeButton } from "../shared/elements.js";
import { speak, wordsIn } from "../shared/languages.js";
import { PairForm } from "../shared/pairforms.js";

/** @typedef {import("../shared/languages.js").Words} Words */

const CHOICES = /** @type {const} */ (["gate", "unchecked", "style", "language", "author"]);

for (const name of CHOICES) {
  choice(name).addEventListener("change", (event) => {
    const { value } = /** @type {HTMLSelectElement | HTMLInputElement} */ (event.target);
    void change({ [name]: value });
  });
}
show(await ask("overview", { hurry: true }));

/** @param {Partial<OwnSettings>} changes */
async function change(changes) {
  const overview = await ask("change", { changes });
  show(overview);
  find("notice", HTMLElement).textContent = wordsIn(overview.language).saved;
}

/** @param {Overview} overview */
function show(overview) {
  const words = wordsIn(overview.language);
  speak(overview.language, "options");
  showConnection(overview, words);
  const used = document.activeElement?.getAttribute("name");
  find("sites", HTMLElement).replaceChildren(
    ...siteSwitches(overview, words, change), ...fixedNote(overview, "channels", words));
  const again = used && document.getElementsByName(used)[0];
  if (again) again.focus();
  find("ignored", HTMLElement).replaceChildren(ignoredWords(overview, words, change));
  for (const name of CHOICES) showChoice(name, overview, words);
  find("panel", HTMLElement).hidden = false;
}

/** @param {(typeof CHOICES)[number]} name @param {Overview} overview @param {Words} words */
function showChoice(name, overview, words) {
  const select = choice(name);
  select.value = overview.settings[name];
  select.disabled = overview.fixed.includes(name);
  select.parentElement?.querySelector(".fixed")?.remove();
  select.after(...fixedNote(overview, name, words));
}

/** @param {Overview} overview @param {string} name @param {Words} words */
function fixedNote({ fixed }, name, words) {
  return fixed.includes(name) ? [make("p", "fixed", words.fixed)] : [];
}

/** @param {Overview} overview @param {Words} words */
function showConnection(overview, words) {
  const { connection, settings } = overview;
  const refresh = async () => show(await ask("overview", { hurry: true }));
  const place = find("connection", HTMLElement);
  if (connection === "unpaired") {
    const help = make("p", "soft", words.stepPairHelp, " ", make("code", "", "secondlook pair"));
    place.replaceChildren(help, new PairForm(words, overview, () => void refresh()).form,
      ...fixedNote(overview, "server", words));
    return;
  }
  const { tone, title, text } = connectionWords(connection, words);
  const server = make("p", "", `${words.pairedWith} `, make("span", "server", new URL(settings.server).host));
  const block = stateBlock({ tone, title, text, ...actionFor(connection, settings, words, refresh) });
  const unpair = makeButton(words.unpair, "link", async () => show(await ask("unpair", {})));
  place.replaceChildren(block, ...(connection === "access" ? [] : [server]), unpair);
}

/**
 * @param {ConnectionState} connection
 * @param {OwnSettings} settings
 * @param {Words} words
 * @param {() => Promise<void>} refresh
 */
function actionFor(connection, { server }, words, refresh) {
  if (connection === "ready") return {};
  const act = connection === "access" ? () => void askAccess(server).then(refresh) : () => void refresh();
  return { action: { label: connection === "access" ? words.accessAction : words.tryAgain, act } };
}

/** @param {string} name */
function choice(name) {
  const select = document.getElementsByName(name)[0];
  if (select instanceof HTMLSelectElement || select instanceof HTMLInputElement) return select;
  throw new Error(`no choice named ${name}`);
}
