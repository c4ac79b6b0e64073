// The worker: who may ask what, and who answers it. Everything is registered at once when it starts,
// because the browser ends it when nothing happens and starts it again for the next message.

import * as browsers from "../shared/browsers.js";
import { CHANNELS, pageSettings } from "../shared/settings.js";
import { NO_WAIT } from "./backoffs.js";
import { Pages } from "./pages.js";
import { pair } from "./pairings.js";
import { forgetPolicy, keptPolicy, policyOf } from "./policies.js";
import { Reviews } from "./reviews.js";
import { Server } from "./servers.js";
import * as states from "./states.js";

/** @typedef {chrome.runtime.MessageSender} Sender */
/** @typedef {(question: any, sender: Sender) => Promise<unknown>} Answer */

const HOSTS = {
  linkedin: /(^|\.)linkedin\.com$/,
  twitter: /^(x|twitter)\.com$/,
  yammer: /(^|\.)yammer\.com$|^engage\.cloud\.microsoft$/,
};

const pages = new Pages();
const server = new Server(() => void pages.tell({ kind: "server-back" }));
const reviews = new Reviews(server);

/** Asked by content scripts, and by our own pages. @type {Record<keyof Requests, Answer>} */
const forPages = {
  review: (/** @type {Requests["review"]["ask"]} */ question, sender) =>
    reviews.review(question, tabOf(sender), `${sender.frameId}.${question.box ?? 0}`),
  anonymize: (question) => reviews.anonymize(question),
  settings: async (_question, sender) => {
    await report({ boxes: 0, state: "none", findings: 0 }, sender); // a page that begins anew
    return settingsForPages();
  },
  "ignore-word": async ({ word }) => {
    await states.ignoreWord(word);
    return settingsForPages();
  },
  "page-state": async (state, sender) => {
    await report(state, sender);
    return {};
  },
  "open-options": async () => {
    await browsers.openOptions();
    return {};
  },
};

/** Asked by the popup, the options and the welcome page only. @type {Record<keyof PanelRequests, Answer>} */
const forPanels = {
  overview,
  change: async ({ changes }) => {
    await states.change(changes);
    if (changes.server) await states.keepWait(NO_WAIT);
    if (changes.language !== undefined || changes.server) await forgetPolicy();
    return overview({ hurry: true });
  },
  pair: async ({ code }) => {
    const { settings } = await states.current();
    if (!await server.allowed()) return { refused: "access" };
    const paired = await pair(settings.server, code);
    if ("refused" in paired) return paired;
    await states.keepPairing(paired);
    await policyOf(server, true);
    await pages.tell({ kind: "server-back" });
    return { paired: true };
  },
  unpair: async () => {
    await states.keepPairing(null);
    return overview({});
  },
};

browsers.onRequest(async (request, sender) => {
  if (!browsers.isOurs(sender)) return null;
  const answers = browsers.isPanel(sender) ? { ...forPages, ...forPanels } : forPages;
  const answer = Object.hasOwn(answers, request?.kind) ? answers[/** @type {keyof Requests} */ (request.kind)] : null;
  return answer ? answer(request, sender) : null;
});

browsers.onStored((area) => {
  if (area !== "session") void announceSettings();
});
browsers.onTabGone((tab) => void pages.gone(tab));
browsers.onFirstRun(() => void browsers.openTab("welcome/welcome.html"));
void browsers.closeStorage();

/** @param {PanelRequests["overview"]["ask"]} question @returns {Promise<Overview>} */
async function overview({ tab, hurry }) {
  const connection = await connectionNow(Boolean(hurry));
  const { settings, fixed, language } = await states.current();
  const policy = connection === "ready" ? await policyOf(server) : await keptPolicy();
  const page = tab === undefined ? null : await pages.of(tab);
  return { settings, fixed, language, connection, policy, page };
}

/** @param {boolean} hurry @returns {Promise<ConnectionState>} */
async function connectionNow(hurry) {
  if (!await server.allowed()) return "access";
  const outcome = await server.ask({}, hurry);
  return "unchecked" in outcome ? outcome.unchecked : "ready";
}

/** @param {Requests["page-state"]["ask"]} state @param {Sender} sender */
async function report({ boxes, state, findings }, sender) {
  const channel = channelOf(sender.url ?? "");
  if (sender.tab?.id === undefined || !channel) return;
  await pages.report(sender.tab.id, sender.frameId ?? 0, { boxes, state, findings, channel });
}

async function settingsForPages() {
  const { settings, language } = await states.current();
  return pageSettings(settings, language);
}

async function announceSettings() {
  await pages.tell({ kind: "settings-changed", settings: await settingsForPages() });
}

/** @param {Sender} sender */
function tabOf(sender) {
  return String(sender.tab?.id ?? "panel");
}

/** @param {string} address @returns {Channel | undefined} */
function channelOf(address) {
  const hostname = URL.parse(address)?.hostname ?? "";
  return CHANNELS.find((channel) => HOSTS[channel].test(hostname));
}
