// Underlines under the words of all compose boxes of the page, by severity, with the CSS Custom
// Highlight API: no element is put into an editor. Ranges are made anew after every change.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const SEVERITIES = /** @type {const} */ (["advice", "warning", "critical"]);
  /** @type {Map<object, {severity: SeverityName, range: Range}[]>} */
  const drawn = new Map();
  /** Shadow roots that have the rules: Firefox does not take them from the document. @type {WeakSet<Node>} */
  const styled = new WeakSet();
  const canPaint = typeof Highlight === "function" && "highlights" in CSS;
  const isFirefox = "wrappedJSObject" in window;

  /** @type {typeof parts.underlines.show} */
  function show(owner, marks, editor) {
    if (!canPaint || (marks.length === 0 && !drawn.has(owner))) return;
    if (marks.length > 0) drawn.set(owner, marks);
    else drawn.delete(owner);
    styleRoot(editor.getRootNode());
    const all = [...drawn.values()].flat();
    for (const [priority, severity] of SEVERITIES.entries()) {
      const ranges = all.filter((mark) => mark.severity === severity).map((mark) => mark.range);
      if (ranges.length === 0) {
        CSS.highlights.delete(`secondlook-${severity}`);
        continue;
      }
      const highlight = new Highlight(...ranges);
      highlight.priority = priority;
      CSS.highlights.set(`secondlook-${severity}`, highlight);
    }
  }

  /** @param {Node} root */
  function styleRoot(root) {
    if (!isFirefox || !(root instanceof ShadowRoot) || styled.has(root)) return;
    styled.add(root);
    root.adoptedStyleSheets.push(parts.styles.underlines());
  }

  parts.underlines = { show };
}
