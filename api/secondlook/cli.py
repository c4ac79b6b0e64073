"""The command `secondlook`: thin; each command calls what does the work and prints the outcome.

Exit codes: 0 done (for `check`: nothing above advice), 1 refused or findings, 2 wrong usage: a
setting, a policy pack or a draft that cannot be read, so that a hook never takes it for findings.
"""

import gc
import secrets
import sys
from typing import Any

import click

from secondlook import __version__
from secondlook.errors import PackError, RegistryError, SecondLookError, SettingsError
from secondlook.findings import Anonymized, Channel, Draft, Language, Review, Severity, Style
from secondlook.inputs import draft_text, print_json
from secondlook.registry_commands import clients, names
from secondlook.settings import load_settings

# What is heavy (Presidio, SQLAlchemy, FastAPI, rich) is imported by the command that needs it:
# `--help` answers at once, and the server carries nothing that it does not use.


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
@click.option("--anonymize", is_flag=True, help="Show the draft as it may be posted, as a diff.")
@click.option("--style", type=click.Choice(list(map(str, Style))), default="generalize")
@click.option("--json", "as_json", is_flag=True, help="The server's answer, in code points.")
def check(source: Any, channel: str, language: str | None, **how: Any) -> None:
    """Review the draft in SOURCE (a file, or - for standard input) in this process.

    With --json it prints the answer of POST /review, with --anonymize as well that of POST
    /anonymize. The exit code is about the draft as it came.
    """
    from secondlook.assembly import assemble

    settings = load_settings()
    text = draft_text(source.read(), settings.max_draft_characters)
    draft = Draft(text, Channel(channel), Language(language) if language else None)
    parts = assemble(settings, id_key=secrets.token_bytes(32))
    if parts.clients.fault:  # without the list a draft may look clear that is not
        raise RegistryError(parts.clients.fault)
    review = parts.reviewer.review(draft, reader=settings.language)
    if how["anonymize"]:
        style = Style(how["style"])
        anonymized = parts.reviewer.anonymize(draft, style, reader=settings.language)
        _print_changes(anonymized, text, settings.language, as_json=how["as_json"])
    else:
        _print_review(review, text, settings.language, as_json=how["as_json"])
    sys.exit(1 if (review.severity or 0) >= Severity.WARNING else 0)


def _print_review(review: Review, text: str, reader: Language, *, as_json: bool) -> None:
    from rich.console import Console

    from secondlook.answers import Offsets, review_answer
    from secondlook.terminal import show_review

    if as_json:
        print_json(review_answer(review, text, Offsets.CODE_POINT))
    else:
        show_review(Console(), review, text, reader)


def _print_changes(anonymized: Anonymized, text: str, reader: Language, *, as_json: bool) -> None:
    from rich.console import Console

    from secondlook.answers import Offsets, anonymized_answer
    from secondlook.terminal import show_changes

    if as_json:
        print_json(anonymized_answer(anonymized, text, Offsets.CODE_POINT))
    else:
        show_changes(Console(), anonymized, text, reader)


@secondlook.command()
@click.option("--json", "as_json", is_flag=True)
def rules(as_json: bool) -> None:
    """List the rules of the policy pack in force, with clause, severity and examples."""
    from rich.console import Console

    from secondlook.policy.catalogues import rules_catalogue
    from secondlook.policy.packs import load_pack
    from secondlook.terminal import show_rules

    settings = load_settings()
    pack = load_pack(settings.pack)
    if as_json:
        print_json(rules_catalogue(pack, settings.language))
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
    from rich.console import Console

    from secondlook.terminal import show_settings

    show_settings(Console(), load_settings())


secondlook.add_command(clients)
secondlook.add_command(names)


def main() -> None:
    """The entry point of the command."""
    # What a command loads stays to its end; collecting in between costs a third of the start. The
    # server turns it on again when it is loaded.
    gc.disable()
    secondlook(prog_name="secondlook")
