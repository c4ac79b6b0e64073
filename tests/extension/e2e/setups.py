"""The editors that the tests work in, each on a page of the site that uses it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Setup:
    """An editor and the page it stands on."""

    name: str
    address: str
    mentions: bool = False


SETUPS = (
    Setup("Quill 2 in shadow root (LinkedIn post)", "https://www.linkedin.com/feed/?editor=quill2"),
    Setup(
        "TipTap with mentions (LinkedIn comment)",
        "https://www.linkedin.com/feed/?editor=tiptap&comment",
        mentions=True,
    ),
    Setup("Quill 1.3.7 (LinkedIn comment)", "https://www.linkedin.com/feed/?editor=quill1&comment"),
    Setup("Draft.js with decorators (X)", "https://x.com/compose/post?editor=draft"),
    Setup("Draft.js (Engage)", "https://engage.cloud.microsoft/main?editor=draft"),
    Setup("Lexical (Engage)", "https://engage.cloud.microsoft/main?editor=lexical"),
    Setup("ProseMirror (Engage)", "https://engage.cloud.microsoft/main?editor=prosemirror"),
    Setup("React textarea (Yammer)", "https://web.yammer.com/main?editor=textarea"),
    Setup("contenteditable (Yammer)", "https://web.yammer.com/main?editor=plain"),
)
