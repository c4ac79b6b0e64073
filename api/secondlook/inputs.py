"""What commands read and print alike: a draft from a file or a pipe, an answer as JSON."""

import json

import click


def draft_text(raw: bytes, limit: int) -> str:
    """The draft as text: UTF-8, or UTF-16 that says so. What is guessed at may hide a name."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding).replace("\r\n", "\n").removesuffix("\n")
    except UnicodeDecodeError:
        raise click.UsageError("the draft is not text in UTF-8; save it as UTF-8") from None
    if len(text) > limit:
        raise click.UsageError(f"the draft is too long: {limit} characters at most")
    return text


def print_json(answer: object) -> None:
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
