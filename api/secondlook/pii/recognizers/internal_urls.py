"""Links into internal networks: SharePoint, OneDrive, Teams, Viva Engage, intranet hosts, private
addresses, file shares. A public link is none.
"""

import re
from collections.abc import Sequence

from secondlook.pii.kinds import Kind, Span
from secondlook.reading import Reading

_TAIL = r"[^\s<>\"|]{0,400}"
_START = r"(?<![\w@.-])"
_LABEL = r"[a-z0-9](?:[a-z0-9_-]{0,40})"
_CLOUD = (
    rf"(?:{_LABEL}\.sharepoint\.com|onedrive\.live\.com/|1drv\.ms/|teams\.(?:microsoft|live)\.com/"
    rf"|{_LABEL}\.atlassian\.net/(?:wiki|browse|jira)|{_LABEL}\.(?:topdesk\.net|service-now\.com"
    rf"|afasinsite\.nl)|{_LABEL}\.slack\.com/archives/"
    rf"|sharepoint(?!\.stackexchange)(?:\.{_LABEL}){{1,3}}\.[a-z]{{2,8}}/|(?:jira|confluence)(?:\.{_LABEL}){{1,3}}\.[a-z]{{2,8}}/(?:browse|display|pages|wiki)/"
    rf"|dev\.azure\.com/|{_LABEL}\.visualstudio\.com|app\.powerbi\.com/(?:groups|reports|links)"
    rf"|{_LABEL}\.crm\d{{0,2}}\.dynamics\.com|tasks\.office\.com/|loop\.cloud\.microsoft/"
    rf"|{_LABEL}\.(?:lightning\.force|my\.salesforce)\.com|{_LABEL}\.zendesk\.com/agent/"
    rf"|(?:www\.|web\.)?yammer\.com/|engage\.cloud\.microsoft/|{_LABEL}\.sharepoint-df\.com)"
)
_PRIVATE_TLD = r"(?:local|localdomain|intern|internal|intranet|intra|corp|lan|home\.arpa|private)"
_PRIVATE_IP = (
    r"(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})"
)
_PORT = r"(?::\d{2,5})?"
_TRAILING = re.compile(r"[.,;:!?'*_~]+$")
_NO_TENANT = ("www.sharepoint.com", "support.sharepoint.com", "docs.sharepoint.com")


def _link(reading: Reading, match: re.Match[str]) -> Span | None:
    """Without the punctuation of the sentence, and without a bracket that was opened before it."""
    start, shown = match.start(), reading.folded[match.start() : match.end()]
    while True:
        trimmed = _TRAILING.sub("", shown)
        for opening, closing in ("()", "[]", "{}"):
            if trimmed.endswith(closing) and trimmed.count(closing) > trimmed.count(opening):
                trimmed = trimmed[:-1]
        if trimmed == shown:
            return start, start + len(shown)
        shown = trimmed


def _tenant(reading: Reading, match: re.Match[str]) -> Span | None:
    host = match.group().partition("://")[2] or match.group()
    return None if host.startswith(_NO_TENANT) else _link(reading, match)


def _bare_host(reading: Reading, match: re.Match[str]) -> Span | None:
    """A host typed without http: two sentences run together ("klaar.Intern") are none."""
    span = _link(reading, match)
    return span if span and reading.text[slice(*span)].partition("/")[0].islower() else None


