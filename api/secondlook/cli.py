"""The command `secondlook`: thin; each command calls what does the work and prints the outcome.

Exit codes: 0 done (for `check`: nothing above advice), 1 refused or findings, 2 wrong usage: a
setting, a policy pack or a draft that cannot be read, so that a hook never takes it for findings.
"""

import gc
import json
import secrets
import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from secondlook import __version__
from secondlook.errors import PackError, RegistryError, SecondLookError, SettingsError
from secondlook.findings import Channel, Draft, Language, Severity
from secondlook.settings import Settings, load_settings

# What is heavy (Presidio, SQLAlchemy, FastAPI) is imported by the command that needs it: `--help`
# and `settings` answer at once.


class _WrongUsage(click.ClickException):
    exit_code = 2


class _Commands(click.Group):
    """Shows our own errors as one message; no draft is in any of them."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SecondLookError as error:
            wrong_usage = isinstance(error, SettingsError | PackError)
            unread = ctx.invoked_subcommand == "check"
            kind = _WrongUsage if wrong_usage or unread else click.ClickException
            raise kind(str(error)) from None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def secondlook() -> None:
    """A second pair of eyes on a social-media post, before it is published."""


@secondlook.command()
@click.option("--host", help="Address to listen on (default 127.0.0.1).")
@click.option("--port", type=int, help="Port to listen on (default 8765).")
@click.option("--workers", type=int, help="Worker processes (default 1).")
@click.option("--behind-proxy", is_flag=True, default=None, help="A reverse proxy ends TLS.")
def serve(**options: Any) -> None:
    """Start the service that the extension and the check page talk to."""
    from secondlook.server.serving import serve as run

    run(load_settings(**options))


@secondlook.command()
@click.argument("source", type=click.File("rb"), default="-")
@click.option("--channel", type=click.Choice(list(map(str, Channel))), default="linkedin")
@click.option("--lang", "language", type=click.Choice(list(map(str, Language))))
@click.option("--json", "as_json", is_flag=True, help="The answer of POST /review, in code points.")
def check(source: Any, channel: str, language: str | None, as_json: bool) -> None:
    """Review the draft in SOURCE (a file, or - for standard input) in this process."""
    from secondlook.answers import Offsets, review_answer
    from secondlook.assembly import assemble
    from secondlook.terminal import show_review

    settings = load_settings()
    text = _draft_text(source.read(), settings.max_draft_characters)
    draft = Draft(text, Channel(channel), Language(language) if language else None)
    parts = assemble(settings, id_key=secrets.token_bytes(32))
    if parts.clients.fault:  # without the list a draft may look clear that is not
        raise RegistryError(parts.clients.fault)
    review = parts.reviewer.review(draft, reader=settings.language)
    if as_json:
        answer = review_answer(review, text, Offsets.CODE_POINT)
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        show_review(Console(), review, text, settings.language)
    sys.exit(1 if (review.severity or 0) >= Severity.WARNING else 0)


def _draft_text(raw: bytes, limit: int) -> str:
    """The draft as text: UTF-8, or UTF-16 that says so. What is guessed at may hide a name."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding).replace("\r\n", "\n").removesuffix("\n")
    except UnicodeDecodeError:
        raise click.UsageError("the draft is not text in UTF-8; save it as UTF-8") from None
    if len(text) > limit:
        raise click.UsageError(f"the draft is too long: {limit} characters at most")
    return text


@secondlook.command()
@click.option("--json", "as_json", is_flag=True)
def rules(as_json: bool) -> None:
    """List the rules of the policy pack in force, with clause, severity and examples."""
    from secondlook.policy.catalogues import rules_catalogue
    from secondlook.policy.packs import load_pack
    from secondlook.terminal import show_rules

    settings = load_settings()
    pack = load_pack(settings.pack)
    if as_json:
        catalogue = rules_catalogue(pack, settings.language)
        click.echo(json.dumps(catalogue, ensure_ascii=False, indent=2))
    else:
        show_rules(Console(), pack, settings.language)


@secondlook.command()
@click.argument("scope", type=click.Choice(["review", "admin"]))
@click.option("--rotate", is_flag=True, help="Replace it by a new one; the old one stops working.")
def token(scope: str, rotate: bool) -> None:
    """Print the token for scripts, the check page and the extension."""
    from secondlook.server.tokens import Scope, Tokens

    tokens = Tokens(load_settings())
    click.echo(tokens.rotate(Scope(scope)) if rotate else tokens.of(Scope(scope)))


