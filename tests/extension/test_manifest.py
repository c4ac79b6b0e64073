"""The extension as it ships: what it may do, what it consists of, and that the stores will take it (31)."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from extension.panels import OUR_ID
from secondlook.server.hosts import OUR_EXTENSION

ROOT = Path(__file__).parents[2]
EXTENSION = ROOT / "extension"
POLICIES = ROOT / "docs" / "policies"
MANIFEST = json.loads((EXTENSION / "manifest.json").read_text("utf-8"))
SITES = [
    "https://www.linkedin.com/*",
    "https://x.com/*",
    "https://twitter.com/*",
    "https://engage.cloud.microsoft/*",
    "https://web.yammer.com/*",
    "https://www.yammer.com/*",
]
STORES = ("chrome-edge", "firefox")
# One manifest for all browsers: Firefox has no service workers for extensions, and says so.
KNOWN_WARNINGS = {"BACKGROUND_SERVICE_WORKER_IGNORED"}
MARKUP = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function")


def test_the_extension_may_do_exactly_this() -> None:
    """Promise 31."""
    assert ["storage"] == MANIFEST["permissions"]
    assert "optional_permissions" not in MANIFEST
    assert [*SITES, "http://127.0.0.1/*", "http://localhost/*"] == MANIFEST["host_permissions"]
    assert ["https://*/*"] == MANIFEST["optional_host_permissions"]
    assert [SITES] == [script["matches"] for script in MANIFEST["content_scripts"]]
    assert {"ids": []} == MANIFEST["externally_connectable"]
    assert "web_accessible_resources" not in MANIFEST
    assert {"required": ["none"]} == gecko()["data_collection_permissions"]


def test_the_pages_of_the_extension_run_our_files_only() -> None:
    """Promise 31; Trusted Types are part of it."""
    text = MANIFEST["content_security_policy"]["extension_pages"]
    policy = dict(part.strip().partition(" ")[::2] for part in text.split(";"))
    own = ("script-src", "style-src", "img-src")
    assert ["'self'"] * 3 == [policy.pop(name) for name in own]
    talks_to = policy.pop("connect-src")
    assert "http://127.0.0.1:* http://localhost:* https:" == talks_to
    assert "'script'" == policy.pop("require-trusted-types-for")
    assert {"'none'"} == set(policy.values())
    names = {"default-src", "base-uri", "form-action", "frame-ancestors", "trusted-types"}
    assert names == set(policy)


def test_the_manifest_holds_nothing_else() -> None:
    assert {
        "manifest_version", "name", "description", "version", "default_locale",
        "minimum_chrome_version", "key", "browser_specific_settings", "icons", "action",
        "options_ui", "background", "permissions", "host_permissions",
        "optional_host_permissions", "content_scripts", "externally_connectable", "storage",
        "content_security_policy",
    } == set(MANIFEST)  # fmt: skip
    assert 3 == MANIFEST["manifest_version"]


def test_its_id_is_the_one_that_the_server_knows() -> None:
    digest = hashlib.sha256(base64.b64decode(MANIFEST["key"])).hexdigest()[:32]
    made = "".join(chr(ord("a") + int(digit, 16)) for digit in digest)
    assert OUR_ID == made
    assert OUR_EXTENSION == f"chrome-extension://{made}"


def test_the_content_scripts_are_all_there_and_all_listed() -> None:
    (scripts,) = MANIFEST["content_scripts"]
    content = {path.relative_to(EXTENSION).as_posix() for path in files("content/**/*")}
    assert content == {*scripts["js"], *scripts.get("css", [])}
    assert len(scripts["js"]) == len(set(scripts["js"]))
    assert ("document_start", True) == (scripts["run_at"], scripts["all_frames"])


def test_every_file_that_a_page_or_a_module_asks_for_is_there() -> None:
    missing = []
    for path in files("**/*"):
        if path.suffix not in (".html", ".js"):
            continue
        text = path.read_text("utf-8")
        asked = re.findall(r'(?:src|href)="([^"#]+)', text) if path.suffix == ".html" else []
        asked += re.findall(r'^(?:import|export) .*?from "(\.[^"]+)"', text, re.MULTILINE)
        for name in asked:
            target = EXTENSION / name[1:] if name.startswith("/") else path.parent / name
            if not target.is_file():
                missing.append(f"{path.name}: {name}")
    assert [] == missing


def test_no_file_makes_markup_from_words_or_names_another_host() -> None:
    """Promise 18."""
    for path in files("**/*.js"):
        text = path.read_text("utf-8")
        assert [way for way in MARKUP if way in text] == [], path.name
        hosts = set(re.findall(r"https?://[\w.]+", text)) - {"http://www.w3.org"}
        if path.name not in ("addresses.js", "dutch.js", "english.js"):
            assert hosts <= {"http://127.0.0.1"}, path.name
    for path in files("**/*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<style|style=|<script>|\son\w+=|://", text), path.name


def test_only_one_file_talks_to_the_network_and_few_to_the_browser() -> None:
    def holding(pattern: str) -> set[str]:
        found = (path for path in files("**/*.js") if re.search(pattern, path.read_text("utf-8")))
        return {path.relative_to(EXTENSION).as_posix() for path in found}

    assert {"background/connections.js"} == holding(
        r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon"
    )
    callers = {"shared/browsers.js", "content/courier.js"}
    assert callers >= holding(r"\bchrome\.(?!runtime\.MessageSender)")


def test_files_are_short_and_say_what_they_hold() -> None:
    for path in files("**/*"):
        if path.suffix in (".js", ".css"):
            lines = path.read_text("utf-8").splitlines()
            assert len(lines) <= 250, path.name
            assert lines[0].startswith(("//", "/*")), path.name
    assert not list(EXTENSION.rglob("package.json"))
    assert not list(EXTENSION.rglob("*.test.js"))


def test_both_languages_have_the_same_words() -> None:
    words = [
        json.loads((EXTENSION / "_locales" / name / "messages.json").read_text("utf-8"))
        for name in ("nl", "en")
    ]
    assert set(words[0]) == set(words[1])
    assert max(len(word["description"]["message"]) for word in words) <= 132, "a store's limit"


@pytest.mark.parametrize("size", [16, 32, 48, 128])
def test_the_icons_have_the_size_they_are_for(size: int) -> None:
    head = (EXTENSION / MANIFEST["icons"][str(size)]).read_bytes()[:24]
    assert b"\x89PNG" == head[:4]
    width, height = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    assert (size, size) == (width, height)


@pytest.mark.parametrize("name", ["chrome", "edge", "firefox"])
def test_the_ready_policies_set_what_there_is_to_set(name: str) -> None:
    schema = json.loads((EXTENSION / MANIFEST["storage"]["managed_schema"]).read_text("utf-8"))
    policy = json.loads((POLICIES / f"{name}.json").read_text("utf-8"))
    if name == "firefox":
        values = policy["policies"]["3rdparty"]["Extensions"][gecko()["id"]]
    else:
        values = policy["3rdparty"]["extensions"][OUR_ID]
    types = {"string": str, "object": dict}
    for setting, value in values.items():
        assert isinstance(value, types[schema["properties"][setting]["type"]])
    guide = (ROOT / "docs" / "office.md").read_text("utf-8")
    assert [] == [setting for setting in schema["properties"] if f"| `{setting}` |" not in guide]
    assert gecko()["id"] in guide
    assert OUR_ID in guide
    assert OUR_ID in (POLICIES / "windows.reg").read_text("utf-8")


def test_the_packages_are_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = ({path.name: path.read_bytes() for path in packages(tmp_path)} for _ in "12")
    assert first == second
    assert {f"secondlook-{MANIFEST['version']}-{store}.zip" for store in STORES} == set(first)


@pytest.mark.parametrize("store", STORES)
def test_a_package_holds_what_is_loaded_and_no_types(store: str, tmp_path: Path) -> None:
    archive = zipfile.ZipFile(packaged(store, tmp_path))
    loaded = {path.relative_to(EXTENSION).as_posix() for path in files("**/*")}
    assert loaded == set(archive.namelist())
    manifest = json.loads(archive.read("manifest.json"))
    assert "key" not in manifest
    worker = {"chrome-edge": "service_worker", "firefox": "scripts"}[store]
    assert {worker, "type"} == set(manifest["background"])


@pytest.mark.slow
def test_mozillas_linter_finds_nothing(tmp_path: Path) -> None:
    """Promise 31: in the package for Firefox; in the folder as it is loaded, what one manifest costs."""
    zipfile.ZipFile(packaged("firefox", tmp_path)).extractall(tmp_path / "extension")
    assert ([], []) == linted(tmp_path / "extension")
    errors, warnings = linted(EXTENSION)
    assert ([], KNOWN_WARNINGS) == (errors, set(warnings))


def linted(folder: Path) -> tuple[list[str], list[str]]:
    """Codes of errors and warnings."""
    linter = Path(__file__).parent / "node_modules" / ".bin" / "web-ext"
    assert linter.exists(), "these tests need web-ext: npm --prefix tests/extension ci"
    command = [str(linter), "lint", "--source-dir", str(folder), "--output", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    report: dict[str, Any] = json.loads(done.stdout)
    kinds = (report["errors"], report["warnings"])
    errors, warnings = ([found["code"] for found in kind] for kind in kinds)
    return errors, warnings


def packages(folder: Path) -> list[Path]:
    """Made anew by scripts/package."""
    script = ROOT / "scripts" / "package"
    environment = {**os.environ, "PYTHON": sys.executable}
    subprocess.run([script, folder], check=True, capture_output=True, env=environment)
    return sorted(folder.glob("*.zip"))


def packaged(store: str, folder: Path) -> Path:
    return next(path for path in packages(folder) if store in path.name)


def files(pattern: str) -> list[Path]:
    found = EXTENSION.glob(pattern)
    return [path for path in found if path.is_file() and path.suffix != ".ts"]


def gecko() -> dict[str, Any]:
    settings: dict[str, Any] = MANIFEST["browser_specific_settings"]["gecko"]
    return settings
