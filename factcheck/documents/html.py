"""HTML pages: the visible text, with every place in the source of the page."""

import regex
from attrs import evolve

from factcheck.documents.cues import cues_of
from factcheck.documents.encoding import decode
from factcheck.documents.html_elements import PageParts
from factcheck.documents.html_facts import PageFacts
from factcheck.documents.html_main import MainText
from factcheck.documents.page import Page, documents
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.model.document import Document, Layout

_CHARSET = regex.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|^<\?xml[^>]{0,100}?encoding=[\"']([\w:.-]{2,40})",
    regex.IGNORECASE,
)
_HEAD_BYTES = 4096


def read_html(source: Source, settings: ReadSettings) -> Reading:
    """The documents of an HTML page: one, or one for each <article> where it has several.

    Raises InputError for bytes that are no text.
    """
    charset = _CHARSET.search(source.data, 0, _HEAD_BYTES)
    original = decode(source.data, declared=(charset[1] or charset[2]).decode("ascii") if charset else None)
    return Reading(page_documents(source, original, settings))


def page_documents(source: Source, original: str, settings: ReadSettings) -> tuple[Document, ...]:
    """The documents of a page whose source is at hand."""
    parts = PageParts.of(original)
    text = parts.visible.text
    main = MainText(parts, cues_of(settings.words))
    facts = PageFacts(parts, main, settings, text)
    named = main.parts()
    own = facts.facts()
    page = Page(
        source.name,
        text,
        tuple(named),
        parts.visible.layout(Layout.of(original).line_starts),
        source.path,
        evolve(own, title=None) if any(part.kind == "title" for part in named) else own,
        facts.others(),
        main.starts(),
    )
    return documents(page, settings)
