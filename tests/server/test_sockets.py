"""Promise 2: the server opens no connection and asks no name, from its start to its first e-mail."""

import subprocess
import sys
from pathlib import Path

from server.harnesses import LEAKY, SERVE, Served, draft, environment, fill, serving, settings_in

# Python tells an audit hook of every connection and every name that is asked for.
WATCH = (
    "import sys\n"
    "ASKED = ('socket.connect', 'socket.getaddrinfo', 'socket.gethostbyname', 'socket.sendto',\n"
    "         'socket.gethostbyaddr', 'socket.getnameinfo', 'urllib.Request', 'ftplib.connect')\n"
    "def watch(event, arguments):\n"
    "    if event in ASKED:\n"
    "        print('WENT OUT', event, flush=True)\n"
    "sys.addaudithook(watch)\n"
)
DRAFTS = (
    LEAKY,
    "Mail mij op fenna.duinkerk@wier.example of kijk op https://www.wier.example/contact",
    "Werk mee aan sub.domein.co.uk, http://10.0.0.1/ en \\\\server\\map",
    "Rekening NL91ABNA0417164300, kenteken GZ-123-B, BSN 111222333.",
)
# All of it in a process that has no network at all, not even loopback.
INSIDE = (
    "from pathlib import Path\n"
    "from secondlook.settings import load_settings\n"
    "from server.harnesses import Running, draft\n"
    "with Running(load_settings()) as running:\n"
    f"    for text in {DRAFTS!r}:\n"
    "        print('VERDICT', running.post('/review', draft(text)).json()['verdict'])\n"
)


def _use(served: Served) -> list[str]:
    with served.client() as client:
        return [client.post("/review", json=draft(text)).json()["verdict"] for text in DRAFTS]


def test_a_server_never_connects_to_anything(tmp_path: Path) -> None:
    """Promise 2: watched from before the first import."""
    with serving(tmp_path, WATCH + SERVE) as served:
        assert "clear" not in _use(served)
    assert "WENT OUT" not in (tmp_path / "output.txt").read_text()


def test_the_watch_would_see_a_connection() -> None:
    program = WATCH + "import socket\nsocket.socket().connect_ex(('127.0.0.1', 9))\n"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert b"WENT OUT socket.connect" in done.stdout


def test_reviews_are_the_same_without_any_network(tmp_path: Path, served: Served) -> None:
    """Promise 2: in a network namespace of its own where this machine permits that."""
    settings = settings_in(tmp_path)
    fill(settings)
    given = environment(settings, settings.port)
    given["PYTHONPATH"] += f":{Path(__file__).parents[1]}"
    done = subprocess.run(
        [*_alone(), sys.executable, "-c", WATCH + INSIDE],
        env=given,
        capture_output=True,
        check=True,
    )
    told = done.stdout.decode().splitlines()
    assert [f"VERDICT {verdict}" for verdict in _use(served)] == told


def _alone() -> list[str]:
    for prefix in (["unshare", "-n"], ["unshare", "-rn"]):
        try:
            subprocess.run([*prefix, "true"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return prefix
    return []  # the watch alone, then
