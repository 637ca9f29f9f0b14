"""Findings as an editor shows them: under the words, with the other side a click away."""

from pathlib import Path

from lsprotocol import types

from factcheck.editor.checked import Checked, lines_of, units
from factcheck.model.document import Document, Place
from factcheck.model.finding import Evidence, Finding
from factcheck.reports.frame import marked
from factcheck.reports.words import on_record, told_words

SOURCE = "factcheck"
_LEVELS = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}


def diagnostics(checked: Checked) -> list[types.Diagnostic]:
    """A diagnostic for each finding of which the first side stands in the text."""
    own = {id(document) for document in checked.documents}
    return [_diagnostic(finding, checked) for finding in checked.findings if id(finding.evidence[0].document) in own]


def _diagnostic(finding: Finding, checked: Checked) -> types.Diagnostic:
    first, *others = finding.evidence
    return types.Diagnostic(
        range=checked.range(first.document, marked(first)),
        message=_message(finding),
        severity=_LEVELS[finding.severity],
        code=finding.check,
        source=SOURCE,
        related_information=[place for side in others if (place := _related(side, checked))],
        data=finding.fingerprint,
    )


def _message(finding: Finding) -> str:
    """The message, what is on record, why the sides are one thing, and what to do."""
    recorded = [text for side in finding.evidence if (text := on_record(side))]
    same = f"Same thing because {finding.sameness.reason}." if finding.sameness else ""
    return "\n".join(line for line in (finding.message, *recorded, same, finding.hint or "") if line)


def _related(side: Evidence, checked: Checked) -> types.DiagnosticRelatedInformation | None:
    """Where the other side stands, if an editor can open it: in this text, or in another file of text."""
    document = side.document
    if document.path is None or on_record(side) is not None:
        return None
    here = any(document is own for own in checked.documents)
    there = checked.range(document, marked(side)) if here else _range_in_file(document, side, checked.encoding)
    if there is None:
        return None
    uri = Path(document.path).absolute().as_uri()
    return types.DiagnosticRelatedInformation(types.Location(uri, there), f"{side.value}: {told_words(side)}")


def _range_in_file(document: Document, side: Evidence, encoding: str) -> types.Range | None:
    """The words in a file that is not open; its beginning where the file shows no lines."""
    start, end = (document.place(offset) for offset in (marked(side).start, marked(side).end))
    if start.label is not None:
        return types.Range(types.Position(0, 0), types.Position(0, 0))
    lines = lines_of(_text(document))
    return types.Range(_position(start, lines, encoding), _position(end, lines, encoding))


def _position(place: Place, lines: list[str], encoding: str) -> types.Position:
    before = lines[place.line - 1][: place.column - 1] if place.line <= len(lines) else ""
    return types.Position(place.line - 1, units(before, encoding) if before else place.column - 1)


def _text(document: Document) -> str:
    """The file's text where the document is all of it; else nothing, and columns are taken as they are."""
    return document.text if document.layout.origins == ((0, 0),) else ""
