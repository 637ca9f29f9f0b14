"""Which words of a sentence each of its dates belongs to."""

import pytest

from factcheck import Document
from factcheck.extraction.stating import stated
from factcheck.extraction.timexes import timexes
from factcheck.extraction.understand import understand
from factcheck.grouping.dated import spells_of
from factcheck.grouping.mixups import mixups
from factcheck.model.statement import Statement
from factcheck.rulebook.loader import load

RULES = load()


def told(text: str) -> tuple[Statement, ...]:
    document = Document.from_text(text, name="text")
    return stated(understand(document, timexes(document, RULES), RULES), RULES)


TWO = [("1990 to 1995", {"holm"}), ("1997 to 1999", {"skarv"})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quill led Holm from 1990 to 1995 and Skarv from 1997 to 1999.", TWO),
        ("From 1990 to 1995 she led Holm and from 1997 to 1999 she led Skarv.", TWO),
        ("Ada Quill (1981–1992) led Holm.", [("1981–1992", {"ada", "quil", "holm"})]),
        ("Ada Quill came to Holm in her early twenties.", []),
        ("Ada Quill did not lead Holm from 1990 to 1995.", []),
    ],
)
def test_a_date_belongs_to_the_words_before_it_or_after_it_where_the_sentence_opens_with_one(text, expected):
    """Both ends of a stretch are one date; only dates in digits count; what is denied has none."""
    found = [
        (spell.told, spell.words & {word for _, words in expected for word in words}) for spell in spells_of(told(text))
    ]
    assert expected == found


def test_a_spell_has_years_with_open_ends():
    """What goes on has no last year."""
    (spell,) = spells_of(told("Ada Quill has led the Holm Museum since 1990."))
    assert (1990, None, True) == (spell.first, spell.last, spell.stretch)


LIST = "Directors of the museum:\n\n- Otto Brahm (1981–1992)\n- Ada Quill (2005–2007)"


def test_years_of_another_line_are_mixed_up():
    """The draft's years, the other document's, and whose they are there."""
    (found,) = mixups([told("Otto Brahm was the director of the Holm Museum from 2005 to 2007.")], [told(LIST)])
    assert ("2005 to 2007", "1981–1992", "2005–2007") == (found.here.told, found.there.told, found.other.told)
    assert ("Otto", "Brahm") == found.shared


def test_drafts_are_held_against_each_other_without_sources():
    """And not against themselves."""
    draft = told("Otto Brahm was the director of the Holm Museum from 2005 to 2007.")
    assert 1 == len(mixups([draft, told(LIST)], []))
    assert () == mixups([(*draft, *told(LIST))], [])


@pytest.mark.parametrize(
    "source",
    [
        "Otto Brahm led the Holm Museum since 2007. Ada Quill sat in the council of Skarv from 2005 to 2007.",
        "Otto Brahm led the Holm Museum until 2005. Ada Quill sat in the council of Skarv from 2005 to 2007.",
        "Otto Brahm led the Holm Museum in 2004. Ada Quill sat in the council of Skarv from 2005 to 2007.",
    ],
)
def test_open_spells_and_single_years_may_lie_apart(source):
    """A spell that begins when the draft's is over, or is over when it begins, is another."""
    assert 1 == len(mixups([told("Otto Brahm led the Holm Museum from 2005 to 2007.")], [told(source)]))


@pytest.mark.parametrize(
    "source",
    [
        "Otto Brahm led the Holm Museum since 2006. Ada Quill sat in the council of Skarv from 2005 to 2007.",
        "Otto Brahm led the Holm Museum in 2006. Ada Quill sat in the council of Skarv from 2005 to 2007.",
        "Otto Brahm was born in Holm in 1960. Ada Quill sat in the council of Skarv from 2005 to 2007.",
        "The council of Skarv met from 2005 to 2007.",
        "",
    ],
)
def test_years_that_touch_and_documents_of_others_are_silent(source):
    """As is one that tells something else of the person."""
    assert () == mixups([told("Otto Brahm led the Holm Museum from 2005 to 2007.")], [told(source)])
