"""The compiled client list as one private file that all workers map: there at once after a restart.

It names what it was made from and by, and is believed only when all of that fits and not a byte
has changed since; everything else is as if there were no file. It is replaced whole, never written
in place, so what a process has mapped stays as it was.
"""

import hashlib
import json
import mmap
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from secondlook import __version__
from secondlook.clients import sqlite_files

_MAGIC = b"second look clients\n"
_DIGEST = hashlib.sha256().digest_size
_HEAD = len(_MAGIC) + _DIGEST + 8
_ALIGNED = 64
# What decides how a list is compiled: a file made by other code or other words is not used.
_CODE = (
    *("bitmaps", "compilations", "gaps", "indexes", "packed_records", "records", "sectors"),
    *("signatures", "tallies", "variants", "words"),
)
_DATA = ("words/common.marisa", "words/known.marisa", "words/cues.toml", "sectors.toml")


class CompiledList(NamedTuple):
    """`mark` is the registry's, of the list that was compiled."""

    mark: str
    sections: Mapping[str, memoryview]


class IndexFile:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._part = path.with_name(path.name + ".part")
        self._lock = path.with_name(path.name + ".lock")

    def stamp(self) -> tuple[int, int, int] | None:
        """Differs when the file was written anew; None while there is none."""
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_ino, status.st_size

    def read(self) -> CompiledList | None:
        """None where there is no file, or none to be believed."""
        try:
            with self.path.open("rb") as file:
                _check_owner(file.fileno())
                content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            return _unpacked(memoryview(content))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, compiled: CompiledList) -> None:
        """All or nothing; whoever writes holds the lock. Raises OSError."""
        head, parts = _packed(compiled)
        self._part.unlink(missing_ok=True)
        handle = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(head)
                for part in parts:
                    file.write(part)
            # Fails where remove() took the part away: names in it have left the list meanwhile.
            self._part.replace(self.path)
        except OSError:
            self._part.unlink(missing_ok=True)
            raise

    def remove(self) -> None:
        """Takes names off the disk; who has the file mapped keeps what was in it."""
        self.path.unlink(missing_ok=True)
        self._part.unlink(missing_ok=True)

    @contextmanager
    def locked(self, *, wait: bool) -> Iterator[bool]:
        """Of several processes one compiles; False when another does and there is no waiting."""
        try:
            sqlite_files.create_private(self._lock)
            handle = os.open(self._lock, os.O_RDWR)
        except OSError:
            yield True  # where nothing can be written, nobody else can either
            return
        try:
            yield _lock(handle, wait)
        finally:
            os.close(handle)


def _lock(handle: int, wait: bool) -> bool:
    with suppress(ImportError):  # not on Windows, where one process serves
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:
            return False
    return True


def _check_owner(handle: int) -> None:
    """Another user's file is not ours to believe; one that others can read is made private."""
    status = os.fstat(handle)
    if hasattr(os, "geteuid") and status.st_uid != os.geteuid():
        raise ValueError("not ours")
    if status.st_mode & 0o077 and hasattr(os, "fchmod"):
        os.fchmod(handle, 0o600)


def _packed(compiled: CompiledList) -> tuple[bytes, list[bytes | memoryview]]:
    """What goes before the sections, and the sections, each from a multiple of 64 bytes on."""
    places: dict[str, tuple[int, int]] = {}
    parts: list[bytes | memoryview] = []
    end = 0
    for name, section in compiled.sections.items():
        places[name] = (end, len(section))
        padding = bytes(-len(section) % _ALIGNED)
        parts += [section, padding]
        end += len(section) + len(padding)
    told = {"mark": compiled.mark, "made_by": made_by(), "sections": places, "size": end}
    head = json.dumps(told).encode("ascii")
    head += b" " * (-(_HEAD + len(head)) % _ALIGNED)
    measured = hashlib.sha256(length := len(head).to_bytes(8, "little"))
    for part in (head, *parts):
        measured.update(part)
    return _MAGIC + measured.digest() + length + head, parts


def _unpacked(content: memoryview) -> CompiledList:
    """Raises ValueError for anything but what `_packed` made, with this code, to the last byte."""
    magic, digest = content[: len(_MAGIC)], content[len(_MAGIC) : len(_MAGIC) + _DIGEST]
    if magic != _MAGIC:
        raise ValueError("something else")
    if hashlib.sha256(content[len(_MAGIC) + _DIGEST :]).digest() != digest:
        raise ValueError("damaged")
    start = _HEAD + int.from_bytes(content[_HEAD - 8 : _HEAD], "little")
    told = json.loads(bytes(content[_HEAD:start]))
    if told["made_by"] != made_by():
        raise ValueError("made by another version")
    sections = {
        name: content[start + place : start + place + size]
        for name, (place, size) in told["sections"].items()
    }
    return CompiledList(told["mark"], sections)


@cache
def made_by() -> str:
    """Changes with any code, word list or machine that would compile a list otherwise."""
    package = resources.files("secondlook")
    measured = hashlib.sha256(sys.byteorder.encode())
    files = [package / "reading.py", *(package / "clients" / f"{name}.py" for name in _CODE)]
    for file in (*files, *(package / "data" / name for name in _DATA)):
        try:
            measured.update(file.read_bytes())
        except OSError:
            measured.update(__version__.encode())  # an installation without sources
    return measured.hexdigest()
