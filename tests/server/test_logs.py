"""Promise 29: dependencies are silent, also towards an OpenTelemetry SDK that is set up to listen."""

import logging
import subprocess
import sys
from pathlib import Path

from secondlook.server.logs import LOG_CONFIG, Terse, quiet_dependencies
from server.harnesses import environment, fill, settings_in

CANARY = "Kanariepiet"
# Everything the SDK can export is kept in memory and counted; a failing review is part of it.
LISTENING = """
import logging, sys
from opentelemetry import _logs, metrics, trace
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import InMemoryLogRecordExporter, SimpleLogRecordProcessor
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
spans, records, figures = InMemorySpanExporter(), InMemoryLogRecordExporter(), InMemoryMetricReader()
trace.set_tracer_provider(TracerProvider())
trace.get_tracer_provider().add_span_processor(SimpleSpanProcessor(spans))
metrics.set_meter_provider(MeterProvider([figures]))
_logs.set_logger_provider(LoggerProvider())
_logs.get_logger_provider().add_log_record_processor(SimpleLogRecordProcessor(records))
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)
from secondlook import review
from secondlook.settings import load_settings
from server.harnesses import Running, draft
inner = review.Reviewer.review
def faulty(self, given, reader=None):
    if "Stuk" in given.text:
        raise ValueError(given.text)
    return inner(self, given, reader)
review.Reviewer.review = faulty
with Running(load_settings()) as running:
    for text in ("CANARY bij fenna@wier.example", "Stuk CANARY"):
        print("STATUS", running.post("/review", draft(text)).status_code)
    print("STATUS", running.post("/review", {"text": "CANARY", "zoo": "CANARY"}).status_code)
print("SPANS", len(spans.get_finished_spans()))
print("RECORDS", len(records.get_finished_logs()))
print("FIGURES", figures.get_metrics_data())
""".replace("CANARY", CANARY)


def test_nothing_is_told_to_telemetry_or_to_a_root_logger(tmp_path: Path) -> None:
    """Promise 29."""
    settings = settings_in(tmp_path)
    fill(settings)
    given = environment(settings, settings.port)
    given["PYTHONPATH"] += f":{Path(__file__).parents[1]}"
    done = subprocess.run(
        [sys.executable, "-c", LISTENING], env=given, capture_output=True, check=True
    )
    told = done.stdout.decode()
    assert [line.split()[1] for line in told.splitlines() if line.startswith("STATUS")] == [
        "200",
        "500",
        "422",
    ]
    assert "SPANS 0" in told
    assert "RECORDS 0" in told
    assert "FIGURES None" in told
    assert CANARY not in told + done.stderr.decode()


def test_an_exception_is_logged_by_its_class_alone() -> None:
    """Promise 1: wherever a traceback comes from, its message may hold a draft."""
    try:
        try:
            raise ValueError(CANARY)
        except ValueError as inner:
            raise RuntimeError(CANARY) from inner
    except RuntimeError:
        caught = sys.exc_info()
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "It failed", (), caught, None, CANARY)
    assert (
        Terse("%(levelname)s %(message)s").format(record).strip() == "ERROR It failed\nRuntimeError"
    )


def test_the_loggers_of_dependencies_are_capped() -> None:
    quiet_dependencies()
    for name in (
        "presidio-analyzer",
        "presidio-anonymizer",
        "tldextract",
        "sqlalchemy.engine",
        "asyncio",
    ):
        assert logging.getLogger(name).getEffectiveLevel() >= logging.WARNING


def test_requests_are_not_logged() -> None:
    """Promise 29: uvicorn's access log prints addresses and query strings."""
    assert LOG_CONFIG["loggers"]["uvicorn.access"]["handlers"] == []
    assert LOG_CONFIG["loggers"]["uvicorn.access"]["level"] == "CRITICAL"
