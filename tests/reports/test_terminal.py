"""The full report at a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Evidence, Finding
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.reports import REPORTS, Options
from factcheck.reports.plain import cells
from tests.reports import sample

FULL = REPORTS["full"]


def test_shows_both_places_with_the_words_marked_and_the_reasons(report: Report) -> None:
    """A conflict is drawn as two frames, each with its source, its line, its caret, its value and its derivation."""
    expected = """\
error[events/dates-disagree]: Two sources date the reopening of Kestrel Bridge differently (2 days
  apart).

 --> drafts/bridge.md:3:35  [draft · published 2021-03-15: the front matter, line 3]
  |
3 | The bridge reopened to traffic on Friday, nine months after the collapse.
  |                                   ^^^^^^ = 2021-03-12
  |
  = resolved: “Friday” in the past tense is the last Friday before Monday 2021-03-15
              (temporal/weekday)

 --> wire/ap.txt:1:42  [agency · AP · published 2021-03-15 09:30]
  |
1 | Officials reopened the Kestrel Bridge on 14 March 2021 after repairs.
  |                                          ^^^^^^^^^^^^^ = 2021-03-14
  |
  = resolved: written in full

  = same thing because: both tell the reopening of “Kestrel Bridge” (one-off)
  = favours: 2021-03-14: an agency against a draft
  = help: Check the date with the bridge authority.
  = why: factcheck explain 9b3c6f0d5

"""
    shown = FULL.render(report, Options())
    assert expected == shown[: len(expected)]


def test_ends_with_what_could_not_be_read_and_the_counts(report: Report) -> None:
    """Unreadable inputs are told by name, and the last line counts."""
    shown = FULL.render(report, Options(width=160))
    assert ["could not read scan.pdf: not a text", ""] == shown.splitlines()[-3:-1]
    last = "Checked 1 document against 1 source, 2 claims. Found 1 error, 1 warning, 0 notes; 1 input could not be read."
    assert last == shown.splitlines()[-1]


def test_a_clean_report_is_one_line() -> None:
    """Nothing found is said in one line."""
    shown = FULL.render(Report(), Options())
    assert "Checked 0 documents, 0 claims. Found 0 errors, 0 warnings, 0 notes.\n" == shown


@pytest.mark.parametrize("width", [60, 72, 100, 200])
def test_keeps_to_the_width(report: Report, width: int) -> None:
    """No line is wider than the terminal, from 60 to 200 cells."""
    assert max(cells(line) for line in FULL.render(report, Options(width=width)).splitlines()) <= width


def test_cuts_a_long_line_around_the_caret(report: Report) -> None:
    """At 60 cells the line is cut at words, with an ellipsis at each cut, and the caret stays under its words."""
    lines = FULL.render(report, Options(width=60)).splitlines()
    line = lines.index("3 | …reopened to traffic on Friday, nine months after the…")
    assert lines[line + 1] == "  |                         ^^^^^^ = 2021-03-12"


def drawn(text: str, mark: str, width: int = 80) -> list[str]:
    """The frame's line and caret line for one marked word."""
    source = sample.document(text, "t.txt")
    at = text.index(mark)
    span = Span(at, at + len(mark))
    finding = Finding("a/b", "note", "other", "m", (Evidence(source, span, mark, "v"),), "f" * 16)
    lines = FULL.render(Report(findings=(finding,)), Options(width=width)).splitlines()
    return [line for line in lines if line.startswith(("1 | ", "  | "))]


def test_wide_characters_count_two_cells() -> None:
    """The caret stands under the words also behind Chinese characters, which are two cells wide."""
    assert ["1 | 東京 on Friday", "  |         ^^^^^^ = v"] == drawn("東京 on Friday", "Friday")


def test_combining_marks_take_no_cell() -> None:
    """An accent written as a mark of its own does not move the caret."""
    assert "  |      ^^^^^^ = v" == drawn("Cafe\u0301 Friday", "Friday")[1]


def test_a_tab_is_drawn_as_four_blanks() -> None:
    """The caret stands right behind a tab."""
    assert ["1 |     on Friday", "  |        ^^^^^^ = v"] == drawn("\ton Friday", "Friday")


def test_a_mark_over_several_lines_is_drawn_on_its_first() -> None:
    """The carets end where the line ends."""
    assert ["1 | on Friday", "  |    ^^^^^^ = v"] == drawn("on Friday\r\nmorning it", "Friday\r\nmorning")


def test_a_file_of_one_endless_line_is_drawn_as_fast_as_another() -> None:
    """Of 20 million characters only the neighbourhood of the mark is looked at."""
    line = drawn("word " * 2_000_000 + "Friday" + " word" * 2_000_000, "Friday")[0]
    assert line.startswith("1 | …word")
    assert line.endswith("word…")


def test_nothing_of_a_hostile_document_reaches_the_terminal_raw(hostile: Report) -> None:
    """Escape sequences, direction marks and control characters are shown, not sent."""
    for name in ("full", "concise", "grouped"):
        shown = REPORTS[name].render(hostile, Options())
        bad = {c for c in shown if c != "\n" and unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
        assert (name, set()) == (name, bad | (set(shown) & {"\u202e"}))


def test_a_message_cannot_open_a_line_of_its_own(hostile: Report) -> None:
    """A newline in a message does not make a line that a CI system could take for a command."""
    for name in ("full", "concise", "grouped"):
        assert not [line for line in REPORTS[name].render(hostile, Options()).splitlines() if line.startswith("::")]


def test_colours_only_where_asked(report: Report) -> None:
    """With colour the same words stand there, with ANSI codes around some of them."""
    plain = FULL.render(report, Options())
    painted = FULL.render(report, Options(color=True))
    assert "\x1b[" not in plain
    for code in ("1;31", "1;33", "1", "2", "1;35"):
        assert f"\x1b[{code}m" in painted
        painted = painted.replace(f"\x1b[{code}m", "")
    assert plain == painted.replace("\x1b[0m", "")


@given(st.text(max_size=200), st.data(), st.integers(60, 200))
def test_any_text_is_drawn_within_the_width(text: str, data: st.DataObject, width: int) -> None:
    """Whatever stands in a document, the frame keeps to the width and has at least one caret."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = sample.document(text, "t.txt")
    finding = Finding("a/b", "note", "other", "m", (Evidence(source, Span(start, end), text[start:end], "v"),), "f" * 16)
    lines = FULL.render(Report(findings=(finding,)), Options(width=width)).split("\n")
    assert any("^" in line for line in lines)
    assert max(map(cells, lines)) <= width
