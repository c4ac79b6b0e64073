// What stands around an editor on each of the three sites, as far as the extension looks at it: the
// shell is chosen by the real host name. `fixture` on the window is the page's own view of things:
// the text in the editor's model, and what was published.

/** Builds the page around `mount`, which puts an editor into a place and gives its model. */
export function build(mount) {
  globalThis.fixture = { published: [], pressed: 0, errors: [], mount, caret, heard: null };
  // After the editor's own listeners: where they have heard that the caret is.
  document.addEventListener("selectionchange", () => setTimeout(() => { fixture.heard = caret(); }), true);
  addEventListener("error", (event) => fixture.errors.push(String(event.message)));
  document.title = "fixture";
  const options = new URLSearchParams(location.search);
  const shell = shellOf(location.hostname, options);
  shell(mount);
  if (options.has("modal") || options.has("popover")) layOver(options);
}

/** The whole shell over the page, in the browser's top layer. */
function layOver(options) {
  const root = fixture.element.getRootNode();
  const shell = fixture.element.closest("[role=dialog], [role=region]");
  const layer = make(options.has("modal") ? "dialog" : "div", { id: "layer" });
  layer.style.cssText = "border: 0; inset: 0 auto auto 0; margin: 0; position: fixed;"
    + "transform: translate(40px, 60px);";
  (root instanceof ShadowRoot ? root : document.body).append(layer);
  layer.append(shell);
  if (options.has("modal")) return layer.showModal();
  layer.popover = "manual";
  layer.showPopover();
}

/** How many letters stand before the caret; null when it is not in the editor. */
function caret() {
  const area = fixture.element;
  if (area instanceof HTMLTextAreaElement) return area.selectionStart;
  const { focusNode, focusOffset } = area.getRootNode().getSelection?.() ?? document.getSelection();
  if (!area.contains(focusNode)) return null;
  const before = document.createRange();
  before.setStart(area, 0);
  before.setEnd(focusNode, focusOffset);
  return before.toString().length;
}

function shellOf(host, options) {
  if (host.includes("linkedin")) return options.has("comment") ? linkedInComment : linkedInPost;
  if (host === "x.com" || host === "twitter.com") return options.has("thread") ? thread : x;
  return yammer;
}

function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** The publish button, dead until there is text, as on the sites. */
function button(words, attributes, models) {
  const element = make("button", { type: "button", ...attributes }, make("span", {}, words));
  element.addEventListener("click", (event) => {
    if (element.getAttribute("aria-disabled") === "true") return;
    fixture.published.push({ text: models.map((model) => model.text()).join("\n---\n"), trusted: event.isTrusted });
  });
  return element;
}

function put(mount, place, attributes) {
  const model = mount(place, attributes);
  for (const [name, value] of Object.entries(attributes)) model.element.setAttribute(name, value);
  Object.assign(fixture, { text: () => model.text(), element: model.element, model });
  return model;
}

function linkedInPost(mount) {
  const outlet = make("div", { id: "interop-outlet", "data-testid": "interop-shadowdom" });
  document.body.append(make("p", {}, "De tijdlijn, waar van alles staat."), outlet);
  const root = outlet.attachShadow({ mode: "open" });
  const place = make("div", { class: "editor-place" });
  const preview = make("div", { class: "share-creation-state__preview-container" });
  const settings = make("button", { type: "button", class: "share-unified-settings-entry-button" }, "Iedereen");
  const models = [];
  const post = button("Plaatsen", { class: "share-actions__primary-action" }, models);
  const modal = make("div", { "data-test-modal-id": "sharebox", role: "dialog", class: "share-box-v2__modal" },
    settings, place, preview, post);
  root.append(styles(), modal);
  models.push(put(mount, place, { "data-test-ql-editor-contenteditable": "true", role: "textbox",
    "aria-label": "Teksteditor om content te maken" }));
  dieWithoutText(post, modal, models[0]);
}

function linkedInComment(mount) {
  const wrapper = make("div", { "data-testid": "ui-core-tiptap-text-editor-wrapper" });
  const models = [];
  const send = button("Reageren", {}, models);
  const form = make("div", { componentkey: "commentBox-7" }, wrapper, send);
  document.body.append(styles(), make("article", {}, make("p", { class: "update-components-text" },
    "Wij zoeken een collega bij Gemeente Lindervoort."), form));
  models.push(put(mount, wrapper, { role: "textbox" }));
}

function x(mount) {
  const place = make("div", { class: "editor-place" });
  const models = [];
  const tweet = button("Posten", { "data-testid": "tweetButton" }, models);
  const dialog = make("div", { role: "dialog" }, make("div", {}, make("div", {}, place)), make("div",
    { "data-testid": "attachments" }), make("div", { "data-testid": "toolBar" }, tweet));
  document.body.append(styles(), dialog);
  models.push(put(mount, place, { "data-testid": "tweetTextarea_0", role: "textbox" }));
  postByKeys(dialog, tweet);
}

function thread(mount) {
  const models = [];
  const tweet = button("Alles posten", { "data-testid": "tweetButton" }, models);
  const dialog = make("div", { role: "dialog" });
  document.body.append(styles(), dialog);
  for (const number of [0, 1]) {
    const place = make("div", { class: "editor-place" });
    dialog.append(make("div", {}, place));
    models.push(put(mount, place, { "data-testid": `tweetTextarea_${number}`, role: "textbox" }));
  }
  dialog.append(make("div", { "data-testid": "toolBar" }, tweet));
}

function yammer(mount) {
  const place = make("div", { class: "editor-place" });
  const models = [];
  const post = button("Post", {}, models);
  const region = make("div", { role: "region", class: "y-publisher-box" }, place, post);
  document.body.append(styles(), region);
  models.push(put(mount, place, { role: "textbox" }));
}

/** Ctrl+Enter posts on X. */
function postByKeys(dialog, tweet) {
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) {
      fixture.pressed += 1;
      tweet.click();
    }
  });
}

function dieWithoutText(post, modal, model) {
  const look = () => { post.disabled = model.text().trim() === ""; };
  new MutationObserver(() => setTimeout(look)).observe(modal, { subtree: true, childList: true, characterData: true });
  look();
}

function styles() {
  const style = make("style");
  style.textContent = `
    [role=dialog], [role=region], [componentkey] { background: #fff; border: 1px solid #d8d8d8; border-radius: 10px;
      box-shadow: 0 6px 24px rgb(0 0 0 / 12%); font: 16px/1.5 sans-serif; margin: 24px; padding: 16px; width: 560px; }
    .editor-place { min-height: 90px; margin: 12px 0; width: 540px; }
    .editor-place [contenteditable], [data-testid^=ui-core] [contenteditable] {
      min-height: 120px; outline: none; white-space: pre-wrap; }
    button[type=button] { background: #0a66c2; border: 0; border-radius: 99px; color: #fff;
      font: inherit; padding: 4px 16px; }
    button:disabled { opacity: 40%; }
    .ql-clipboard { position: absolute; left: -9999px; }
    .ql-hidden, .ql-tooltip { display: none; }
    textarea { width: 500px; height: 84px; font: inherit; }
    p { margin: 0; }`;
  return style;
}
