"""From a document to its reading: sentences, temporal expressions, mentions."""

from collections.abc import Sequence

from factcheck.extraction.reading import Reading, read
from factcheck.extraction.sentences import abbreviations, sentences
from factcheck.model.document import Document
from factcheck.model.mention import Mention
from factcheck.model.timex import Timex
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.tag import tag


def understand(document: Document, timexes: Sequence[Timex], rulebook: Rulebook) -> Reading:
    """Everything found in a document, its temporal expressions being given."""
    found = tag(document.text, rulebook)
    mentions: list[Mention] = [*found.actors, *found.people, *found.offices, *found.places, *found.ordinals]
    mentions.sort(key=lambda one: (one.span.start, -one.span.end))
    return read(document, sentences(document, abbreviations(rulebook)), timexes, mentions)
