// Where things are on the page, found with the selectors of the site: the compose box that an event
// came from, the publish button that belongs to it, and boxes that look like one but are not known.
// Only an editor that a selector names is ever read.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const site = parts.sites.find(({ hosts }) => hosts.test(location.hostname));
  const BUTTONS = "button, [role=button], input[type=submit]";
  const SECRET = /pass|wachtwoord|secret|token|otp|one-time|\bcc-|card|cvc|cvv|iban|\bpin\b/i;

  /** @param {readonly EventTarget[]} path @returns {Element[]} */
  const elements = (path) => /** @type {Element[]} */ (path.filter((one) => one instanceof Element));

  /** @param {readonly string[]} selectors @returns {string} */
  const any = (selectors) => selectors.join(", ");

  /** @type {typeof parts.places.isVisible} */
  const isVisible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };

  /** @param {Element} element */
  function isNever(element) {
    return Boolean(site && site.never.length > 0 && element.closest(any(site.never)));
  }

  /** @param {Element} element @returns {element is HTMLElement} */
  function isReadable(element) {
    if (!(element instanceof HTMLElement) || isNever(element) || !isVisible(element)) return false;
    if (!(element instanceof HTMLTextAreaElement)) return element.isContentEditable;
    const said = [element.name, element.id, element.autocomplete, element.getAttribute("aria-label")].join(" ");
    return !element.disabled && !element.readOnly && !SECRET.test(said);
  }

  /** @type {typeof parts.places.find} */
  function find(path) {
    for (const element of elements(path)) {
      const composer = site?.composers.find(({ editors }) => element.matches(any(editors)));
      if (!composer || !isReadable(element)) continue;
      const container = containerOf(element, composer, (around) => buttonIn(around, composer) !== null);
      // Of the many text areas a page may have, only one with a publish button beside it is a post.
      if (element instanceof HTMLTextAreaElement && !container) return null;
      return { editor: element, composer, container: container ?? element.parentElement ?? element };
    }
    return null;
  }

  /** The nearest element around that holds what is asked, a known frame before any other. @param {Element} element @param {ComposerData} composer @param {(around: Element) => boolean} holds */
  function containerOf(element, composer, holds) {
    /** @type {Element | null} */
    let around = element.closest(any(composer.within));
    while (around && !holds(around)) around = around.parentElement?.closest(any(composer.within)) ?? null;
    if (around) return around;
    around = element.parentElement;
    while (around && around !== document.body && !holds(around)) around = around.parentElement;
    return around === document.body ? null : around;
  }

  /** @type {typeof parts.places.editorsIn} */
  function editorsIn(container, composer) {
    const found = [...container.querySelectorAll(any(composer.editors))].filter(isReadable);
    // A wrapper that matches too is not an editor of its own.
    return found.filter((editor) => !found.some((other) => other !== editor && editor.contains(other)));
  }

  /** @type {typeof parts.places.publishButton} */
  function publishButton(path) {
    for (const composer of site?.composers ?? []) {
      const button = elements(path).find((element) => isPublish(element, composer));
      if (!(button instanceof HTMLElement)) continue;
      const container = containerOf(button, composer, (around) => editorsIn(around, composer).length > 0);
      if (container) return { button, composer, container };
    }
    return null;
  }

  /** @type {typeof parts.places.buttonIn} */
  function buttonIn(container, composer) {
    const found = [...container.querySelectorAll(any([...composer.publish, BUTTONS]))];
    const button = found.find((element) => isPublish(element, composer) && isVisible(element));
    return button instanceof HTMLElement ? button : null;
  }

  /** @param {Element} element @param {ComposerData} composer */
  function isPublish(element, composer) {
    if (element.matches(any(composer.publish))) return true;
    if (!composer.publishWords || !element.matches(BUTTONS)) return false;
    const names = [element.textContent, element.getAttribute("aria-label"), element.getAttribute("value")];
    return names.some((name) => composer.publishWords?.includes(name?.trim().toLowerCase() ?? ""));
  }

  /** A text box that may be a compose box, but that no selector names: it is marked, not read. @type {typeof parts.places.isUnknown} */
  function isUnknown(path) {
    const editor = elements(path).find((element) => element.matches("[contenteditable=true], [contenteditable='']"));
    if (!site || !(editor instanceof HTMLElement) || isNever(editor) || !isVisible(editor)) return null;
    if (editor.closest("[contenteditable=false]")) return null;
    return editor.matches("[role=textbox], [aria-multiline=true]") ? editor : null;
  }

  parts.site = site;
  parts.places = { find, isUnknown, publishButton, editorsIn, buttonIn, isVisible };
}
