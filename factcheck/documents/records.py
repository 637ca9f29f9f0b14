"""Articles that come as records with fields: lines of JSON, entries of a feed, mails."""

from collections.abc import Mapping

import regex
from attrs import field

from factcheck.documents.datelines import Told
from factcheck.documents.decoded import relocated
from factcheck.documents.html import page_documents
from factcheck.documents.page import Facts
from factcheck.documents.settings import ReadSettings, Source
from factcheck.documents.text import text_documents
from factcheck.frozen import frozen
from factcheck.model.document import TIERS, Document, Layout

_TAGS = regex.compile(r"</?(?:p|div|br|h[1-6]|ul|ol|li|a|em|strong|blockquote)\b[^<>]{0,500}>", regex.IGNORECASE)


@frozen
class Record:
    """A record: its name, its text (plain or HTML), where that stands in the file, and its other fields by their meaning."""

    name: str
    text: str = field(repr=False)
    layout: Layout = field(repr=False)
    fields: Mapping[str, str] = field(factory=dict)


def record_documents(record: Record, path: str | None, settings: ReadSettings) -> tuple[Document, ...]:
    """The documents of a record; several where its text holds several articles."""
    source = Source(record.name, b"", path)
    facts = _facts(record.fields, settings)
    read = page_documents if _TAGS.search(record.text) else text_documents
    return tuple(relocated(document, record.layout) for document in read(source, record.text, settings, facts))


def _facts(fields: Mapping[str, str], settings: ReadSettings) -> Facts:
    """The facts that a record's fields give; a tier that does not exist gives none."""
    told = [
        Told(how, settings.stated_date(fields[name]), None, f"{name} “{fields[name]}”")
        for name, how in (("published", "metadata"), ("updated", "updated"))
        if name in fields
    ]
    return Facts(
        title=fields.get("title"),
        publisher=fields.get("publisher"),
        tier=fields["tier"] if fields.get("tier") in TIERS else None,
        language=fields.get("language"),
        address=fields.get("address"),
        told=tuple(told),
    )
