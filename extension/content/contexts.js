// What the page shows about a draft besides its words: is it a reply, who will read it, what is
// attached. What the page does not show is left out, and the server takes its defaults.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));
  const { places } = parts;

  const LONGEST_REPLY_TO = 2000;
  const FARTHEST = 15;

  /** @param {Element} container @param {readonly string[] | undefined} selectors */
  function shown(container, selectors) {
    if (!selectors || selectors.length === 0) return undefined;
    return [...container.querySelectorAll(selectors.join(", "))].find((element) => places.isVisible(element));
  }

  /** @type {typeof parts.contexts.read} */
  function read(box) {
    const kind = kindOf(box);
    const replyTo = kind === "reply" ? replyToOf(box) : null;
    const audience = audienceOf(box);
    return {
      kind,
      attachments: attachmentsOf(box),
      ...(audience ? { audience } : {}),
      ...(replyTo ? { reply_to: replyTo.toWellFormed() } : {}),
    };
  }

  /** @param {Parameters<typeof read>[0]} box @returns {DraftContext["kind"]} */
  function kindOf({ composer, container, editor }) {
    if (shown(container, composer.share)) return "share";
    if (composer.reply && (editor.closest(composer.reply.join(", ")) || shown(container,
      composer.reply))) return "reply";
    // On the page of one post the box that is not a dialog answers that post.
    if (composer.replyPath?.test(location.pathname) && !editor.closest("[role=dialog]")) return "reply";
    return composer.kind;
  }

  /** @param {Parameters<typeof read>[0]} box @returns {DraftContext["attachments"]} */
  function attachmentsOf({ composer, container }) {
    const kinds = /** @type {DraftContext["attachments"]} */ (Object.keys(composer.attachments ?? {}));
    return kinds.filter((kind) => shown(container, composer.attachments?.[kind]));
  }

  /** @param {Parameters<typeof read>[0]} box @returns {DraftContext["audience"] | undefined} */
  function audienceOf({ composer, container }) {
    const words = shown(container, composer.audience?.element)?.textContent ?? "";
    const known = Object.entries(composer.audience?.words ?? {});
    const named = known.find(([, pattern]) => new RegExp(pattern, "i").test(words));
    return /** @type {DraftContext["audience"] | undefined} */ (named?.[0]);
  }

  /** The nearest text of another post. @param {Parameters<typeof read>[0]} box */
  function replyToOf({ composer, container, editor }) {
    /** @type {Element | null} */
    let around = container;
    for (let steps = 0; around && steps < FARTHEST; steps += 1, around = around.parentElement) {
      const found = shown(around, composer.replyTo);
      if (found && !found.contains(editor)) return found.textContent?.slice(0, LONGEST_REPLY_TO) ?? null;
    }
    return null;
  }

  parts.contexts = { read };
}
