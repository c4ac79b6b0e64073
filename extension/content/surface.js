// The one element that Second Look adds to a page: outside every editor, with a closed shadow root.
// All events inside it are heard here, on the window and before the page's own listeners, and go no
// further: the site does not see them, and clicks that a script made are nobody's clicks.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const KEPT = ["click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend",
    "contextmenu", "focus", "blur", "focusin", "focusout", "keydown", "keyup", "keypress", "input", "wheel"];
  const HOST_STYLE = "all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;"
    + "width: 0 !important; height: 0 !important; overflow: visible !important; z-index: 2147483647 !important;"
    + "display: block !important; visibility: visible !important; opacity: 1 !important; border: 0 !important;";
  const MOST_RETURNS = 50;
  const TOLD_FOR = 6000;

  class Surface {
    /** @type {WeakMap<Element, (event: Event) => void>} */ #clicks = new WeakMap();
    /** @type {WeakMap<Element, (event: KeyboardEvent) => void>} */ #keys = new WeakMap();
    #returns = 0;
    /** What the box in use lies in that is over all of the page. @type {Element | null} */ #layer = null;

    /** @param {AbortSignal} signal */
    constructor(signal) {
      this.host = document.createElement("div");
      this.host.style.cssText = HOST_STYLE;
      this.root = this.host.attachShadow({ mode: "closed" });
      this.root.adoptedStyleSheets = [parts.styles.surface()];
      this.status = parts.elements.make("div", "hidden");
      this.status.setAttribute("role", "status");
      this.root.append(this.status);
      for (const kind of KEPT) window.addEventListener(kind, (event) => this.#keep(event), { capture: true, signal });
      // A page that takes the element away gets it back, but no endless fight.
      this.watch = new MutationObserver(() => this.host.isConnected || this.#attach());
      signal.addEventListener("abort", () => this.#leave());
    }

    /**
     * Where a box lies in a modal dialog, all outside of that is dead: we go in with it. And a popover
     * is over everything that was opened before us.
     * @param {Element} editor
     */
    near(editor) {
      const layer = layerOf(editor);
      if (layer === this.#layer && (this.host.isConnected || !layer)) return;
      this.#layer = layer;
      if (this.host.isConnected) this.#attach();
    }

    /** @param {HTMLElement} element */
    show(element) {
      if (!this.host.isConnected) this.#attach();
      if (!element.isConnected) this.root.append(element);
    }

    /** @param {HTMLElement} element @param {(event: Event) => void} action */
    onClick(element, action) {
      this.#clicks.set(element, action);
    }

    /** @param {HTMLElement} element @param {(event: KeyboardEvent) => void} action */
    onKeys(element, action) {
      this.#keys.set(element, action);
    }

    get focused() {
      return this.root.activeElement;
    }

    /** Tells who listens to a screen reader. @param {string} words */
    say(words) {
      this.show(this.status);
      this.status.textContent = words;
    }

    /** Says something for a while, to who sees and to who listens. @param {string} words @returns {Promise<void>} */
    tell(words) {
      const notice = parts.elements.make("div", "card said notice", words);
      this.show(notice);
      this.say(words);
      return new Promise((resolve) => {
        setTimeout(() => {
          notice.remove();
          resolve();
        }, TOLD_FOR);
      });
    }

    /** @param {Event} event */
    #keep(event) {
      // In a shadow root of the site the event's target is another.
      if (event.target !== this.host && !event.composedPath().includes(this.host)) return;
      event.stopImmediatePropagation();
      if (!event.isTrusted) return event.preventDefault();
      // The caret stays in the editor when the mouse goes down on a button of ours.
      if (event.type === "mousedown") event.preventDefault();
      if (event instanceof KeyboardEvent && event.type === "keydown") actionAt(this.root.activeElement,
        this.#keys)?.(event);
      if (event instanceof MouseEvent && event.type === "click") actionAt(this.#clicked(event), this.#clicks)?.(event);
    }

    /** The keyboard clicks what has the focus; it may have no place. @param {MouseEvent} event */
    #clicked(event) {
      return event.detail === 0 ? this.root.activeElement : this.root.elementFromPoint(event.clientX, event.clientY);
    }

    #attach() {
      if (this.#returns > MOST_RETURNS) return;
      this.#returns += 1;
      const layer = this.#layer?.isConnected ? this.#layer : null;
      const home = layer?.matches(":modal") ? layer : document.documentElement;
      this.watch.disconnect();
      home.append(this.host);
      this.watch.observe(home, { childList: true });
      this.host.popover = layer ? "manual" : null;
      if (layer) this.host.showPopover();
    }

    #leave() {
      this.watch.disconnect();
      this.host.remove();
    }
  }

  /** The nearest dialog or popover around that lies over all of the page. @param {Element} element @returns {Element | null} */
  function layerOf(element) {
    const layer = element.closest(":modal, :popover-open");
    const root = element.getRootNode();
    return layer ?? (root instanceof ShadowRoot ? layerOf(root.host) : null);
  }

  /** @template A @param {Element | null} inner @param {WeakMap<Element, A>} actions @returns {A | undefined} */
  function actionAt(inner, actions) {
    for (let element = inner; element; element = element.parentElement) {
      const action = actions.get(element);
      if (action) return action;
    }
    return undefined;
  }

  parts.Surface = Surface;
}
