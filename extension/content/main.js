// Puts the parts together on the pages of a known site: which compose boxes there are, when they are
// looked at, and that everything is taken down once when the extension itself is gone. Nothing polls.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));
  const { courier, places, site } = parts;

  /** @type {PageSettings} */
  const DEFAULTS = {
    language: navigator.language.startsWith("nl") ? "nl" : "en",
    channels: { linkedin: true, twitter: true, yammer: true },
    unchecked: "open", gate: "warning", ignoredWords: [],
  };

  class PageDesk {
    #ending = new AbortController();
    /** @type {Map<HTMLElement, {box: Box, badge: Badge}>} */ #boxes = new Map();
    /** Boxes that look like one but are not known. @type {Map<HTMLElement, Badge>} */ #strangers = new Map();
    /** @type {WeakSet<Node>} */ #watched = new WeakSet();
    #asked = false;
    #frame = 0;
    #reported = "";
    settings = DEFAULTS;

    /** @param {Channel} channel */
    constructor(channel) {
      this.channel = channel;
      this.watch = new MutationObserver((records) => this.#noticed(records));
      const { signal } = this.#ending;
      this.surface = new parts.Surface(signal);
      this.card = new parts.Card(this);
      this.gate = new parts.Gate(this, signal);
      this.#listen(signal);
      courier.onGone(() => this.#leave());
    }

    /** @param {AbortSignal} signal */
    #listen(signal) {
      const options = { capture: true, signal };
      for (const kind of ["focusin", "input"]) window.addEventListener(kind, (event) => this.#look(event), options);
      window.addEventListener("click", (event) => this.#clicked(event), options);
      window.addEventListener("keydown", (event) => this.#pressed(event), options);
      for (const kind of ["scroll", "resize"]) window.addEventListener(kind, () => this.#placeSoon(), { ...options,
        passive: true });
      courier.listen((announcement) => this.#heard(announcement), signal);
    }

    get isOn() {
      return this.settings.channels[this.channel];
    }

    /** @returns {Box[]} */
    get boxes() {
      return [...this.#boxes.values()].flatMap(({ box }) => box ?? []);
    }

    get word() {
      return parts.words.of(this.settings.language);
    }

    /** @param {FoundPlace} place @returns {Box} */
    boxOf(place) {
      const known = this.#boxes.get(place.editor);
      if (known) return known.box;
      if (!this.#asked) this.#askSettings();
      const badge = new parts.Badge(place.editor, this, () => this.#opened(place.editor));
      const entry = /** @type {{box: Box, badge: Badge}} */ ({ badge });
      this.#boxes.set(place.editor, entry);
      entry.box = new parts.Box(place, this);
      this.#watchRoot(place.editor);
      this.changed(entry.box);
      return entry.box;
    }

    async #askSettings() {
      this.#asked = true;
      const settings = await courier.ask("settings", {});
      if (settings) this.take(settings);
    }

    /** @param {PageSettings} settings */
    take(settings) {
      this.settings = { ...DEFAULTS, ...settings };
      for (const box of this.boxes) box.refresh();
    }

    /** @param {Announcement} announcement */
    #heard(announcement) {
      if (announcement.kind === "settings-changed") this.take(announcement.settings);
      if (announcement.kind === "server-back") this.#recheck();
    }

    #recheck() {
      for (const box of this.boxes) if (box.state === "unchecked") box.recheck();
    }

    /** A box has new text, findings or a new state. @param {Box} box */
    changed(box) {
      const entry = this.#boxes.get(box.editor);
      if (!entry?.box) return;
      const { findings, state } = box;
      const more = state === "unchecked" && box.why ? this.word(box.why) : findings.length > 0
        ? this.word("openFirst") : "";
      entry.badge.show(state, findings.length, more);
      this.card.follow(box);
      this.#report();
    }

    #report() {
      const states = this.boxes.map((box) => box.state);
      const order = /** @type {const} */ (["unchecked", "critical", "warning", "advice", "clear"]);
      const report = {
        boxes: states.length,
        state: order.find((state) => states.includes(state)) ?? "none",
        findings: this.boxes.reduce((sum, box) => sum + box.findings.length, 0),
      };
      const said = JSON.stringify(report);
      if (said === this.#reported || states.includes("checking")) return;
      this.#reported = said;
      courier.ask("page-state", /** @type {Requests["page-state"]["ask"]} */ (report));
    }

    /** @param {Event} event */
    #look(event) {
      if (!courier.alive) return this.#leave();
      const path = event.composedPath();
      const place = places.find(path);
      if (!place) return this.#mark(path);
      const box = this.boxOf(place);
      this.surface.near(box.editor);
      if (event.type === "focusin" && box.state === "unchecked") box.recheck();
    }

    /** @param {EventTarget[]} path */
    #mark(path) {
      const stranger = places.isUnknown(path);
      if (!stranger || this.#strangers.has(stranger)) return;
      const badge = new parts.Badge(stranger, this, () => this.surface.tell(this.word("unknownBox")));
      this.#strangers.set(stranger, badge);
      badge.show("unchecked", 0, this.word("unknownBox"));
      this.#watchRoot(stranger);
    }

    /** @param {MouseEvent} event */
    #clicked(event) {
      if (!courier.alive) return this.#leave();
      this.#look(event);
      if (!event.isTrusted) return;
      const box = this.#boxIn(event.composedPath());
      const finding = box?.findings.find((one) => spans.isUnderlined(one, box.text)
        && box.rects(one).some((rect) => isIn(rect, event.clientX, event.clientY)));
      if (box && finding) this.card.open(box, finding, false);
      else this.card.close(false);
    }

    /** @param {KeyboardEvent} event */
    #pressed(event) {
      if (!courier.alive) return this.#leave();
      if (!event.isTrusted) return;
      const box = this.#boxIn(event.composedPath());
      if (event.key === "Escape" && this.card.isOpen) this.card.close(false);
      else if (event.key === "F8" && box && box.findings.length > 0) this.card.step(box, event.shiftKey);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    /** @param {EventTarget[]} path */
    #boxIn(path) {
      return this.boxes.find((box) => path.includes(box.editor));
    }

    /** @param {HTMLElement} editor */
    #opened(editor) {
      const box = this.#boxes.get(editor)?.box;
      if (box?.state === "unchecked") {
        box.recheck();
        if (box.why === "unpaired") courier.ask("open-options", {});
      } else if (box) this.card.step(box, false);
    }

    /** Boxes come and go, and attachments with them. @param {Node} node */
    #watchRoot(node) {
      const root = node.getRootNode();
      if (this.#watched.has(root)) return;
      this.#watched.add(root);
      this.watch.observe(root, { childList: true, subtree: true });
      // Scrolling inside a shadow root is not heard outside it.
      const { signal } = this.#ending;
      root.addEventListener("scroll", () => this.#placeSoon(), { capture: true, passive: true, signal });
      if (root instanceof ShadowRoot) this.#watchRoot(root.host);
    }

    /** @param {MutationRecord[]} records */
    #noticed(records) {
      for (const [editor, { box, badge }] of this.#boxes) {
        if (editor.isConnected) {
          if (records.some(({ target }) => box.container.contains(target) && !editor.contains(target))) box.refresh();
          continue;
        }
        this.#boxes.delete(editor);
        badge.remove();
        this.card.follow(box);
        box.close();
        this.card.close(false);
      }
      for (const [editor, badge] of this.#strangers) {
        if (editor.isConnected) continue;
        this.#strangers.delete(editor);
        badge.remove();
      }
      this.#placeSoon();
      this.#report();
    }

    #placeSoon() {
      if (this.#frame || (this.#boxes.size === 0 && this.#strangers.size === 0)) return;
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        for (const { box, badge } of this.#boxes.values()) {
          box.mirror?.place();
          badge.place();
        }
        for (const badge of this.#strangers.values()) badge.place();
        this.card.place();
      });
    }

    /** The extension was reloaded or removed: nothing of this script stays but a word about it, for a while. */
    #leave() {
      if (this.#ending.signal.aborted) return;
      this.#ending.abort();
      this.watch.disconnect();
      cancelAnimationFrame(this.#frame);
      const [box] = this.boxes;
      for (const one of this.boxes) one.close();
      this.#boxes.clear();
      if (!box?.editor.isConnected) return;
      const last = new AbortController();
      const surface = new parts.Surface(last.signal);
      surface.near(box.editor);
      surface.tell(this.word("updated")).then(() => last.abort());
    }
  }

  /** @param {DOMRect} rect @param {number} x @param {number} y */
  const isIn = (rect, x, y) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom;

  const { spans } = parts;
  if (site && courier.alive) parts.desk = new PageDesk(site.channel);
}
