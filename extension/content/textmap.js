// An editor's text as its author sees it, read by a walk over the document, and the way back from a
// place in that text to a range. `innerText` doubles line breaks and `textContent` has none: neither
// is used. Blocks are lines; a <br> that ends its block is only a placeholder.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const INLINE = new Set(["inline", "inline-block", "inline-flex", "inline-grid", "contents", "ruby"]);
  /** Boxes that hold no words of the draft, whatever is in them. */
  const WORDLESS = new Set(["STYLE", "SCRIPT", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "svg", "VIDEO",
    "AUDIO"]);

  class Walk {
    /** @type {string[]} */ pieces = [];
    /** @type {Segment[]} */ segments = [];
    /** @type {Atom[]} */ atoms = [];
    length = 0;
    /** Something stood on the line that is now being read. */
    used = false;
    /** A line has ended: what comes next begins another. */
    ended = false;
    /** A <br> was read that becomes a line break when something follows it on its line. */
    break = false;

    /** @param {Node} node */
    read(node) {
      if (node.nodeType === Node.TEXT_NODE) this.#readText(/** @type {Text} */ (node));
      else if (node.nodeType === Node.ELEMENT_NODE) this.#readElement(/** @type {Element} */ (node));
    }

    /** @param {Text} node */
    #readText(node) {
      const words = node.data;
      if (words === "" || isIndent(node)) return;
      this.#begin();
      this.segments.push({ start: this.length, length: words.length, node });
      this.#add(words);
    }

    /** @param {Element} element */
    #readElement(element) {
      if (element.nodeName === "BR") {
        this.#begin();
        this.break = true;
        return;
      }
      if (WORDLESS.has(element.nodeName)) return;
      const display = getComputedStyle(element).display;
      if (display === "none") return;
      const inline = INLINE.has(display);
      if (!inline) this.#endLine();
      const start = this.length;
      for (const child of element.childNodes) this.read(child);
      if (isAtom(element) && this.length > start) this.#keepAtom(element, start);
      if (!inline) this.#endLine();
    }

    /** @param {Element} element @param {number} start */
    #keepAtom(element, start) {
      const first = this.segments.find((segment) => element.contains(segment.node));
      this.atoms.push({ start: first?.start ?? start, end: this.length, element });
    }

    #begin() {
      if (this.ended || this.break) this.#add("\n");
      this.ended = this.break = false;
      this.used = true;
    }

    #endLine() {
      if (this.used) this.ended = true;
      this.used = this.break = false;
    }

    /** @param {string} words */
    #add(words) {
      this.pieces.push(words);
      this.length += words.length;
    }
  }

  /** White space that only lays out the page's source, as between the <p>s of a written document. @param {Text} node */
  function isIndent(node) {
    if (!node.data.includes("\n") || node.data.trim() !== "") return false;
    return !node.parentElement || !getComputedStyle(node.parentElement).whiteSpace.startsWith("pre");
  }

  /** @param {Element} element */
  function isAtom(element) {
    return element.getAttribute("contenteditable") === "false";
  }

  /** @type {typeof parts.textmap.read} */
  function read(editor) {
    if (editor instanceof HTMLTextAreaElement) return { text: editor.value, segments: [], atoms: [] };
    const walk = new Walk();
    for (const child of editor.childNodes) walk.read(child);
    return { text: walk.pieces.join(""), segments: walk.segments, atoms: walk.atoms };
  }

  /** The segment in which `offset` lies; at a seam the right one, or the left one for an end. @param {TextMap} map @param {number} offset @param {boolean} isEnd */
  function segmentAt(map, offset, isEnd) {
    let [low, high] = [0, map.segments.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = /** @type {Segment} */ (map.segments[middle]).start;
      if (isEnd ? start < offset : start <= offset) low = middle + 1;
      else high = middle;
    }
    return map.segments[low - 1];
  }

  /**
   * The range of a span, which begins and ends in the text nodes of its own words; null when the
   * document has changed under the map. With `whole`, around mentions: a range that begins or ends
   * inside one would put new words behind it and leave the name.
   * @type {typeof parts.textmap.rangeOf}
   */
  function rangeOf(map, span, whole = false) {
    const first = segmentAt(map, span.start, span.start === span.end) ?? map.segments[0];
    const last = segmentAt(map, span.end, true) ?? map.segments[0];
    if (!first || !last || !isSame(first) || !isSame(last)) return null;
    // A line break stands between nodes: a span that ends with one ends with the words before it.
    const from = Math.max(0, Math.min(span.start - first.start, first.length));
    const to = Math.min(span.end - last.start, last.length);
    const range = document.createRange();
    const [opening, closing] = whole ? [atomOver(map, span.start), atomOver(map, span.end - 1)] : [];
    if (opening) range.setStartBefore(opening.element);
    else range.setStart(first.node, from);
    if (closing) range.setEndAfter(closing.element);
    else range.setEnd(last.node, to);
    return range;
  }

  /** Is the node still there, with the words it had? @param {Segment} segment */
  function isSame({ node, length }) {
    return node.isConnected && node.length === length;
  }

  /** @param {TextMap} map @param {number} offset */
  function atomOver(map, offset) {
    return map.atoms.findLast((atom) => atom.start <= offset && offset < atom.end);
  }

  /** A span that takes the mentions it touches whole. @type {typeof parts.textmap.widened} */
  function widened(map, span) {
    const touched = map.atoms.filter((atom) => atom.start < span.end && span.start < atom.end);
    return {
      start: Math.min(span.start, ...touched.map((atom) => atom.start)),
      end: Math.max(span.end, ...touched.map((atom) => atom.end)),
    };
  }

  /** Where in the text a place in the document is. @type {typeof parts.textmap.offsetOf} */
  function offsetOf(map, node, offset) {
    const segment = map.segments.find((one) => one.node === node);
    return segment ? segment.start + offset : null;
  }

  parts.textmap = { read, rangeOf, offsetOf, widened };
}
