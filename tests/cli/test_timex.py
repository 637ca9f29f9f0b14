"""``factcheck timex``: text in, tagged text out."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Call

TEXT = "Published 7 May 2025\n\nThey met on Monday & left <early>.\n"


@pytest.fixture
def draft(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")


@pytest.mark.usefixtures("draft")
def test_the_text_is_marked_with_values(call: Call) -> None:
    """Every expression is followed by its value."""
    outcome = call("timex", "draft.txt")
    assert 0 == outcome.code
    assert "They met on Monday[2025-05-05] & left <early>." in outcome.out


@pytest.mark.usefixtures("draft")
def test_json_tells_span_value_and_derivation(call: Call) -> None:
    """The JSON has the offsets, both notations and each step."""
    found = json.loads(call("timex", "draft.txt", "--format", "json").out)["documents"][0]["timexes"]
    assert "Monday" in [timex["text"] for timex in found]
    assert "2025-05-05" in [timex["edtf"] for timex in found]


@pytest.mark.usefixtures("draft")
def test_timeml_is_well_formed_and_holds_the_text(call: Call) -> None:
    """The TimeML parses, its text is the text of the file, and the day of publication is its creation time."""
    root = ElementTree.fromstring(call("timex", "draft.txt", "--format", "tml").out)
    text = root.find("TEXT")
    assert text is not None
    assert TEXT.strip() == "".join(text.itertext()).strip()
    assert "2025-05-05" in [timex.get("value") for timex in text.iter("TIMEX3")]
    creation = root.find("DCT/TIMEX3")
    assert creation is not None
    assert "2025-05-07" == creation.get("value")


def test_timeml_of_two_documents_is_refused(call: Call, tmp_path: Path) -> None:
    """One file, one document."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    outcome = call("timex", "a.txt", "b.txt", "--format", "tml")
    assert 2 == outcome.code
    assert "TimeML holds one document" in outcome.err


def test_nothing_to_read_is_told(call: Call) -> None:
    """A missing file is told by name."""
    outcome = call("timex", "missing.txt")
    assert 2 == outcome.code
    assert "missing.txt" in outcome.err
