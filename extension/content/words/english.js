// Every word that a content script shows, in English, and how a word is looked up.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  /** @type {Record<string, string>} */
  const en = {
    brand: "Second Look",
    clear: "Nothing found",
    checking: "Having a look …",
    empty: "Ready when you are",
    unchecked: "Not checked",
    unknownBox: "Not checked: I do not know this text box. Nothing of it was read.",
    down: "The Second Look server cannot be reached. I keep trying.",
    slow: "The server does not answer in time. I keep trying.",
    unpaired: "This browser has not been paired with Second Look yet.",
    refused: "The server does not accept this text.",
    updated: "Second Look was updated. Reload this page; until then I do not look along here.",
    off: "Second Look is off here.",
    finding: "1 finding",
    findings: "{n} findings",
    openFirst: "Open the first one with F8.",
    critical: "Critical",
    warning: "Warning",
    advice: "Tip",
    wholeDraft: "The whole post",
    clients: "Client information",
    privacy: "Personal data",
    tone: "Tone",
    representation: "Speaking for the organisation",
    content: "Content and sources",
    why: "Why",
    whatToDo: "What you can do",
    replaceBy: "Replace by",
    anonymizeThis: "Anonymize this",
    anonymizeClients: "Anonymize all client details",
    ignoreHere: "Ignore here",
    neverWord: "Never for this word",
    previous: "Previous",
    next: "Next",
    close: "Close",
    settings: "Settings",
    done: "Replaced.",
    moved: "Your text has changed in the meantime; nothing was replaced.",
    composing: "Finish the character you are typing first; nothing was replaced.",
    notReplaced: "Replacing did not work here. Your text is unchanged; please change it yourself.",
    lost: "Mind: the replacement went wrong. Check your text; Ctrl+Z takes it back.",
    ignored: "Ignored.",
    gateWarning: "Have another look at this",
    gateWarningText: "Change it, or be sure that it is allowed.",
    gateCritical: "Do not post this yet",
    gateCriticalText: "Something in it must not be shared.",
    gateUnchecked: "This post has not been checked",
    gateHeld: "Your organisation asks to wait until the check works again.",
    back: "Back to my text",
    postAnyway: "Post anyway",
    tryAgain: "Check now",
    more: "and {n} more",
    pressAgain: "It is fine like this: press the site's button once more.",
  };

  const { nl } = parts.words;

  /** @type {typeof parts.words.of} */
  const of = (language) => (key, number) => {
    const words = (language === "en" ? en : nl)[key] ?? key;
    return number === undefined ? words : words.replace("{n}", String(number));
  };

  parts.words = { nl, en, of };
}
