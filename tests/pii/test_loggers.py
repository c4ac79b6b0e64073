"""Nothing is logged and no socket is opened, at DEBUG, at the first e-mail address, in a new process."""

import subprocess
import sys

SCRIPT = """
import logging, socket, sys

def refuse(*arguments, **options):
    raise AssertionError("a socket was opened")

socket.socket.connect = socket.socket.connect_ex = refuse
socket.create_connection = socket.getaddrinfo = refuse
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(name)s %(message)s")
from secondlook.pii import PersonalDataEngine
from secondlook.language import read
engine = PersonalDataEngine()
draft = read("Kanarie: bel 06-12345678, mail sanne.kanarie@lindeveld.nl, ww: Kanarie2024!")
print("FOUND", len(engine.find(draft)))
engine.analyzer.log_decision_process = True
engine.analyzer.app_tracer.enabled = True
engine.find(draft)
"""


def test_a_first_review_logs_nothing_and_opens_no_socket() -> None:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=120, check=False
    )
    said = [line for line in run.stdout.splitlines() if not line.startswith("FOUND")]
    assert "FOUND 3" in run.stdout
    assert [] == [line for line in said if "presidio" in line or "kanarie" in line.lower()]
    assert "kanarie" not in run.stderr.lower()


def test_the_loggers_of_presidio_have_no_handlers_that_write() -> None:
    import logging

    from secondlook.pii.loggers import silence

    silence()
    names = ("presidio-analyzer", "decision_process", "tldextract", "spacy")
    handlers = [each for name in names for each in logging.getLogger(name).handlers]
    assert [logging.NullHandler] * len(names) == [type(each) for each in handlers]
    assert not logging.getLogger("decision_process").isEnabledFor(logging.CRITICAL)
