"""What an editor is shown and told, without a server between."""

import sys

import pytest

pytest.importorskip("lsprotocol")

from attrs import evolve
from lsprotocol import types

import factcheck
from factcheck.editor.answers import hover, ignore_actions
from factcheck.editor.checked import Checked
from factcheck.editor.diagnostics import diagnostics
from factcheck.model.document import Document
from tests.cli.conftest import Call

DRAFT = "Intro.\n\nThe second Kenya-Peru Water Dialogue was held in Lima on 4 May 2018.\n\nThey met on Monday, 6 May 2025.\n"


def checked(draft: Document, *sources: Document) -> Checked:
    """The state of a draft held against sources."""
    report = factcheck.check(draft, against=sources)
    (own, *_) = report.documents
    timexes = tuple((own, timex) for timex in factcheck.timexes(own))
    return Checked(own.text, (own,), report.findings, timexes, tuple(c for c in report.claims if c.document is own))


def test_a_remark_for_plain_text_stands_above_the_paragraph() -> None:
    """With the sign that plain text takes, and only for diagnostics of ours."""
    state = checked(Document(text=DRAFT, name="a.txt", path="a.txt"))
    (slip,) = diagnostics(state)
    (action,) = ignore_actions(state, "file:///a.txt", [slip, types.Diagnostic(slip.range, "x", source="other")])
    assert action.edit is not None
    assert action.edit.changes is not None
    (edit,) = action.edit.changes["file:///a.txt"]
    assert (4, "# factcheck: ignore[dates/weekday-mismatch] \n") == (edit.range.start.line, edit.new_text)


def test_a_claim_tells_its_date_too() -> None:
    """At the words of a claim that lie off the date; nothing where nothing is dated."""
    state = checked(Document(text=DRAFT, name="a.txt", path="a.txt"))
    told = hover(state, types.Position(2, 13))
    assert told is not None
    assert isinstance(told.contents, types.MarkupContent)
    assert ": 2018-05-04" in told.contents.value
    assert hover(state, types.Position(0, 1)) is None


def test_the_other_side_may_be_a_place_without_lines_or_a_text_at_hand() -> None:
    """In a word-processor file the beginning is shown; a text that is no file cannot be opened."""
    words = "The second Kenya-Peru Water Dialogue was held in Lima on 9 May 2019."
    draft = Document(text=DRAFT, name="a.txt", path="a.txt")
    layout = Document(text=words).layout
    paper = Document(text=words, name="b.docx", path="b.docx", given_layout=type(layout)(labels=((0, "¶1"),)))
    for source, count in ((paper, 1), (Document(text=words, name="b"), 0)):
        found = next(one for one in diagnostics(checked(draft, source)) if one.code == "events/dates-disagree")
        assert count == len(found.related_information or ())
        assert all(types.Position(0, 0) == one.location.range.start for one in found.related_information or ())


def test_the_server_without_its_library_says_how_to_get_it(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named."""
    monkeypatch.setitem(sys.modules, "factcheck.editor.server", None)
    outcome = call("lsp")
    assert (2, True) == (outcome.code, "pip install 'factcheck-claims[lsp]'" in outcome.err)


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 21), ("utf-16", 18), ("utf-32", 17)])
def test_columns_are_counted_as_the_editor_asks(encoding: str, column: int) -> None:
    """A letter beyond the first plane is four bytes, two units or one code point."""
    state = evolve(
        checked(Document(text="𝄞 é. They met on Monday, 6 May 2025.", name="a.txt", path="a.txt")), encoding=encoding
    )
    assert [column] == [one.range.start.character for one in diagnostics(state)]
