"""The temporal expressions of a document."""

from factcheck.extraction.anchoring.anchor import anchor
from factcheck.model.document import Document
from factcheck.model.timex import Timex
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.temporal import find


def timexes(document: Document, rulebook: Rulebook) -> tuple[Timex, ...]:
    """All temporal expressions in the order of the text, found and anchored."""
    return anchor(document, find(document.text, rulebook), rulebook)
