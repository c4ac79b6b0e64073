// The second look before a post goes out. A publish click (or Ctrl+Enter) on a draft that is known to
// be fine passes untouched and at once; any other is held, checked, asked about, and done again by
// pressing the site's own button. One decision at a time for each composer.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));
  const { courier, places } = parts;

  /** @typedef {{target: EventTarget | undefined, event: KeyboardEvent} | null} Keys */

  const DOUBLE_CLICK = 1000;
  /** @type {BoxState[]} */
  const ORDER = ["off", "empty", "clear", "advice", "warning", "checking", "unchecked", "critical"];

  class Gate {
    /** @type {WeakSet<Element>} */ #held = new WeakSet();
    #releasing = false;
    /** What we have just posted, and until when a click on it is the rest of a double click. */
    #posted = { texts: "", until: 0 };
    /** What was agreed to but could not be done again by us: the next click with it passes. */ #agreed = "";

    /** @param {Desk} desk @param {AbortSignal} signal */
    constructor(desk, signal) {
      this.desk = desk;
      this.dialog = new parts.GateDialog(desk);
      window.addEventListener("click", (event) => this.#clicked(event), { capture: true, signal });
      window.addEventListener("keydown", (event) => this.#pressed(event), { capture: true, signal });
    }

    /** @param {MouseEvent} event */
    #clicked(event) {
      if (this.#releasing || !courier.alive) return;
      const found = places.publishButton(event.composedPath());
      if (found && !isDisabled(found.button)) this.#consider(event, found);
    }

    /** @param {KeyboardEvent} event */
    #pressed(event) {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || !courier.alive) return;
      const found = this.#releasing ? null : places.find(event.composedPath());
      if (!found) return;
      const button = places.buttonIn(found.container, found.composer);
      this.#consider(event, { ...found, button });
    }

    /** @param {Event} event @param {Publication} found */
    #consider(event, found) {
      const boxes = this.#boxes(found);
      const isHeld = this.#held.has(found.container) || this.#isPosted(boxes);
      if (!isHeld && (isFine(this.#worst(boxes)) || this.#isAgreed(boxes))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isHeld) return;
      this.#held.add(found.container);
      // After this turn an event no longer knows its path.
      const again = event instanceof KeyboardEvent ? { target: event.composedPath()[0], event } : null;
      this.#decide(found, again).finally(() => this.#held.delete(found.container));
    }

    /** @param {readonly Box[]} boxes */
    #isPosted(boxes) {
      return performance.now() < this.#posted.until && this.#posted.texts === textsOf(boxes);
    }

    /** @param {readonly Box[]} boxes */
    #isAgreed(boxes) {
      const agreed = this.#agreed;
      this.#agreed = "";
      return agreed !== "" && agreed === textsOf(boxes);
    }

    /** @param {Publication} found */
    #boxes({ container, composer }) {
      const editors = places.editorsIn(container, composer);
      const boxes = editors.map((editor) => this.desk.boxOf({ editor, composer, container }));
      for (const box of boxes) {
        this.desk.surface.near(box.editor);
        box.refresh();
      }
      return boxes;
    }

    /** The worst state that still has to be asked about. @param {readonly Box[]} boxes @returns {BoxState} */
    #worst(boxes) {
      const states = boxes.map((box) => this.#asks(box) ? box.state : "clear");
      return ORDER.findLast((state) => states.includes(state)) ?? "clear";
    }

    /** @param {Box} box */
    #asks(box) {
      if (box.state === "critical" || box.state === "unchecked" || box.state === "checking") return true;
      return box.state === "warning" && this.desk.settings.gate === "warning" && box.acknowledged !== warningsOf(box);
    }

    /** @param {Publication} found @param {Keys} again */
    async #decide(found, again) {
      let boxes = this.#boxes(found);
      for (;;) {
        await Promise.all(boxes.map((box) => box.settled()));
        const worst = this.#worst(boxes);
        if (isFine(worst)) return this.#release(found, again, boxes);
        const texts = textsOf(boxes);
        const answer = await this.dialog.ask(worst === "checking" ? "unchecked" : worst, boxes);
        for (const box of boxes) box.acknowledged = warningsOf(box);
        if (answer === "back") return boxes[0]?.editor.focus({ preventScroll: true });
        boxes = this.#boxes(found);
        // What was agreed to is the text that was shown, and no other.
        if (answer === "post" && texts === textsOf(boxes)) return this.#release(found, again, boxes);
      }
    }

    /**
     * Does what was held, with the button as it is now.
     * @param {Publication} found @param {Keys} again @param {readonly Box[]} boxes
     */
    #release({ button, composer, container }, again, boxes) {
      const isThere = button?.isConnected && places.isVisible(button);
      const now = isThere ? button : places.buttonIn(container, composer);
      this.#releasing = true;
      this.#posted = { texts: textsOf(boxes), until: performance.now() + DOUBLE_CLICK };
      try {
        if (now && !isDisabled(now)) now.click();
        else if (again?.target) again.target.dispatchEvent(new KeyboardEvent("keydown", again.event));
        else {
          this.#posted.until = 0;
          this.#agreed = textsOf(boxes);
          this.desk.surface.tell(this.desk.word("pressAgain"));
        }
      } finally {
        this.#releasing = false;
      }
    }
  }

  /** @param {BoxState} state */
  const isFine = (state) => ["off", "empty", "clear", "advice"].includes(state);

  /** @param {readonly Box[]} boxes */
  const textsOf = (boxes) => JSON.stringify(boxes.map((box) => box.text));

  /** @param {Box} box */
  const warningsOf = (box) => box.findings.filter(({ severity }) => severity === "warning").map(({ id }) =>
    id).join(" ");

  /** @param {HTMLElement} button */
  const isDisabled = (button) => button.matches(":disabled, [aria-disabled=true]");

  parts.Gate = Gate;
}
