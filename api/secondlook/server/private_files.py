"""Small files that nobody but their owner may read: written whole or not at all."""

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from secondlook.errors import SettingsError

Stamp = tuple[int, int, int] | None


def private_folder(folder: Path) -> None:
    """Makes `folder`, for its owner only, whatever the umask."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(PermissionError):  # a volume that somebody else owns; the files stay 0600
            folder.chmod(0o700)
    except OSError as error:
        raise SettingsError(f"cannot use the data folder {folder}: {error.strerror}") from None


class Lock:
    """Of two processes that want the same file the second waits."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __enter__(self) -> None:
        self._handle = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        with suppress(ImportError):  # not on Windows, where one process serves
            import fcntl

            fcntl.flock(self._handle, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)


def write_private(file: Path, content: Any) -> None:
    """All or nothing: a reader sees the old file or the new one. mkstemp makes files 0600."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            json.dump(content, stream)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise SettingsError(f"cannot write {file}: {error.strerror}") from None


def stamp(file: Path) -> Stamp:
    """Differs when the file was written again; None while there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino, status.st_size
