"""The seed corpus, checked end to end: the findings are those that expected.json holds."""

import json
import pathlib
import tomllib
from typing import Any

import pytest

import factcheck

SEEDS = pathlib.Path(__file__).parents[2] / "seeds"
EXPECTED = SEEDS / "expected.json"
RUNS = {
    "drafts": (["drafts"], ["documents", "records"]),
    "documents": (["documents"], ["records"]),
}


def _read(folders: list[str]) -> Any:
    return factcheck.read([str(SEEDS / folder) for folder in folders])


def _report(run: str) -> Any:
    checked, against = RUNS[run]
    return factcheck.check(_read(checked), against=_read(against))


def _place(document: Any) -> str:
    path = pathlib.Path(document.path) if document.path else None
    inside = path is not None and path.resolve().is_relative_to(SEEDS)
    return path.resolve().relative_to(SEEDS).as_posix() if path and inside else str(document.name)


def _row(finding: Any) -> dict[str, Any]:
    sides = [{"document": _place(e.document), "quote": e.quote, "value": e.value} for e in finding.evidence]
    return {"check": finding.check, "severity": finding.severity, "slot": finding.slot, "evidence": sides}


def _planted() -> list[dict[str, Any]]:
    slips: list[dict[str, Any]] = tomllib.loads((SEEDS / "planted.toml").read_text(encoding="utf-8"))["slip"]
    return slips


def _touches(slip: dict[str, Any], finding: Any) -> bool:
    def side(evidence: Any) -> bool:
        text = evidence.document.text
        start = text.find(slip["words"])
        return start >= 0 and evidence.span.start < start + len(slip["words"]) and start < evidence.span.end

    return any(_place(e.document) == slip["file"] and side(e) for e in finding.evidence)


def test_the_findings_are_the_expected_ones(update_expected: bool) -> None:
    """Every finding of both commands of the README, with check, severity, slot, quotes and values, exactly."""
    actual = {run: [_row(finding) for finding in _report(run).findings] for run in RUNS}
    if update_expected:
        EXPECTED.write_text(json.dumps(actual, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert json.loads(EXPECTED.read_text(encoding="utf-8")) == actual


@pytest.mark.parametrize("slip", _planted(), ids=lambda slip: slip["words"][:40])
def test_every_planted_slip_is_found(slip: dict[str, Any]) -> None:
    """A finding of the right kind touches the planted words."""
    run = slip["file"].split("/", maxsplit=1)[0]
    assert {f.check for f in _report(run).findings if _touches(slip, f)} & set(slip["checks"])


def test_nothing_loud_is_said_of_what_is_right() -> None:
    """Every error or warning on a draft touches words that are wrong on purpose."""
    loud = [f for f in _report("drafts").findings if f.severity != "note"]
    assert [] == [_row(f) for f in loud if not any(_touches(slip, f) for slip in _planted())]
