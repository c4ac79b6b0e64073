// Making elements. Words only ever enter the page as text, never as markup.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  /** @type {typeof parts.elements.make} */
  const make = (tag, className = "", ...content) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };

  /** @type {typeof parts.elements.makeButton} */
  const makeButton = (surface, label, className, act) => {
    const button = make("button", className, label);
    button.type = "button";
    surface.onClick(button, act);
    return button;
  };

  parts.elements = { make, makeButton };
}
