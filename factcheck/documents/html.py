"""HTML pages: the visible text, with every place in the source of the page."""

import regex
from attrs import evolve

from factcheck.documents.cues import cues_of
from factcheck.documents.encoding import decode
from factcheck.documents.html_elements import PageParts
from factcheck.documents.html_facts import PageFacts
from factcheck.documents.html_main import MainText
from factcheck.documents.page import Facts, Page, documents
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
    original = decode(source.data, declared=declared_charset(source.data))
    return Reading(page_documents(source, original, settings, Facts()))


def declared_charset(data: bytes) -> str | None:
    """The encoding that the head of a page or of an XML file names."""
    charset = _CHARSET.search(data, 0, _HEAD_BYTES)
    return (charset[1] or charset[2]).decode("ascii", "replace") if charset else None


def page_documents(source: Source, original: str, settings: ReadSettings, known: Facts) -> tuple[Document, ...]:
    """The documents of a page whose source is at hand; what is known of it outdoes what it says of itself."""
    parts = PageParts.of(original)
    text = parts.visible.text
    main = MainText(parts, cues_of(settings.words))
    facts = PageFacts(parts, main, settings, text)
    named = main.parts()
    own = _with_known(facts.facts(), known)
    page = Page(
        source.name,
        text,
        tuple(named),
        parts.visible.layout(Layout.of(original).line_starts),
        source.path,
        evolve(own, title=known.title) if any(part.kind == "title" for part in named) else own,
        facts.others(),
        main.starts,
        has_header=False,
    )
    return documents(page, settings)


def _with_known(own: Facts, known: Facts) -> Facts:
    """What a page says of itself, with what is known of it in front."""
    return Facts(
        title=known.title or own.title,
        publisher=known.publisher or own.publisher,
        tier=known.tier,
        language=known.language or own.language,
        address=known.address or own.address,
        told=(*known.told, *own.told),
    )
