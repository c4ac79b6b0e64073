// What surrounds the draft: the choices in the form, as the server wants to hear them.

/** @typedef {import("./answers.js").Draft} Draft */

/**
 * @param {HTMLFormElement} form
 * @param {string} text  from the field itself: form data replaces half emoji, and offsets would move
 * @returns {Draft}
 */
export function draftOf(form, text) {
  const data = new FormData(form);
  const channel = value(data, "channel");
  const reply = value(data, "kind") === "reply" ? value(data, "reply").trim() : "";
  return {
    text,
    channel,
    context: {
      kind: value(data, "kind"),
      // Only Yammer has readers to choose from; everything else is public.
      audience: channel === "yammer" ? value(data, "audience") : "public",
      attachments: data.getAll("attachment").map(String),
      author_role: value(data, "author_role"),
      reply_to: reply || null,
    },
  };
}

/**
 * Shows the choices that make sense with the others.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} audience
 * @param {HTMLElement} reply
 */
export function arrange(form, audience, reply) {
  const data = new FormData(form);
  audience.hidden = value(data, "channel") !== "yammer";
  reply.hidden = value(data, "kind") !== "reply";
}

/** @param {FormData} data @param {string} name */
function value(data, name) {
  return String(data.get(name) ?? "");
}
