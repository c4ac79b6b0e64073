// A mirror of a text area: the same text, transparent, in a box of the same measures over it, so that
// ranges in the mirror lie where the words are. A text area itself has no ranges to underline.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const COPIED = /** @type {const} */ (["font", "letterSpacing", "wordSpacing", "textIndent", "textTransform",
    "textAlign", "tabSize", "paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "direction", "lineHeight",
    "wordBreak"]);

  class Mirror {
    /** @param {HTMLTextAreaElement} area @param {Surface} surface */
    constructor(area, surface) {
      this.area = area;
      this.surface = surface;
      this.words = document.createTextNode("");
      // A zero-width space at the end gives a last empty line its height.
      this.inner = parts.elements.make("div", "", this.words, "\u200b");
      this.frame = parts.elements.make("div", "mirror", this.inner);
      this.frame.setAttribute("aria-hidden", "true");
    }

    /** @param {string} text */
    update(text) {
      this.surface.show(this.frame);
      if (this.words.data !== text) this.words.data = text;
      this.place();
    }

    place() {
      const { area, frame, inner } = this;
      const box = area.getBoundingClientRect();
      const style = getComputedStyle(area);
      for (const name of COPIED) inner.style[name] = style[name];
      frame.style.left = `${box.left + area.clientLeft}px`;
      frame.style.top = `${box.top + area.clientTop}px`;
      frame.style.width = `${area.clientWidth}px`;
      frame.style.height = `${area.clientHeight}px`;
      inner.style.transform = `translateY(${-area.scrollTop}px)`;
    }

    /** @param {Place} span @returns {Range | null} */
    rangeOf(span) {
      if (span.end > this.words.length) return null;
      const range = document.createRange();
      range.setStart(this.words, span.start);
      range.setEnd(this.words, span.end);
      return range;
    }

    remove() {
      this.frame.remove();
    }
  }

  parts.Mirror = Mirror;
}
