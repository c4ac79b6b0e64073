// Places in a text, in UTF-16 units, which is what both the textarea and the server's answer count.
// All functions are pure; end is exclusive.

/** @typedef {import("./answers.js").Span} Span */
/** @typedef {import("./answers.js").Edit} Edit */

/**
 * The one stretch in which two texts differ: `before[start:end]` became `words`.
 * @param {string} before
 * @param {string} after
 * @returns {{start: number, end: number, words: string}}
 */
export function difference(before, after) {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shortest - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  // A stretch never begins or ends inside an emoji: half of one cannot be typed.
  if (start > 0 && isHigh(before, start - 1)) start -= 1;
  if (same > 0 && isLow(before, before.length - same)) same -= 1;
  return { start, end: before.length - same, words: after.slice(start, after.length - same) };
}

/**
 * The spans that an edit of the text left whole, at their new place. A span that was typed in is
 * gone: what it said no longer holds. One about the whole draft stays about the whole draft.
 * @template {Span} S
 * @param {readonly S[]} spans
 * @param {string} before
 * @param {string} after
 * @returns {S[]}
 */
export function moved(spans, before, after) {
  if (before === after) return [...spans];
  const { start, end } = difference(before, after);
  const shift = after.length - before.length;
  return spans.flatMap((span) => {
    if (isWhole(span, before)) return [{ ...span, end: after.length }];
    if (span.end <= start) return [span];
    if (span.start >= end) return [{ ...span, start: span.start + shift, end: span.end + shift }];
    return [];
  });
}

/** @param {Span} span @param {string} text */
export function isWhole(span, text) {
  return span.start === 0 && span.end === text.length;
}

/**
 * The text after `edits`, which are sorted and do not overlap.
 * @param {string} text
 * @param {readonly Pick<Edit, "start" | "end" | "replacement">[]} edits
 */
export function edited(text, edits) {
  const parts = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.start), edit.replacement);
    done = edit.end;
  }
  return parts.join("") + text.slice(done);
}

/**
 * The text with its edits side by side: what stays, what goes out, what comes in, in reading order.
 * @param {string} text
 * @param {readonly Pick<Edit, "start" | "end" | "replacement">[]} edits
 * @returns {{is: "same" | "out" | "in", words: string}[]}
 */
export function pieces(text, edits) {
  let done = 0;
  const told = edits.flatMap(({ start, end, replacement }) => {
    const kept = text.slice(done, start);
    done = end;
    return /** @type {const} */ ([["same", kept], ["out", text.slice(start, end)], ["in", replacement]]);
  });
  return [...told, /** @type {const} */ (["same", text.slice(done)])]
    .flatMap(([is, words]) => (words === "" ? [] : [{ is, words }]));
}

/**
 * The shortest span that holds the caret; the caret may stand at either edge.
 * @template {Span} S
 * @param {readonly S[]} spans
 * @param {number} caret
 * @returns {S | undefined}
 */
export function spanAt(spans, caret) {
  const around = spans.filter((span) => span.start <= caret && caret <= span.end);
  return around.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
}

/**
 * The next span after the caret, or the first one again after the last.
 * @template {Span} S
 * @param {readonly S[]} spans
 * @param {number} caret
 * @param {boolean} back
 * @returns {S | undefined}
 */
export function nextSpan(spans, caret, back = false) {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  if (back) return sorted.findLast((span) => span.start < caret) ?? sorted.at(-1);
  return sorted.find((span) => span.start > caret) ?? sorted[0];
}

/** @param {string} text @param {number} index */
function isHigh(text, index) {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}

/** @param {string} text @param {number} index */
function isLow(text, index) {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}
