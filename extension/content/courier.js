// The only file that calls the browser: questions to the service worker, what it announces, and
// whether this script still belongs to a living extension. After a reload or an update it does not;
// whoever asks then hears null, and everything that was set up is taken down once.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  const ANSWERS_WITHIN = 8000;
  /** @type {(() => void)[]} */
  const goodbyes = [];

  const courier = {
    get alive() {
      return Boolean(globalThis.chrome?.runtime?.id);
    },

    /** @type {typeof parts.courier.ask} */
    async ask(kind, question) {
      if (!courier.alive) return gone();
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      const late = new Promise((resolve) => { timer = setTimeout(resolve, ANSWERS_WITHIN, null); });
      try {
        return await Promise.race([chrome.runtime.sendMessage({ kind, ...question }), late]) ?? null;
      } catch {
        return courier.alive ? null : gone();
      } finally {
        clearTimeout(timer);
      }
    },

    /** @type {typeof parts.courier.listen} */
    listen(heard, signal) {
      const receive = (/** @type {Announcement} */ message, /** @type {chrome.runtime.MessageSender} */ sender) => {
        if (sender.id === chrome.runtime.id) heard(message);
      };
      chrome.runtime.onMessage.addListener(receive);
      signal.addEventListener("abort", () => courier.alive && chrome.runtime.onMessage.removeListener(receive));
    },

    /** @param {() => void} act */
    onGone(act) {
      goodbyes.push(act);
    },
  };

  function gone() {
    for (const goodbye of goodbyes.splice(0)) goodbye();
    return null;
  }

  parts.courier = courier;
}
