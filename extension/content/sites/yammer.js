// Yammer, by its present name Viva Engage: few stable marks are known, so any visible text box counts
// that has a publish button near it. It also runs inside frames of Teams and SharePoint.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  (parts.sites ??= []).push({
    channel: "yammer",
    hosts: /(^|\.)yammer\.com$|^engage\.cloud\.microsoft$/,
    never: ["[role=search]", "[role=searchbox]", "[class*='search' i]", "[aria-label*='search' i]",
      "[aria-label*='zoek' i]", "[data-testid*='private' i]", "[class*='privateMessage' i]"],
    composers: [
      {
        kind: "post",
        editors: ["[contenteditable=true][role=textbox]", "[contenteditable=''][role=textbox]",
          ".public-DraftEditor-content", ".ql-editor", "[data-lexical-editor]", ".ProseMirror",
          "[contenteditable=true][aria-multiline=true]", "textarea"],
        within: ["[role=dialog]", "form", "[role=region]", "[class*='publisher' i]", "[class*='composer' i]", "[class*='reply' i]"],
        publish: ["[data-automation-id=publisher-post-button]", "[data-testid=publish-button]"],
        publishWords: ["post", "publish", "plaatsen", "publiceren", "reply", "beantwoorden", "posten", "antwoorden"],
        attachments: {
          image: ["[class*='attachment' i] img"],
          video: ["[class*='attachment' i] video"],
          document: ["[class*='attachment' i] [class*='file' i]"],
          link: ["[class*='attachment' i] a[href^=http]"],
        },
        audience: {
          element: ["[class*='groupPicker' i]", "[data-testid*='community' i]", "[aria-label*='community' i]"],
          words: { all_company: "all company|hele bedrijf", private_group: "private|besloten|privé" },
        },
        reply: ["[class*='reply' i]", "[aria-label*='reply' i]", "[aria-label*='beantwoord' i]"],
        replyTo: ["[class*='threadStarter' i] [class*='body' i]", "[role=article] [class*='body' i]"],
      },
    ],
  });
}
