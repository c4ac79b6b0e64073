"""Promises 3 and 4 in a real Chromium: pages elsewhere and rebound names reach no handler at all."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, sync_playwright

from server.harnesses import REVIEW_TOKEN, SERVE, Served, serving

EVIL = "evil.example"
REBOUND = "rebound.example"
# Counts what comes in, and what the guard lets through.
OBSERVED = (
    "from secondlook.server.guard import Guard\n"
    "called, served = Guard.__call__, Guard._served\n"
    "async def call(self, scope, receive, send):\n"
    "    if scope['type'] != 'lifespan':\n"
    "        print('CAME', scope.get('method'), scope['path'], flush=True)\n"
    "    await called(self, scope, receive, send)\n"
    "async def serve_it(self, scope, receive, answer, allowed):\n"
    "    print('ENTERED', scope['method'], scope['path'], flush=True)\n"
    "    await served(self, scope, receive, answer, allowed)\n"
    "Guard.__call__, Guard._served = call, serve_it\n"
)
# Every way a page has to send something elsewhere; each with the right key where it can carry one.
ATTACKS = """
async ([target, key]) => {
  const json = JSON.stringify({text: "Zandkreek", channel: "linkedin"});
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const frame = (name, sandbox) => {
    const made = document.createElement("iframe");
    made.name = name;
    if (sandbox !== undefined) made.setAttribute("sandbox", sandbox);
    document.body.append(made);
    return made;
  };
  const form = (encoding, frameName, path, field, value) => {
    frame(frameName);
    const made = document.createElement("form");
    Object.assign(made, {method: "post", action: target + path, enctype: encoding, target: frameName});
    const input = document.createElement("input");
    Object.assign(input, {name: field, value});
    made.append(input);
    document.body.append(made);
    made.submit();
  };
  form("text/plain", "f1", "/review", '{"text":"Zandkreek","channel":"linkedin","x":"', '"}');
  form("application/x-www-form-urlencoded", "f2", "/review", "text", json);
  form("multipart/form-data", "f3", "/clients/import", "file", "name\\nKwelder");
  form("text/plain", "f4", "/clients", '{"name":"', '"}');
  navigator.sendBeacon(target + "/review", json);
  navigator.sendBeacon(target + "/review", new Blob([json], {type: "text/plain"}));
  const headers = {"content-type": "application/json", authorization: "Bearer " + key};
  const reads = [];
  const tried = async (path, options) => {
    try {
      const answer = await fetch(target + path, options);
      reads.push(answer.type === "opaque" ? "" : await answer.text());
    } catch { /* as it should be */ }
  };
  await tried("/review", {method: "POST", mode: "no-cors", body: json});
  await tried("/review", {method: "POST", mode: "cors", body: json});
  await tried("/review", {method: "POST", mode: "cors", headers, body: json});
  await tried("/review", {method: "POST", mode: "cors", credentials: "include", headers, body: json});
  await tried("/clients/1", {method: "DELETE", headers});
  await tried("/policy", {headers});
  await tried("/health", {});
  await tried("/health", {mode: "no-cors"});
  const element = (tag, values) => {
    const made = Object.assign(document.createElement(tag), values);
    document.body.append(made);
    return made;
  };
  element("img", {src: target + "/health"});
  element("script", {src: target + "/page/check.js"});
  element("link", {rel: "stylesheet", href: target + "/page/check.css"});
  element("video", {src: target + "/clients/export"});
  frame("i1").src = target + "/";
  frame("i2", "allow-scripts").src = target + "/health";
  const boxed = frame("i3", "allow-scripts allow-forms");
  boxed.srcdoc = `<form method=post enctype=text/plain action="${target}/review">
    <input name="x"></form><script>document.forms[0].submit()</` + `script>`;
  await new Promise((done) => {
    const socket = new WebSocket(target.replace("http", "ws") + "/review");
    socket.onopen = () => reads.push("websocket");
    socket.onclose = done;
  });
  new EventSource(target + "/health");
  await wait(700);
  return reads;
}
"""
REBINDING = """
async (key) => {
  const headers = {"content-type": "application/json", authorization: "Bearer " + key};
  const body = JSON.stringify({text: "Zandkreek", channel: "linkedin"});
  const asked = [
    ["/health", {}], ["/policy", {headers}], ["/clients", {headers}],
    ["/review", {method: "POST", headers, body}],
  ];
  return Promise.all(asked.map(async ([path, options]) => (await fetch(path, options)).status));
}
"""


class _Elsewhere(BaseHTTPRequestHandler):
    """A site on another origin, with an empty page."""

    def do_GET(self) -> None:
        page = b"<!doctype html><title>Elsewhere</title><body></body>"
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Elsewhere) as site:
        thread = threading.Thread(target=partial(site.serve_forever, 0.1))
        thread.start()
        yield site.server_port
        site.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    names = f"MAP {EVIL} 127.0.0.1, MAP {REBOUND} 127.0.0.1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", f"--host-resolver-rules={names}"],
        )
        yield browser
        browser.close()


class Observed(NamedTuple):
    """A server, and the lines of its output that are of earlier tests."""

    served: Served
    earlier: int

    def seen(self, word: str) -> list[str]:
        lines = self.served.output.read_text().splitlines()[self.earlier :]
        return [line for line in lines if line.startswith(word)]


@pytest.fixture(scope="module")
def _observing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("observed"), OBSERVED + SERVE) as served:
        yield served


@pytest.fixture
def observed(_observing: Served) -> Observed:
    return Observed(_observing, len(_observing.output.read_text().splitlines()))


@pytest.mark.parametrize("site", [EVIL, "127.0.0.1", "localhost"])
def test_a_page_elsewhere_reaches_no_handler(
    site: str, elsewhere: int, browser: Browser, observed: Observed
) -> None:
    """Promise 4: another site, and the same machine on another port."""
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"http://{site}:{elsewhere}/")
        reads = page.evaluate(ATTACKS, [f"http://{observed.served.host}", REVIEW_TOKEN])
        page.evaluate(f"location = 'http://{observed.served.host}/health'")
        page.wait_for_url(f"http://{observed.served.host}/health")
        assert "origin" in page.content()
    assert [""] * len(reads) == reads
    assert observed.seen("ENTERED") == []
    assert len(observed.seen("CAME")) >= 15


def test_a_rebound_name_reaches_no_handler(browser: Browser, observed: Observed) -> None:
    """Promise 3: a page whose own name was made to point here."""
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        front = page.goto(f"http://{REBOUND}:{observed.served.port}/")
        assert front is not None
        assert front.status == 421
        assert page.evaluate(REBINDING, REVIEW_TOKEN) == [421] * 4
    assert observed.seen("ENTERED") == []
    assert len(observed.seen("CAME")) >= 5


def test_the_own_page_is_let_through(browser: Browser, observed: Observed) -> None:
    """The same browser, from an address typed by the user: otherwise the others would prove nothing."""
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        front = page.goto(f"http://{observed.served.host}/")
        assert front is not None
        assert front.status == 200
        assert page.evaluate(REBINDING, REVIEW_TOKEN) == [200, 200, 403, 200]
    assert "ENTERED POST /review" in observed.seen("ENTERED")
