"""What the readers are told by the rules: the words of pages, and a finder of dates."""

import datetime
from pathlib import Path

import pytest

from factcheck.loadrules import load_rules
from factcheck.pipeline import builtin_rulebook
from factcheck.readsettings import read_settings


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published: 7 May 2025", [("7 May 2025", datetime.date(2025, 5, 7))]),
        ("Updated May 7, 2025 at 14:58", [("May 7, 2025 at 14:58", datetime.datetime(2025, 5, 7, 14, 58))]),
        ("In May 2025", [("May 2025", None)]),
        ("On Monday", [("Monday", None)]),
        ("Since 2014", [("2014", None)]),
        ("For five years", []),
        ("Nothing", []),
    ],
)
def test_dates_of_a_line_are_found_with_their_day_if_they_tell_it(
    line: str, expected: list[tuple[str, datetime.date | None]]
) -> None:
    """A month, a weekday or an open stretch has no day; durations are no dates."""
    found = read_settings(builtin_rulebook()).find_dates(line)
    assert [value for _, value in expected] == [one.value for one in found]
    assert all(words in line[one.span.start : one.span.end] for (words, _), one in zip(expected, found, strict=True))


def test_the_words_of_pages_come_from_the_rules() -> None:
    """Publication cues, keys of front matter, and what is noise."""
    words = read_settings(builtin_rulebook()).words
    assert "published" in {cue.casefold() for cue in words.published}
    assert "published" in set(words.keys.values())
    assert words.noise_classes


def test_rules_of_ones_own_add_words(tmp_path: Path) -> None:
    """A field that only one archive knows; words of one's own come first."""
    (tmp_path / "ours.toml").write_text(
        '[[slot]]\nid = "ours"\ndescription = "Ours."\nadds_to = "front-matter-key"\nwords.text = ["fulltext en"]\n'
    )
    words = read_settings(load_rules([tmp_path])).words
    assert words.fields(["Text", "fulltextEn", "pub_date", "x"]) == {"text": "fulltextEn", "published": "pub_date"}
    assert read_settings(builtin_rulebook()).words.fields(["Text", "fulltextEn"]) == {"text": "Text"}


def test_they_are_made_once() -> None:
    """For a rulebook."""
    assert read_settings(builtin_rulebook()) is read_settings(builtin_rulebook())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Lima", True),
        ("LIMA", True),
        ("Lima, Peru", True),
        ("Peru", True),
        ("Lima talks", False),
        ("Update", False),
        ("", False),
    ],
)
def test_places_are_known_by_their_names(words: str, expected: bool) -> None:
    """Alone, or before what they lie in."""
    assert expected == read_settings(builtin_rulebook()).names_place(words)
