// A line that says what just happened and goes away. The announcer says the same to a screen reader.

const STAYS = 6000;

export class Notice {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** What it said is no longer what just happened. */
  hide() {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  /** @param {string} words */
  show(words) {
    this.element.textContent = words;
    this.element.hidden = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), STAYS);
  }
}
