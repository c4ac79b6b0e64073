"""What the routed hosts answer, in any browser: pages with the real editor libraries.

Nothing is asked of the network; the page's policy is as strict as the sites' own.
"""

import shutil
import subprocess
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

PAGES = Path(__file__).parents[1] / "pages"
HOSTS = ("www.linkedin.com", "x.com", "engage.cloud.microsoft", "web.yammer.com")

_HTML = """<!doctype html><html lang="nl"><head><meta charset="utf-8"></head>
<body>{before}<script src="/fixture/{editor}.js"></script></body></html>"""
_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"


@dataclass(frozen=True)
class Answer:
    content: bytes
    kind: str
    policy: str = _POLICY


def answer_for(address: str, before: str = "") -> Answer:
    """A bundle, or a page with the editor that the address names; `before` stands before it."""
    parts = urlsplit(address)
    if parts.path.startswith("/fixture/"):
        script = PAGES / "dist" / parts.path.rsplit("/", 1)[1]
        return Answer(script.read_bytes(), "text/javascript; charset=utf-8")
    editor = dict(parse_qsl(parts.query)).get("editor")
    if not editor:
        return Answer(b"", "text/html")
    return Answer(_HTML.format(editor=editor, before=before).encode(), "text/html; charset=utf-8")


def bundle() -> None:
    """Makes pages/dist from the libraries in node_modules; one process at a time."""
    node = shutil.which("node")
    assert node, "these tests need Node: apt-get install nodejs npm"
    sources = [*PAGES.glob("*.js"), PAGES.parent / "package-lock.json"]
    newest = max(path.stat().st_mtime for path in sources)
    with (PAGES / "bundle.js").open() as script:
        flock(script, LOCK_EX)
        made = PAGES / "dist" / "made"
        if not made.exists() or made.stat().st_mtime < newest:
            subprocess.run([node, script.name], check=True)
            made.touch()
