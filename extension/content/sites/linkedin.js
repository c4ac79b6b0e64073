// LinkedIn: where its compose boxes are. Selectors in order of trust; two front ends exist at once,
// the classic one (composer, in an open shadow root) and one with hashed classes (feed, comments).
{
  const parts = (globalThis.secondlook ??= /** @type {typeof secondlook} */ ({}));

  (parts.sites ??= []).push({
    channel: "linkedin",
    hosts: /(^|\.)linkedin\.com$/,
    never: ["[class*='msg-form']", "[class*='msg-overlay']", "[role=search]", "[role=searchbox]"],
    composers: [
      {
        kind: "post",
        editors: ["[data-test-ql-editor-contenteditable=true]", ".share-creation-state .ql-editor",
          "[data-test-modal-id=sharebox] .ql-editor", ".share-box-v2__modal [contenteditable=true][role=textbox]"],
        within: ["[data-test-modal-id=sharebox]", ".share-box-v2__modal", "[role=dialog]"],
        publish: ["button.share-actions__primary-action", ".share-box_actions button.artdeco-button--primary"],
        publishWords: ["post", "plaatsen"],
        attachments: {
          image: [".share-creation-state__preview-container img", ".media-editor__layout-container img"],
          video: [".share-creation-state__preview-container video"],
          document: [".share-creation-state__preview-container iframe", "[class*='document-preview']"],
          link: [".share-creation-state__preview-container a[href^=http]", "[class*='article-preview']"],
        },
        audience: { element: ["button.share-unified-settings-entry-button"], words: { private_group: "group|groep" } },
        share: [".feed-shared-mini-update-v2", "[class*='reshare-preview']", "[class*='mini-update']"],
      },
      {
        kind: "reply",
        editors: ["[data-testid=ui-core-tiptap-text-editor-wrapper] [contenteditable=true][role=textbox]",
          "[componentkey^='commentBox-'] [contenteditable=true]", ".comments-comment-texteditor .ql-editor",
          ".comments-comment-box__form .ql-editor"],
        within: ["[componentkey^='commentBox-']", ".comments-comment-box__form", ".comments-comment-box", "form"],
        publish: ["button.comments-comment-box__submit-button", "button[class*='comments-comment-box__submit']"],
        publishWords: ["comment", "post", "reply", "reageren", "plaatsen", "beantwoorden", "antwoorden"],
        replyTo: [".update-components-text", "[data-testid=expandable-text-box]", ".feed-shared-text"],
      },
    ],
  });
}
