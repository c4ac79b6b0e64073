// The popup: how the compose boxes of this tab stand, on or off for each site, what is ignored.

import { activeTab, ask, askAccess, openOptions, openTab } from "../shared/browsers.js";
import { connectionWords, ignoredWords, siteSwitches, stateBlock } from "../shared/controls.js";
import { find } from "../shared/elements.js";
import { speak, wordsIn } from "../shared/languages.js";

/** @typedef {import("../shared/languages.js").Words} Words */

const tab = await activeTab();

find("settings", HTMLButtonElement).addEventListener("click", async () => {
  await openOptions();
  window.close();
});
await refresh();

/** @param {boolean} [hurry] */
async function refresh(hurry = false) {
  show(await ask("overview", { ...(tab && { tab: tab.id }), hurry }));
}

/** @param {Overview} overview */
function show(overview) {
  const words = wordsIn(overview.language);
  speak(overview.language, "popup");
  const change = async (/** @type {Partial<OwnSettings>} */ changes) => {
    await ask("change", { changes });
    await refresh();
  };
  find("state", HTMLElement).replaceChildren(stateBlock(stateOf(overview, words)));
  keepFocus(find("sites", HTMLElement), siteSwitches(overview, words, change));
  find("ignored", HTMLElement).replaceChildren(ignoredWords(overview, words, change));
  const policy = find("policy", HTMLElement);
  policy.hidden = !overview.policy;
  policy.textContent = `${words.policy}: ${overview.policy?.name ?? ""}`;
  showReport(overview, words);
  find("panel", HTMLElement).hidden = false;
}

/** A letter about what one reads, with where it stands; the user sends it, or not. @param {Overview} overview @param {Words} words */
function showReport({ policy, page }, words) {
  const report = find("report", HTMLAnchorElement);
  report.hidden = !policy?.board || !page || !tab;
  if (report.hidden || !tab) return;
  const said = new URLSearchParams({ subject: words.reportSubject, body: tab.url });
  report.href = `mailto:${policy?.board}?${said.toString().replaceAll("+", "%20")}`;
}

/** @param {Overview} overview @param {Words} words */
function stateOf({ connection, page, settings }, words) {
  if (connection !== "ready") {
    return { ...connectionWords(connection, words), action: actionFor(connection, settings, words) };
  }
  if (!page) return { tone: "none", title: words.elsewhere, text: words.elsewhereText };
  if (!settings.channels[page.channel]) return { tone: "none", title: words.off, text: words.offText };
  const texts = { none: words.noneText, clear: words.clearText, unchecked: words.uncheckedText };
  const text = page.state === "none" || page.state === "clear" || page.state === "unchecked"
    ? texts[page.state] : words.found(page.findings);
  return { tone: page.state, title: words[page.state], text };
}

/** @param {ConnectionState} connection @param {OwnSettings} settings @param {Words} words */
function actionFor(connection, { server }, words) {
  if (connection === "unpaired") {
    const act = async () => {
      await openTab("welcome/welcome.html");
      window.close();
    };
    return { label: words.unpairedAction, act, first: true };
  }
  if (connection === "access") {
    return { label: words.accessAction, act: () => void askAccess(server).then(() => refresh(true)) };
  }
  return { label: words.tryAgain, act: () => void refresh(true) };
}

/**
 * New switches in the place of the old; the one that was in use stays in use.
 * @param {HTMLElement} place
 * @param {HTMLElement[]} content
 */
function keepFocus(place, content) {
  const name = document.activeElement?.getAttribute("name");
  place.replaceChildren(...content);
  const again = name && place.querySelector(`input[name="${name}"]`);
  if (again instanceof HTMLElement) again.focus();
}
