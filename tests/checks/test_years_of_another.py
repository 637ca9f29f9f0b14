"""Kind "years-of-another"."""

import factcheck


def test_the_finding_shows_the_line_and_whose_the_years_are():
    """Three sides: the draft's words, the other document's of the same, and the line that the years were taken from."""
    draft = factcheck.Document.from_text("Otto Brahm was the director of the Holm Museum from 2005 to 2007.", name="draft")
    text = "Directors of the museum:\n\n- Otto Brahm (1981–1992)\n- Ada Quill (2005–2007)"
    report = factcheck.check(draft, against=factcheck.Document.from_text(text, name="list"))
    (found,) = [one for one in report.findings if one.check == "tenure/years-of-another"]
    assert ["draft", "list", "list"] == [one.document.name for one in found.evidence]
    assert ["2005 to 2007", "1981–1992", "2005–2007"] == [one.mark.slice(one.document.text) for one in found.evidence]
    assert "both tell of “Otto”, “Brahm”" in str(found.sameness)
