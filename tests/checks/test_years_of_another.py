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
