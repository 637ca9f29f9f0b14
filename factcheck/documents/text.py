"""Plain text, with or without front matter."""

from attrs import evolve

from factcheck.documents.datelines import Told
from factcheck.documents.directives import with_ignores
from factcheck.documents.encoding import decode
from factcheck.documents.frontmatter import Entry, FrontMatter, front_matter
from factcheck.documents.lines import Part, parts
from factcheck.documents.page import Facts, Page, documents
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.model.document import TIERS, Document, Layout
from factcheck.model.report import Problem


def read_text(source: Source, settings: ReadSettings) -> Reading:
    """The documents of a plain text file. Raises InputError for bytes that are no text."""
    text = decode(source.data)
    matter = front_matter(text)
    facts, reasons = (Facts(), []) if matter is None else facts_of(matter, settings)
    page = Page(source.name, text, tuple(page_parts(text, matter)), Layout.of(text), source.path, facts)
    return Reading(documents(page, settings), tuple(Problem(source.name, reason) for reason in reasons))


def text_documents(source: Source, text: str, settings: ReadSettings, facts: Facts) -> tuple[Document, ...]:
    """The documents of a plain text at hand, of which some facts are known."""
    return documents(Page(source.name, text, tuple(parts(text)), Layout.of(text), source.path, facts), settings)


def page_parts(text: str, matter: FrontMatter | None) -> list[Part]:
    """The parts of a plain text; front matter is the first of them."""
    if matter is None:
        return parts(text)
    body = parts(text, matter.span.end)
    fence = text[matter.span.start : matter.span.end].rstrip()
    return [Part(matter.span.start, matter.span.start + len(fence), fence, kind="meta"), *body]


def facts_of(matter: FrontMatter, settings: ReadSettings) -> tuple[Facts, list[str]]:
    """What front matter tells, and what is wrong with it."""
    given = {key: entry for key, entry in matter.entries.items() if entry.value}
    fields = {name: given[key] for name, key in settings.words.fields(given).items()}
    values = {name: fields[name].value for name in ("title", "publisher", "tier", "language", "address") if name in fields}
    reasons = []
    if "tier" in values and values["tier"] not in TIERS:
        reasons.append(f"front matter: tier {values.pop('tier')!r} is not one of {', '.join(TIERS)}")
    told = [
        _told(fields[name], how, settings)
        for name, how in (("published", "metadata"), ("updated", "updated"))
        if name in fields
    ]
    return Facts(**values, told=tuple(told)), reasons


def _told(entry: Entry, how: str, settings: ReadSettings) -> Told:
    """The day that a value of front matter gives; None for the day where it gives none."""
    return Told(how, settings.stated_date(entry.value), entry.span)


def laid_out(document: Document, settings: ReadSettings) -> Document:
    """A document made from a text at hand, with its blocks named and, where the caller gave none, its title and date found.

    It stays one document, whatever its text holds. A document whose blocks are named comes back as it is.
    """
    if document.blocks:
        return document
    matter = front_matter(document.text)
    facts = Facts() if matter is None else facts_of(matter, settings)[0]
    page = Page(
        document.name, document.text, tuple(page_parts(document.text, matter)), document.layout, facts=facts, starts=(0,)
    )
    (found,) = with_ignores(documents(page, settings)[:1], document.text)
    dated = document if document.published is not None else found
    return evolve(
        document,
        blocks=found.blocks,
        ignores=found.ignores,
        title=document.title or found.title,
        published=dated.published,
        published_derivation=dated.published_derivation,
        updated=document.updated or found.updated,
        publisher=document.publisher or found.publisher,
        tier=document.tier or found.tier,
        language=document.language or found.language,
        address=document.address or found.address,
    )
