"""The seed corpus is what its own files say it is."""

import itertools
import pathlib
import tomllib
from fnmatch import fnmatch
from typing import Any

import pytest

SEEDS = pathlib.Path(__file__).parents[2] / "seeds"
RULES = SEEDS.parent / "rules"
CASES = sorted(path for path in (SEEDS / "cases").iterdir() if path.is_dir())


def _toml(path: pathlib.Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _texts() -> list[str]:
    return sorted(
        f"{folder}/{path.name}" for folder in ("documents", "records", "drafts") for path in (SEEDS / folder).iterdir()
    )


def test_every_text_has_exactly_one_source() -> None:
    """The manifest names a publisher and a tier for each text, and no text twice."""
    sources = _toml(SEEDS / "sources.toml")["source"]
    matches = {text: sum(fnmatch(text, source["match"]) for source in sources) for text in _texts()}
    assert dict.fromkeys(matches, 1) == matches


def test_every_source_has_a_text() -> None:
    """No entry of the manifest is left over from a text that is gone."""
    sources = _toml(SEEDS / "sources.toml")["source"]
    assert [] == [source["match"] for source in sources if not any(fnmatch(text, source["match"]) for text in _texts())]


def test_planted_words_stand_in_their_texts() -> None:
    """Each planted slip quotes its text verbatim, so that a finding can be held against it."""
    slips = _toml(SEEDS / "planted.toml")["slip"]
    assert [] == [slip["words"] for slip in slips if slip["words"] not in (SEEDS / slip["file"]).read_text(encoding="utf-8")]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_case_quotes_its_own_texts(case: pathlib.Path) -> None:
    """The words of an expected finding stand verbatim in the draft and in one of the sources."""
    draft = (case / "draft.txt").read_text(encoding="utf-8")
    sources = [path.read_text(encoding="utf-8") for path in sorted(case.glob("source-*.txt"))]
    told = _toml(case / "case.toml")
    expected = (*told["findings"], *told.get("notes", ()))
    wrong = [f for f in expected if f["draft"] not in draft or not any(f["source"] in text for text in sources)]
    assert sources
    assert [] == wrong


def test_half_of_the_cases_are_near_misses() -> None:
    """A checker that always finds something does no better here than one that never does."""
    told = [_toml(case / "case.toml") for case in CASES]
    silent = sum(not one["findings"] and not one.get("notes") for one in told)
    assert len(CASES) == 2 * silent


def test_every_reference_fact_names_its_source() -> None:
    """A term of office without a source and a day of look-up is hearsay."""
    offices = [office for path in sorted((RULES / "tenure").glob("*.toml")) for office in _toml(path).get("office", ())]
    bare = [term for office in offices for term in office["terms"] if not (term["source"].strip() and term["retrieved"])]
    assert offices
    assert [] == bare


def test_one_seat_has_one_holder_at_a_time() -> None:
    """Terms of a one-seat office touch on the day of handover and overlap by no more than one day."""
    overlaps = []
    for path in sorted((RULES / "tenure").glob("*.toml")):
        for office in _toml(path).get("office", ()):
            known = sorted((t for t in office["terms"] if "from" in t), key=lambda term: term["from"])
            pairs = itertools.pairwise(known)
            overlaps += [
                (office["id"], a["holder"], b["holder"]) for a, b in pairs if "to" in a and (a["to"] - b["from"]).days > 1
            ]
    assert [] == overlaps
