// X (Twitter): where its compose boxes are. Its data-testid attributes have been stable for years;
// the parts of a thread are editors of one composer and go out together.
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  (parts.sites ??= []).push({
    channel: "twitter",
    hosts: /(^|\.)(x|twitter)\.com$/,
    never: ["[data-testid=dmComposerTextInput]", "[data-testid^=dm]", "[role=search]", "[data-testid^=SearchBox]"],
    composers: [
      {
        kind: "post",
        editors: ["[data-testid^='tweetTextarea_'][contenteditable=true]",
          "[data-testid^='tweetTextarea_'] [contenteditable=true]", ".public-DraftEditor-content[role=textbox]"],
        within: ["[role=dialog]"],
        publish: ["[data-testid=tweetButton]", "[data-testid=tweetButtonInline]"],
        attachments: {
          image: ["[data-testid=attachments] [data-testid=tweetPhoto] img"],
          video: ["[data-testid=attachments] video"],
          link: ["[data-testid='card.wrapper']"],
        },
        reply: ["[data-testid=replyTo]", "article[data-testid=tweet]"],
        replyPath: /\/status\/\d+/,
        replyTo: ["article[data-testid=tweet] [data-testid=tweetText]"],
        share: ["[data-testid=quoteTweet]", "[data-testid=attachments] [role=link] [data-testid=tweetText]"],
      },
    ],
  });
}
