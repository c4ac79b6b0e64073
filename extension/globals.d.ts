/**
 * Types that every part of the extension shares: the messages between content scripts and the
 * service worker, and the one namespace of the content scripts. Nothing here ships as code.
 */

type Channel = "linkedin" | "twitter" | "yammer";
type ReaderLanguage = "nl" | "en";
type AnonymizeStyle = "generalize" | "placeholder" | "mask";
type SeverityName = "critical" | "warning" | "advice";

interface DraftContext {
  kind: "post" | "reply" | "share" | "article";
  audience: "public" | "all_company" | "open_group" | "private_group";
  attachments: ("image" | "video" | "document" | "link")[];
  author_role: "employee" | "spokesperson";
  author_name: string | null;
  reply_to: string | null;
}

/** What goes to the server; offsets in the answer are UTF-16 units of `text`. */
interface DraftToReview {
  text: string;
  channel: Channel;
  context: Partial<DraftContext>;
}

interface FindingAnswer {
  id: string;
  rule: string;
  category: string;
  severity: SeverityName;
  start: number;
  end: number;
  entity: string | null;
  score: number;
  message: string;
  advice: string;
  clause: { document: string; section: string };
  replacements: string[];
  actions?: ActionAnswer[];
}

/** What the writer may do besides rewriting; `mailto` opens a letter, nothing is sent by itself. */
interface ActionAnswer {
  kind: "report" | "consult";
  label: string;
  mailto: string;
}

interface EditAnswer {
  start: number;
  end: number;
  replacement: string;
  findings: string[];
}

interface ReviewAnswer {
  verdict: "clear" | SeverityName;
  language: ReaderLanguage;
  offsets: "utf-16";
  findings: FindingAnswer[];
  anonymized: { text: string; edits: EditAnswer[] } | null;
  policy: { id: string; version: string };
}

/** Why there is no verdict. The badge then says "not checked", never "clear". */
type Unchecked = "down" | "slow" | "unpaired" | "refused" | "off";

/** What a content script may know of the settings. */
interface PageSettings {
  language: ReaderLanguage;
  /** Is this channel watched, on this site? */
  channels: Record<Channel, boolean>;
  /** What the gate does with an unchecked draft: "open" lets the user decide, "closed" holds it. */
  unchecked: "open" | "closed";
  /** From which severity on the gate asks. */
  gate: "warning" | "critical";
  /** Words the user never wants to hear about again (folded), in this browser only. */
  ignoredWords: string[];
}

/** Content script → service worker. Each kind has one answer. */
interface Requests {
  /**
   * `box` tells compose boxes of one page apart (a thread on X): of each, the latest draft wins, and an
   * older one that still waits is answered "slow". `hurry`: the user came back or is about to post,
   * so ask at once, whatever the wait after a failure.
   */
  review: {
    ask: { draft: DraftToReview; box?: number; hurry?: boolean };
    answer: { review: ReviewAnswer } | { unchecked: Unchecked };
  };
  anonymize: {
    ask: { draft: DraftToReview; keep: string[] };
    answer: { text: string; edits: EditAnswer[] } | { unchecked: Unchecked };
  };
  settings: { ask: object; answer: PageSettings };
  "ignore-word": { ask: { word: string }; answer: PageSettings };
  "page-state": { ask: { boxes: number; state: "clear" | SeverityName | "unchecked" | "none"; findings: number }; answer: object };
  "open-options": { ask: object; answer: object };
}

type Request<K extends keyof Requests = keyof Requests> = K extends keyof Requests
  ? { kind: K } & Requests[K]["ask"]
  : never;

/** Service worker → content scripts of all tabs. */
type Announcement = { kind: "settings-changed"; settings: PageSettings } | { kind: "server-back" };

/** The policy in force, as far as the extension shows it. */
interface PolicyShown {
  id: string;
  name: string;
  organisation: string;
  checklist: string[];
  /** Who a report goes to: for mailto, never sent by itself. */
  board: string;
}

/** What the user, or an office by policy, can set. `language` "" follows the browser. */
interface OwnSettings {
  server: string;
  language: ReaderLanguage | "";
  channels: Record<Channel, boolean>;
  unchecked: "open" | "closed";
  gate: "warning" | "critical";
  ignoredWords: string[];
  /** What anonymizing puts in the place of the words: other words, a label, or dots. */
  style: AnonymizeStyle;
  /** The author's own name, which may stand in a draft; "" when it was not told. */
  author: string;
  /** The id of the policy pack that the server must use; "" takes any. Set by an office only. */
  policy: string;
}

/** Where a browser stands with its server: "access" = the browser must still allow the address. */
type ConnectionState = "ready" | "unpaired" | "access" | Exclude<Unchecked, "off" | "unpaired">;
type PageState = Requests["page-state"]["ask"] & { channel: Channel };

/** What the popup, the options and the welcome page show. */
interface Overview {
  settings: OwnSettings;
  language: ReaderLanguage;
  /** Names of settings that an office has set: they cannot be changed here. */
  fixed: string[];
  connection: ConnectionState;
  policy: PolicyShown | null;
  page: PageState | null;
}

/** Why pairing did not work; `seconds` with "wait". */
interface PairRefusal { refused: "code" | "closed" | "wait" | "access" | "unreachable"; seconds?: number }

/** Popup, options and welcome page → service worker. They may ask what pages ask as well. */
interface PanelRequests {
  overview: { ask: { tab?: number; hurry?: boolean }; answer: Overview };
  change: { ask: { changes: Partial<OwnSettings> }; answer: Overview };
  pair: { ask: { code: string }; answer: { paired: true } | PairRefusal };
  unpair: { ask: object; answer: Overview };
}
