// The quiet badge at a compose box: nothing found, how many findings, or not checked. It is a button
// that opens the first finding.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const MARGIN = 10;

  class Badge {
    #seen = "";

    /** @param {HTMLElement} editor @param {Desk} desk @param {() => void} open */
    constructor(editor, desk, open) {
      this.editor = editor;
      this.desk = desk;
      this.element = parts.elements.makeButton(desk.surface, "", "badge", open);
    }

    /** @param {BoxState} state @param {number} number of findings @param {string} more  a sentence for who asks */
    show(state, number, more) {
      const seen = [state, number, more, this.desk.settings.language].join("|");
      const isShown = state !== "off" && state !== "empty";
      if (isShown) this.desk.surface.show(this.element);
      this.element.hidden = !isShown;
      if (seen !== this.#seen) this.#draw(state, number, more);
      this.#seen = seen;
      this.place();
    }

    /** @param {BoxState} state @param {number} number @param {string} more */
    #draw(state, number, more) {
      const { word } = this.desk;
      const words = number > 0 && state !== "unchecked" ? word(number === 1 ? "finding" : "findings", number)
        : word(state);
      this.element.textContent = words;
      this.element.dataset["severity"] = state;
      this.element.title = more;
      this.element.setAttribute("aria-label", `${word("brand")}: ${words}. ${more}`.trim());
      if (state !== "checking" && state !== "empty") this.desk.surface.say(`${word("brand")}: ${words}. ${more}`);
    }

    /** On the lower right edge of the box, as far as that is in the window. */
    place() {
      if (this.element.hidden) return;
      const box = this.editor.getBoundingClientRect();
      const { innerWidth, innerHeight } = window;
      const away = box.bottom < 0 || box.top > innerHeight || box.width === 0;
      this.element.style.visibility = away ? "hidden" : "visible";
      this.element.style.top = `${Math.min(box.bottom - 12, innerHeight - 32)}px`;
      const { clientWidth } = document.documentElement;
      this.element.style.right = `${Math.max(clientWidth - box.right + MARGIN, innerWidth - clientWidth)}px`;
    }

    remove() {
      this.element.remove();
    }
  }

  parts.Badge = Badge;
}
