"""`serve` itself: several workers, TLS, and starts that fail in plain words."""

import datetime as dt
import ipaddress
import os
import signal
import socket
import ssl
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from secondlook.errors import SettingsError
from secondlook.server.applications import application
from server.harnesses import SERVE, draft, environment, fill, free_port, serving, settings_in


def test_two_workers_share_one_port_and_one_set_of_keys(tmp_path: Path) -> None:
    """Each answers every client, with the same ids for the same findings."""
    with serving(tmp_path, SECONDLOOK_WORKERS="2") as served:
        ids = set()
        for _ in range(12):  # a connection each: the system spreads them over the workers
            with served.client() as client:
                answer = client.post("/review", json=draft())
                ids.add(tuple(found["id"] for found in answer.json()["findings"]))
        assert len(ids) == 1


def test_tls_is_served_and_the_own_origin_is_then_an_encrypted_one(tmp_path: Path) -> None:
    chain, key = _certificate(tmp_path)
    given = {"SECONDLOOK_TLS_CERTIFICATE": str(chain), "SECONDLOOK_TLS_KEY": str(key)}
    with serving(tmp_path, **given) as served:
        trusted = ssl.create_default_context(cafile=str(chain))
        with httpx.Client(base_url=f"https://{served.host}", verify=trusted) as client:
            for origin, status in ((f"https://{served.host}", 200), (f"http://{served.host}", 403)):
                assert client.get("/health", headers={"origin": origin}).status_code == status


def test_a_pack_that_is_not_there_stops_the_start(tmp_path: Path) -> None:
    done = _started(tmp_path, free_port(), {"SECONDLOOK_PACK": "no-such-pack"})
    assert 2 == done.returncode
    assert "there is no policy pack here" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_token_file_stops_the_start_in_plain_words(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    fill(settings)
    settings.tokens_file.write_text("{")
    given = {"SECONDLOOK_REVIEW_TOKEN": "", "SECONDLOOK_ADMIN_TOKEN": ""}
    done = _started(tmp_path, free_port(), given)
    assert "tokens.json is damaged" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_model_that_is_not_there_stops_the_start_and_says_how_to_get_it(tmp_path: Path) -> None:
    done = _started(tmp_path, free_port(), {"SECONDLOOK_NAMES_MODEL": "spacy:nl_nowhere"})

    assert 2 == done.returncode
    assert "python -m spacy download nl_nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_stops_the_start(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = _started(tmp_path, taken.getsockname()[1], {})
    assert done.returncode != 0
    assert "address already in use" in done.stderr
    assert "--port takes another" in done.stderr


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_stops_it_without_a_word_and_ends_with_zero(tmp_path: Path, workers: str) -> None:
    values = environment(settings_in(tmp_path), free_port(), SECONDLOOK_WORKERS=workers)
    with subprocess.Popen(
        [sys.executable, "-m", "secondlook", "serve"],
        env=values,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as server:
        assert server.stderr is not None
        assert "Second Look answers at" in server.stderr.readline()
        os.killpg(server.pid, signal.SIGINT)  # as a terminal does: the workers get it too
        assert "" == server.stderr.read()
    assert 0 == server.returncode


def test_the_address_is_said_once_the_server_answers(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        with served.client() as client:
            assert client.get("/health").json()["ok"]
        assert f"http://{served.host}/" in served.output.read_text()


def test_the_factory_reads_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For who runs uvicorn by hand: `uvicorn --factory secondlook.server.applications:application`."""
    for name, value in environment(settings_in(tmp_path), 8765).items():
        monkeypatch.setenv(name, value)
    assert application().title == "Second Look"
    monkeypatch.setenv("SECONDLOOK_LANGUAGE", "fr")
    with pytest.raises(SettingsError, match="SECONDLOOK_LANGUAGE"):
        application()


def _started(folder: Path, port: int, given: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    values = environment(settings_in(folder), port, **given)
    return subprocess.run(
        [sys.executable, "-c", SERVE], env=values, capture_output=True, text=True, timeout=60
    )


def _certificate(folder: Path) -> tuple[Path, Path]:
    """For 127.0.0.1, signed by itself, good for a day."""
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "second look")])
    today = dt.datetime.now(dt.UTC)
    loopback = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(1)
        .not_valid_before(today - dt.timedelta(hours=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([loopback]), critical=False)
        .sign(secret, hashes.SHA256())
    )
    chain, key = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key.write_bytes(
        secret.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return chain, key
