"""A real Firefox, spoken to as WebDriver BiDi says: commands, and answers for the routed hosts.

`websockets` is there with the server; no driver program is needed between.
"""

import base64
import json
import re
import shutil
import subprocess
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

from extension.e2e.fixtures import HOSTS, answer_for

WITHIN = 30.0
_PREFERENCES = """
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("intl.accept_languages", "nl-NL, nl");
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("remote.active-protocols", 1);
user_pref("ui.prefersReducedMotion", 1);
"""


class Session:
    """One Firefox with a profile of its own."""

    def __init__(self, profile: Path) -> None:
        firefox = shutil.which("firefox-esr") or shutil.which("firefox")
        assert firefox, "these tests need Firefox: apt-get install firefox-esr"
        profile.mkdir(parents=True, exist_ok=True)
        (profile / "user.js").write_text(_PREFERENCES, "utf-8")
        self._log = profile / "firefox.log"
        command = [firefox, "--headless", "--no-remote", "--remote-debugging-port", "0"]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [*command, "--profile", profile, "about:blank"], stdout=log, stderr=log
            )
        self._opened = ExitStack()
        self._socket = self._opened.enter_context(connect(self._address(), max_size=None))
        self._sent = 0
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["network.beforeRequestSent"])
        patterns = [{"type": "pattern", "protocol": "https", "hostname": host} for host in HOSTS]
        self.ask("network.addIntercept", phases=["beforeRequestSent"], urlPatterns=patterns)

    def close(self) -> None:
        self._opened.close()
        self._process.terminate()
        self._process.wait(WITHIN)

    def ask(self, command: str, **parameters: Any) -> Any:
        """The answer to a command; requests of pages are answered meanwhile."""
        mine = self._send(command, parameters)
        while True:
            message = json.loads(self._socket.recv(timeout=WITHIN))
            if message.get("method") == "network.beforeRequestSent":
                self._answer(message["params"])
            elif message.get("id") == mine:
                assert message["type"] == "success", f"{command}: {message}"
                return message["result"]

    def _send(self, command: str, parameters: dict[str, Any]) -> int:
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": command, "params": parameters}))
        return self._sent

    def _answer(self, event: dict[str, Any]) -> None:
        if not event["isBlocked"]:
            return
        request = event["request"]
        answer = answer_for(request["url"])
        headers = {"content-type": answer.kind, "content-security-policy": answer.policy}
        body = base64.b64encode(answer.content).decode()
        self._send(
            "network.provideResponse",
            {
                "request": request["request"],
                "statusCode": 200,
                "reasonPhrase": "OK",
                "headers": [
                    {"name": name, "value": {"type": "string", "value": value}}
                    for name, value in headers.items()
                ],
                "body": {"type": "base64", "value": body},
            },
        )

    def _address(self) -> str:
        until = time.monotonic() + WITHIN
        while time.monotonic() < until:
            found = re.search(r"BiDi listening on (ws://\S+)", self._log.read_text("utf-8"))
            if found:
                return f"{found[1]}/session"
            time.sleep(0.05)
        raise AssertionError(f"Firefox did not start:\n{self._log.read_text('utf-8')}")