KINDS = (
    Kind(
        name="Microsoft 365 link",
        entity="INTERNAL_URL",
        trigger=r"sharepoint(?:-df)?\.com|onedrive\.live\.com/|1drv\.ms/"
        r"|teams\.(?:microsoft|live)\.com/|yammer\.com/|engage\.cloud\.microsoft/"
        r"|(?:jira|confluence|sharepoint)\.[a-z0-9.-]+/|atlassian\.net/|topdesk\.net|service-now\.com|afasinsite\.nl|slack\.com/archives/"
        r"|dev\.azure\.com/|visualstudio\.com|app\.powerbi\.com/|dynamics\.com|tasks\.office\.com/"
        r"|loop\.cloud\.microsoft/|\.force\.com|my\.salesforce\.com|zendesk\.com/agent/",
        pattern=re.compile(rf"{_START}(?:https?://)?{_CLOUD}{_TAIL}"),
        score=0.97,
        locate=_tenant,
    ),
    Kind(
        name="link to an internal host",
        entity="INTERNAL_URL",
        trigger=rf"://[a-z0-9._-]*(?:{_PRIVATE_TLD}|intranet)|://[a-z0-9_-]+(?:[:/]|\s|$)"
        r"|intranet[.-]|://(?:10|192\.168|172)\.",
        pattern=re.compile(
            rf"{_START}(?:(?:https?|ftp|sftp|ssh|smb)://(?:(?:{_LABEL}\.){{1,5}}{_PRIVATE_TLD}"
            rf"|(?:{_LABEL}\.){{0,4}}(?:intern|internal|intra|lan)(?:\.{_LABEL}){{1,4}}|{_PRIVATE_IP}|(?!localhost){_LABEL}){_PORT}(?![\w-]|\.\w){_TAIL}"
            rf"|(?:https?://)?(?:{_LABEL}\.){{0,3}}(?:{_LABEL}-)?intranet\.(?:{_LABEL}\.){{0,3}}"
            rf"[a-z]{{2,12}}(?!\w){_TAIL})"
        ),
        score=0.95,
        locate=_link,
    ),
    Kind(
        name="internal host without http",
        entity="INTERNAL_URL",
        trigger=rf"[a-z0-9-]\.{_PRIVATE_TLD}(?:[^a-z0-9]|$)",
        pattern=re.compile(
            rf"{_START}(?:{_LABEL}\.){{1,5}}{_PRIVATE_TLD}(?![\w-]|\.\w|@){_PORT}(?:/{_TAIL})?"
        ),
        score=0.85,
        locate=_bare_host,
    ),
    Kind(
        name="private address with a path or port",
        entity="INTERNAL_URL",
        trigger=r"(?:10|192\.168|172)\.[0-9.]+(?:/[a-z]|:[0-9])",
        pattern=re.compile(
            rf"{_START}{_PRIVATE_IP}(?:{_PORT}/[a-z]{_TAIL}|:\d{{2,5}}(?!\w){_TAIL})"
        ),
        score=0.85,
        locate=_link,
    ),
    Kind(
        name="file share",
        entity="INTERNAL_URL",
        trigger=r"\\\\[a-z0-9._-]+\\|(?:file|smb)://|\b[g-z]:\\[a-z0-9]",
        pattern=re.compile(
            r"(?<![\\\w])\\\\[a-z0-9][a-z0-9._-]{0,60}\\[^\s<>\"|*?\\]{1,120}"
            rf"(?:\\[^\s<>\"|*?\\]{{0,120}}){{0,12}}|{_START}(?:file|smb)://{_TAIL}"
            # A drive of the network; the first letters are discs of the machine itself.
            r"|(?<![\w\\/])[g-z]:\\[^\s<>\"|*?\\:/]{2,60}(?:\\[^\s<>\"|*?\\:/]{1,80}){0,8}"
        ),
        score=0.97,
        locate=_link,
    ),
)


def kinds_for_hosts(hosts: Sequence[str]) -> tuple[Kind, ...]:
    """The kind for the hosts an organisation calls its own; a subdomain counts as its host."""
    names = [re.escape(host.lower().strip(".")) for host in hosts if host.strip(". ")]
    if not names:
        return ()
    either = "|".join(sorted(names, key=len, reverse=True))
    return (
        Kind(
            name="link to a host of the organisation",
            entity="INTERNAL_URL",
            trigger=either,
            pattern=re.compile(
                rf"{_START}(?:[a-z]{{2,8}}://)?(?:{_LABEL}\.){{0,5}}(?:{either})(?![\w-]|\.\w"
                rf"|@){_PORT}(?:[/?#]{_TAIL})?"
            ),
            score=0.97,
            locate=_link,
        ),
    )
