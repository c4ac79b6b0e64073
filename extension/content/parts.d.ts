/**
 * What each content script gives the others: one part per file, in the order of the manifest.
 * Types only; nothing here ships as code.
 */

interface Place { start: number; end: number }
/** Other words in the place of `was`, and only of that. */
interface WantedEdit extends Place { was: string; replacement: string }
interface Atom extends Place { element: Element }
interface Segment { start: number; length: number; node: Text }
/** An editor's text as its author sees it, and where each piece of it is in the document. */
interface TextMap { text: string; segments: Segment[]; atoms: Atom[] }

type EditorKind = "field" | "draft" | "quill" | "lexical" | "prosemirror" | "plain";
/** Why a replacement did not happen; "lost" is the one where the text is not as it should be. */
type ReplaceResult = "done" | "moved" | "composing" | "refused" | "lost";

/** One kind of compose box of a site: where it is and what belongs to it. All selectors in order of trust. */
interface ComposerData {
  kind: DraftContext["kind"];
  editors: string[];
  within: string[];
  publish: string[];
  publishWords?: string[];
  attachments?: Partial<Record<DraftContext["attachments"][number], string[]>>;
  audience?: { element: string[]; words: Partial<Record<DraftContext["audience"], string>> };
  replyTo?: string[];
  reply?: string[];
  replyPath?: RegExp;
  share?: string[];
}
interface SiteData {
  channel: Channel;
  hosts: RegExp;
  composers: ComposerData[];
  /** Never read and never badged: search, private messages. */
  never: string[];
}

interface FoundPlace { editor: HTMLElement; composer: ComposerData; container: Element }
interface Publication { button: HTMLElement | null; composer: ComposerData; container: Element }
type GateAnswer = "post" | "back" | "retry";

type BoxState = "empty" | "checking" | "clear" | SeverityName | "unchecked" | "off";
interface Box extends FoundPlace {
  readonly text: string;
  /** What is shown: not ignored, each at its place in the text as it is now. */
  readonly findings: FindingAnswer[];
  /** The server's edits of the text as it is now. */
  readonly edits: EditAnswer[];
  readonly state: BoxState;
  readonly why: Unchecked | null;
  readonly mirror: Mirror | null;
  /** The warnings that the gate has shown and that need not be asked about again. */
  acknowledged: string;
  refresh(): void;
  recheck(): void;
  /** The state once the server has answered, or has not. */
  settled(): Promise<BoxState>;
  ignore(finding: FindingAnswer): void;
  editOf(finding: FindingAnswer): EditAnswer | null;
  replace(span: Place, replacement: string): Promise<ReplaceResult>;
  anonymize(category: string): Promise<ReplaceResult>;
  rects(span: Place): DOMRect[];
  close(): void;
}

interface Mirror { update(text: string): void; place(): void; rangeOf(span: Place): Range | null; remove(): void }
interface Badge { show(state: BoxState, number: number, more: string): void; place(): void; remove(): void }
interface Card {
  readonly isOpen: boolean;
  open(box: Box, finding: FindingAnswer, focus: boolean): void;
  step(box: Box, back: boolean): void;
  follow(box: Box): void;
  place(): void;
  close(back: boolean): void;
}
interface GateDialog { ask(state: BoxState, boxes: readonly Box[]): Promise<GateAnswer> }

/** Over the page, in a closed shadow root. Only trusted events count, and the page sees none of them. */
interface Surface {
  near(editor: Element): void;
  show(element: HTMLElement): void;
  onClick(element: HTMLElement, action: (event: Event) => void): void;
  onKeys(element: HTMLElement, action: (event: KeyboardEvent) => void): void;
  readonly focused: Element | null;
  say(words: string): void;
  tell(words: string): Promise<void>;
}

/** What the parts that belong to one page share. */
interface Desk {
  readonly settings: PageSettings;
  readonly channel: Channel;
  readonly isOn: boolean;
  readonly surface: Surface;
  readonly card: Card;
  readonly word: WordOf;
  boxOf(place: FoundPlace): Box;
  changed(box: Box): void;
  take(settings: PageSettings): void;
}

interface SecondLookParts {
  spans: {
    difference(before: string, after: string): Place & { words: string };
    moved<S extends Place>(spans: readonly S[], before: string, after: string): S[];
    isWhole(span: Place, text: string): boolean;
    isUnderlined(finding: FindingAnswer, text: string): boolean;
    linesOf(text: string, span: Place): Place[];
    edited(text: string, edits: readonly (Place & { replacement: string })[]): string;
    worst(findings: readonly FindingAnswer[]): "clear" | SeverityName;
    folded(words: string): string;
    isSound(review: ReviewAnswer, text: string): boolean;
  };
  textmap: {
    read(editor: HTMLElement): TextMap;
    rangeOf(map: TextMap, span: Place, whole?: boolean): Range | null;
    offsetOf(map: TextMap, node: Node, offset: number): number | null;
    widened(map: TextMap, span: Place): Place;
  };
  editors: {
    kindOf(editor: HTMLElement): EditorKind;
    select(editor: HTMLElement, span: Place): Promise<boolean>;
    /** The ways to write words over the selection (`isOver`) or at the caret; the first is the one that works as a rule. */
    techniques(kind: EditorKind, isOver: boolean): ((editor: HTMLElement, words: string) => void)[];
    erase(editor: HTMLElement): void;
  };
  replacements: {
    replace(editor: HTMLElement, edits: readonly WantedEdit[]): Promise<ReplaceResult>;
  };
  words: { nl: Record<string, string>; en: Record<string, string>; of(language: ReaderLanguage): WordOf };
  sites: SiteData[];
  site: SiteData | undefined;
  places: {
    find(path: readonly EventTarget[]): FoundPlace | null;
    isUnknown(path: readonly EventTarget[]): HTMLElement | null;
    publishButton(path: readonly EventTarget[]): Publication & { button: HTMLElement } | null;
    editorsIn(container: Element, composer: ComposerData): HTMLElement[];
    buttonIn(container: Element, composer: ComposerData): HTMLElement | null;
    isVisible(element: Element): boolean;
  };
  contexts: { read(box: FoundPlace): Partial<DraftContext> };
  elements: {
    make<Tag extends keyof HTMLElementTagNameMap>(
      tag: Tag, className?: string, ...content: (string | Node)[]): HTMLElementTagNameMap[Tag];
    makeButton(surface: Surface, label: string, className: string, act: (event: Event) => void): HTMLButtonElement;
  };
  styles: { surface(): CSSStyleSheet; underlines(): CSSStyleSheet };
  underlines: {
    show(owner: object, marks: { severity: SeverityName; range: Range }[], editor: HTMLElement): void;
  };
  Surface: new (signal: AbortSignal) => Surface;
  Mirror: new (area: HTMLTextAreaElement, surface: Surface) => Mirror;
  Box: new (place: FoundPlace, desk: Desk) => Box;
  Badge: new (editor: HTMLElement, desk: Desk, open: () => void) => Badge;
  Card: new (desk: Desk) => Card;
  GateDialog: new (desk: Desk) => GateDialog;
  Gate: new (desk: Desk, signal: AbortSignal) => object;
  desk: Desk;
  courier: {
    readonly alive: boolean;
    ask<K extends keyof Requests>(kind: K, question: Requests[K]["ask"]): Promise<Requests[K]["answer"] | null>;
    listen(heard: (announcement: Announcement) => void, signal: AbortSignal): void;
    onGone(act: () => void): void;
  };
}

type WordOf = (key: string, number?: number) => string;

declare var secondlook: SecondLookParts;
