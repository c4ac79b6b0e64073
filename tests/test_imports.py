"""The import direction is a test: `pyproject.toml` draws the layers, import-linter holds them."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_nobody_imports_against_the_direction(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from importlinter.cli import lint_imports

    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0, (
        capsys.readouterr().out
    )
