"""`secondlook clients …` and `secondlook names …`: who may not be named in a post, and who may."""

import sys
from pathlib import Path
from typing import Any

import click

from secondlook.findings import Channel, Language
from secondlook.inputs import draft_text, print_json
from secondlook.settings import Settings, load_settings


@click.group()
def clients() -> None:
    """The client registry: whose names may not stand in a post."""


def _registry(settings: Settings | None = None) -> Any:
    from secondlook.clients.registry import Registry

    settings = settings or load_settings()
    registry = Registry(settings.registry_url, settings.data_dir)
    registry.upgrade()
    return registry


_FILE = click.Path(dir_okay=False, path_type=Path)


@clients.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Make the list exactly this file.")
def import_clients(file: Path, replace: bool) -> None:
    """Import a CSV or XLSX list; names already there are updated. All rows or none."""
    from rich.console import Console

    from secondlook.clients.long_lists import LongList, is_long
    from secondlook.clients.spreadsheets import read_clients
    from secondlook.terminal import progress

    with progress(Console(stderr=True)) as told:
        reads = LongList if is_long(file) else read_clients
        records = told.while_reading(file.name, lambda: reads(file))
        writing = told.of(len(records))
        summary = _registry().import_records(records, replace=replace, advance=writing)
    click.echo(
        f"{summary.added} added, {summary.updated} updated, "
        f"{summary.unchanged} unchanged, {summary.removed} removed"
    )
    if summary.demo:
        click.echo(f"{summary.demo} of those removed were the invented ones, for a first look")


@clients.command("export")
@click.argument("file", type=_FILE)
def export_clients(file: Path) -> None:
    """Write the list to a .csv or .xlsx file, readable by you alone."""
    if file.suffix.lower() not in (".csv", ".xlsx"):
        raise click.UsageError("the name of FILE must end in .csv or .xlsx")
    from secondlook.clients.spreadsheets import save_clients

    click.echo(f"{save_clients(file, _registry().all())} clients written to {file}")


@clients.command("list")
@click.option("--search", default="", help="Only names and aliases that hold this.")
def list_clients(search: str) -> None:
    """List the clients."""
    from rich.console import Console

    from secondlook.terminal import show_clients

    found = _registry().every(search)
    if found:
        show_clients(Console(), found)
    else:
        click.echo("No client holds this." if search else "There are no clients in the list yet.")


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
@click.option(
    "--may-be-named",
    type=click.Choice(list(map(str, Channel))),
    multiple=True,
    help="A channel on which this client may be named; more than once for more.",
)
def add(**fields: Any) -> None:
    """Add one client."""
    from secondlook.clients.records import ClientRecord

    fields["may_be_named"] = frozenset(map(Channel, fields["may_be_named"]))
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
@click.argument("draft", default="-")
@click.option("--lang", "language", type=click.Choice(list(map(str, Language))))
@click.option("--json", "as_json", is_flag=True, help="In code points.")
def explain(draft: str, language: str | None, as_json: bool) -> None:
    """Say why words of DRAFT count as a client, or why not; - reads it from standard input."""
    from rich.console import Console

    from secondlook.answers import Offsets, explanations_answer
    from secondlook.clients.live import LiveClients
    from secondlook.language import read
    from secondlook.terminal import show_explanations

    current = load_settings()
    raw = sys.stdin.buffer.read() if draft == "-" else draft.encode()
    text = draft_text(raw, current.max_draft_characters)
    live = LiveClients(_registry(current))
    live.refresh()
    if live.fault:
        raise click.ClickException(live.fault)
    told = live.snapshot.matcher.explain(read(text, Language(language) if language else None))
    if as_json:
        print_json(explanations_answer(told, text, Offsets.CODE_POINT))
    else:
        show_explanations(Console(), told, text, current.language)


@clients.command()
@click.argument("file", type=_FILE)
@click.option("--overwrite", is_flag=True, help="Replace FILE when it is there already.")
def backup(file: Path, overwrite: bool) -> None:
    """Copy the registry to FILE while it is in use. (Copying the file itself loses data.)"""
    if file.exists() and not overwrite:
        raise click.ClickException(f"{file} is there already; --overwrite replaces it")
    _registry().backup(file)
    click.echo(f"backed up to {file}")


@clients.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(file: Path) -> None:
    """Put a backup back in place of the registry."""
    _registry().restore(file)
    click.echo(f"restored from {file}")


@click.group()
def names() -> None:
    """The people who may be named in a post: colleagues who agreed, and others known in public."""


@names.command("add")
@click.argument("name")
def add_name(name: str) -> None:
    """Add somebody; a whole name also covers the forename alone."""
    click.echo(f"{_registry().names.add(name).name} added")


@names.command("remove")
@click.argument("name")
def remove_name(name: str) -> None:
    """Remove somebody, from the list and from the disk."""
    listed = _registry().names
    listed.remove(listed.by_name(name).id)
    click.echo(f"{name} removed")


@names.command("list")
@click.option("--search", default="", help="Only names that hold this.")
def list_names(search: str) -> None:
    """List the people who may be named."""
    from rich.console import Console

    from secondlook.terminal import show_names

    show_names(Console(), _registry().names.every(search))
