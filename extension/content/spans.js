// Places in a text, in UTF-16 units, which is what the page and the server's answer count. All
// functions are pure; `end` is exclusive. The check page's spans.js is the same idea as a module.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const SEVERITIES = /** @type {const} */ (["advice", "warning", "critical"]);

  /** The one stretch in which two texts differ: `before[start:end]` became `words`. @type {typeof parts.spans.difference} */
  const difference = (before, after) => {
    const shortest = Math.min(before.length, after.length);
    let start = 0;
    while (start < shortest && before[start] === after[start]) start += 1;
    let same = 0;
    while (same < shortest - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
    // A stretch never begins or ends inside an emoji: half of one cannot be typed.
    if (start > 0 && isHalf(before, start - 1, 0xd800)) start -= 1;
    if (same > 0 && isHalf(before, before.length - same, 0xdc00)) same -= 1;
    return { start, end: before.length - same, words: after.slice(start, after.length - same) };
  };

  /** @param {string} text @param {number} index @param {number} half */
  const isHalf = (text, index, half) => (text.charCodeAt(index) & 0xfc00) === half;

  /**
   * The spans that an edit of the text left whole, at their new place. A span that was typed in, or
   * grew a letter at an edge, is gone: what it said no longer holds.
   * @type {typeof parts.spans.moved}
   */
  const moved = (spans, before, after) => {
    if (before === after) return [...spans];
    const { start, end } = difference(before, after);
    const shift = after.length - before.length;
    return spans.flatMap((span) => {
      if (isWhole(span, before)) return [{ ...span, end: after.length }];
      if (span.end <= start) return isCut(after, span.end) ? [] : [span];
      const at = { ...span, start: span.start + shift, end: span.end + shift };
      return span.start >= end && !isCut(after, at.start) ? [at] : [];
    });
  };

  /** Do letters or digits stand on both sides of this place? @param {string} text @param {number} at */
  const isCut = (text, at) => LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at))
    && LETTER_AFTER.test(text.slice(at, at + 2));
  const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
  const LETTER_AFTER = /^[\p{L}\p{N}]/u;

  /** @type {typeof parts.spans.isWhole} */
  const isWhole = (span, text) => span.start === 0 && span.end === text.length;

  /** A finding about the draft as a whole has no words of its own. @type {typeof parts.spans.isUnderlined} */
  const isUnderlined = (finding, text) =>
    finding.end > finding.start && (finding.entity !== null || !isWhole(finding, text));

  /** The parts of a span on each line it touches; no part is empty. @type {typeof parts.spans.linesOf} */
  const linesOf = (text, span) => {
    const lines = [];
    let start = span.start;
    for (const line of text.slice(span.start, span.end).split("\n")) {
      if (line) lines.push({ start, end: start + line.length });
      start += line.length + 1;
    }
    return lines;
  };

  /** The text after `edits`, which are sorted and do not overlap. @type {typeof parts.spans.edited} */
  const edited = (text, edits) => {
    const pieces = [];
    let done = 0;
    for (const edit of edits) {
      pieces.push(text.slice(done, edit.start), edit.replacement);
      done = edit.end;
    }
    return pieces.join("") + text.slice(done);
  };

  /** @type {typeof parts.spans.worst} */
  const worst = (findings) =>
    SEVERITIES.findLast((severity) => findings.some((finding) => finding.severity === severity)) ?? "clear";

  /** As "never for this word" compares: no case, no accents. @type {typeof parts.spans.folded} */
  const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

  /** An answer that points outside the text, or says clear and lists findings, is no answer. @type {typeof parts.spans.isSound} */
  const isSound = (review, text) => {
    if (!Array.isArray(review?.findings) || review.offsets !== "utf-16") return false;
    const edits = review.anonymized?.edits ?? [];
    if (![...review.findings, ...edits].every((span) => isWithin(span, text))) return false;
    if (!review.findings.every((finding) => SEVERITIES.includes(finding.severity))) return false;
    return (review.verdict === "clear") === (review.findings.length === 0);
  };

  /** @param {Place} span @param {string} text */
  const isWithin = ({ start, end }, text) =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;

  parts.spans = { difference, moved, isWhole, isUnderlined, linesOf, edited, worst, folded, isSound };
}
