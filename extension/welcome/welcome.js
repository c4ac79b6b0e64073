// The first page after installing: pair, see what is looked out for, try it.

import { ask } from "../shared/browsers.js";
import { connectionWords, stateBlock } from "../shared/controls.js";
import { find, make } from "../shared/elements.js";
import { speak, wordsIn } from "../shared/languages.js";
import { PairForm } from "../shared/pairforms.js";
import { Trial } from "./trials.js";

/** @typedef {import("../shared/languages.js").Words} Words */

let words = wordsIn("en");
const trial = new Trial(() => words);
await refresh();

async function refresh() {
  const overview = await ask("overview", { hurry: true });
  words = wordsIn(overview.language);
  speak(overview.language, "welcome");
  showPairing(overview);
  showPolicy(overview.policy);
  find("panel", HTMLElement).hidden = false;
  if (trial.field.value) trial.changed();
}

/** @param {Overview} overview */
function showPairing(overview) {
  const { connection, settings } = overview;
  const place = find("pair", HTMLElement);
  place.parentElement?.toggleAttribute("data-done", connection === "ready");
  if (connection === "ready") {
    const text = `${words.pairedWith} ${new URL(settings.server).host}. ${words.done}`;
    place.replaceChildren(stateBlock({ tone: "clear", title: words.paired, text }));
  } else if (connection === "unpaired" || connection === "access") {
    const help = make("p", "soft", words.stepPairHelp, " ", make("code", "", "secondlook pair"));
    place.replaceChildren(help, new PairForm(words, overview, () => void refresh()).form);
  } else {
    const action = { label: words.tryAgain, act: () => void refresh() };
    place.replaceChildren(stateBlock({ ...connectionWords(connection, words), action }));
  }
}

/** @param {PolicyShown | null} policy */
function showPolicy(policy) {
  const known = policy && policy.checklist.length > 0;
  find("policy-help", HTMLElement).textContent = known
    ? `${policy.name}. ${words.stepPolicyHelp}` : words.stepPolicyLater;
  find("checklist", HTMLElement).replaceChildren(...(policy?.checklist ?? []).map((line) => make("li", "", line)));
}