@secondlook.command()
@click.option("--list", "listing", is_flag=True, help="List the browsers that are paired.")
@click.option("--forget", metavar="ID", help="Take back the key of one browser.")
def pair(listing: bool, forget: str | None) -> None:
    """Print a six-digit code with which the extension in one browser gets its key."""
    from secondlook.server.browsers import Browsers
    from secondlook.server.pairing import Pairing

    current = load_settings()
    browsers = Browsers(current)
    if forget:
        if not browsers.forget(forget):
            raise click.ClickException("no paired browser has this id; `--list` shows them")
        click.echo(f"{forget} forgotten")
    elif listing:
        for browser in browsers.listed():
            click.echo(f"{browser.id}  {browser.paired_on}  {browser.kind}")
    else:
        code = Pairing(current, browsers).open_code()
        click.echo(f"{code[:3]} {code[3:]}")
        click.echo("Type this code in the extension. It is valid for two minutes.", err=True)


@secondlook.command()
def settings() -> None:
    """List every setting, its environment variable, its value and what it is for."""
    from secondlook.terminal import show_settings

    show_settings(Console(), load_settings())


@secondlook.group()
def clients() -> None:
    """The client registry: whose names may not stand in a post."""


def _registry(settings: Settings | None = None) -> Any:
    from secondlook.clients.registry import Registry

    registry = Registry((settings or load_settings()).registry_url)
    registry.upgrade()
    return registry


_FILE = click.Path(dir_okay=False, path_type=Path)


@clients.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Make the list exactly this file.")
def import_clients(file: Path, replace: bool) -> None:
    """Import a CSV or XLSX list; names already there are updated. All rows or none."""
    from secondlook.clients.spreadsheets import read_clients

    summary = _registry().import_records(read_clients(file), replace=replace)
    click.echo(
        f"{summary.added} added, {summary.updated} updated, "
        f"{summary.unchanged} unchanged, {summary.removed} removed"
    )


@clients.command("export")
@click.argument("file", type=_FILE)
def export_clients(file: Path) -> None:
    """Write the list to a .csv or .xlsx file, readable by you alone."""
    from secondlook.clients.spreadsheets import save_clients

    click.echo(f"{save_clients(file, _registry().all())} clients written to {file}")


@clients.command("list")
@click.option("--search", default="", help="Only names and aliases that hold this.")
def list_clients(search: str) -> None:
    """List the clients."""
    from secondlook.terminal import show_clients

    show_clients(Console(), _registry().every(search))


@clients.command()
@click.argument("name")
@click.option("--alias", "aliases", multiple=True)
@click.option("--kind", type=click.Choice(["client", "prospect"]), default="client")
@click.option("--sector", default="")
@click.option("--city", default="")
@click.option("--size", default="")
@click.option("--website", default="")
@click.option("--handle", "handles", multiple=True)
@click.option("--replacement", default="", help="What may stand instead: 'een gemeente'.")
def add(**fields: Any) -> None:
    """Add one client."""
    from secondlook.clients.records import ClientRecord

    added = _registry().add(ClientRecord(**fields))
    click.echo(f"{added.name} added")


@clients.command()
@click.argument("name")
def remove(name: str) -> None:
    """Remove one client, from the list and from the disk."""
    registry = _registry()
    registry.remove(registry.by_name(name).id)
    click.echo(f"{name} removed")


@clients.command()
def demo() -> None:
    """Put a dozen invented clients in the list, if it is empty: for a first look."""
    registry = _registry()
    if registry.page()[0] == 0:
        click.echo(f"{registry.seed_demo().added} invented clients added, for a first look")


@clients.command()
@click.argument("file", type=_FILE)
def backup(file: Path) -> None:
    """Copy the registry to FILE while it is in use. (Copying the file itself loses data.)"""
    _registry().backup(file)
    click.echo(f"backed up to {file}")


@clients.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(file: Path) -> None:
    """Put a backup back in place of the registry."""
    _registry().restore(file)
    click.echo(f"restored from {file}")


def main() -> None:
    """The entry point of the command."""
    # What a command loads stays to its end; collecting in between costs a third of the start. The
    # server turns it on again when it is loaded.
    gc.disable()
    secondlook(prog_name="secondlook")
