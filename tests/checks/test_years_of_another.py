"""Kind "years-of-another"."""

import factcheck

CAREER = "In 2004 he came to Holm United. In 2011 he went to Skarv Rovers, who won the cup that year."


def found(draft: str, source: str) -> list[factcheck.Finding]:
    report = factcheck.check(
        factcheck.Document.from_text(draft, name="draft"), against=factcheck.Document.from_text(source, name="source")
    )
    return [one for one in report.findings if one.check in {"tenure/years-of-another", "statements/holder-differs"}]


def test_the_finding_shows_the_line_and_whose_the_years_are():
    """Three sides: the draft's words, the other document's of the same, and those that the years were taken from."""
    (one,) = found("Ilmo Vasara played for Holm United from 2011 to 2013.", CAREER)
    assert "tenure/years-of-another" == one.check
    assert ["draft", "source", "source"] == [side.document.name for side in one.evidence]
    assert ["2011 to 2013", "2004", "2011"] == [side.mark.slice(side.document.text) for side in one.evidence]
    assert "both tell of “Holm”, “United”" in str(one.sameness)


def test_what_the_comparison_of_statements_tells_is_told_once():
    """Two lines of a list with the same years are a difference of statements already."""
    lines = "Directors of the museum:\n\n- Otto Brahm (1981–1992)\n- Ada Quill (2005–2007)"
    assert ["statements/holder-differs"] == [
        one.check for one in found("Otto Brahm was the director of the Holm Museum from 2005 to 2007.", lines)
    ]


def test_two_offices_that_differ_somewhere_tell_nothing_of_their_years():
    """That two sentences name two offices does not silence what is wrong with the years of one of them."""
    source = (
        "In 1965 she was made a justice of the Varde Court, and in 1983 she retired.\n\nQuill was Governor of Skarv "
        "from 1991 to 1996, Chancellor of Holm Academy from 1983 to 1990 and a councillor of Skarv from 1981 to 1990."
    )
    (one,) = found("Ada Quill held the position of Chancellor of Holm Academy from September 1965 to 1983.", source)
    assert "tenure/years-of-another" == one.check
