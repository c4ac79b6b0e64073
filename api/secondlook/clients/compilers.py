"""Compiling the list into its file, in this process or in one of its own: a long list takes long,
and reviews go on meanwhile.

`python -m secondlook.clients.compilers` is that process. Where the list and the file are it reads
from its standard input: an address of a database may hold a password, and arguments can be seen.
"""

import gc
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from secondlook.clients.compilations import compiled, in_memory
from secondlook.clients.index_files import CompiledList
from secondlook.clients.registry import Registry
from secondlook.errors import RegistryError

_NICENESS = 10


def compile_list(registry: Registry) -> CompiledList:
    """The list as it is now, from the file when another process made it just before."""
    if registry.index is None:
        return _compiled(registry)
    with registry.index.locked(wait=True):
        found = registry.index.read()
        if found is not None and found.mark == registry.changes.mark():
            return found
        made = _compiled(registry)
        with suppress(OSError):  # a folder that cannot be written: the list serves from memory
            registry.index.write(made)
            return registry.index.read() or made
        return made


def _compiled(registry: Registry) -> CompiledList:
    with registry.changes.everything() as (mark, records):
        return CompiledList(mark, in_memory(compiled(records)))


class Compiler:
    """At most one process of its own, that compiles the list of `registry` into its file."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *, patient: bool = True) -> bool:
        """`patient`: reviews come first, whatever time it takes.

        False where there is no file to compile into; another process may be at it already."""
        index = self._registry.index
        if index is None:
            return False
        with index.locked(wait=False) as nobody_else:
            if not nobody_else:
                return True
        self._process = subprocess.Popen(
            [sys.executable, "-m", "secondlook.clients.compilers"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        told = {
            "url": self._registry.url,
            "folder": str(index.path.parent),
            "patience": _NICENESS if patient else 0,
        }
        with suppress(OSError), self._process.stdin as pipe:  # type: ignore[union-attr]
            pipe.write(json.dumps(told).encode("utf-8"))
        return True

    def busy(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def wait(self) -> bool:
        """Whether the process did its work."""
        return self._process is not None and self._process.wait() == 0

    @property
    def failed(self) -> bool:
        return self._process is not None and self._process.poll() not in (None, 0)


def main() -> int:
    """0: the file is as new as the list was, or another process is at it."""
    gc.disable()  # what is made here stays to the end, which comes soon
    told = json.load(sys.stdin.buffer)
    if hasattr(os, "nice"):
        os.nice(told["patience"])
    registry = Registry(told["url"], Path(told["folder"]))
    if registry.index is None:
        return 1
    try:
        with registry.index.locked(wait=False) as alone:
            if alone:
                registry.index.write(_compiled(registry))
    except FileNotFoundError:
        return 0  # names left the list meanwhile: there will be another go
    except (RegistryError, OSError):
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
