"""From the parts of a page to documents: articles told apart, blocks named, the day of publication found."""

from collections.abc import Mapping, Sequence

from attrs import evolve, field

from factcheck.documents.articles import starts, without_comments, without_lists, without_repeats
from factcheck.documents.cues import Cues, cues_of
from factcheck.documents.datelines import Told, bare, labelled, looks_back, opening, signed, stopped
from factcheck.documents.header import Header, header
from factcheck.documents.lines import Part
from factcheck.documents.publication import publication
from factcheck.documents.settings import ReadSettings
from factcheck.frozen import frozen
from factcheck.model.document import Block, Document, Layout
from factcheck.model.span import Span

_HEAD_PARTS = 8


@frozen
class Facts:
    """What metadata tells of a page, whatever its format; ``told`` are its days."""

    title: str | None = None
    publisher: str | None = None
    tier: str | None = None
    language: str | None = None
    address: str | None = None
    told: tuple[Told, ...] = ()


@frozen
class Page:
    """A page as its reader found it: the visible text, its parts in order, where they stand in the file, its metadata.

    ``parts`` whose kind is None are named by their shape; the others keep the kind that the markup gave them. ``starts`` are
    the numbers of the parts with which articles begin, where the markup tells; ``others`` are the facts of the later
    articles; ``has_header`` says whether lines such as "Source: Gazette" at its head tell what it is.
    """

    name: str
    text: str = field(repr=False)
    parts: tuple[Part, ...] = field(repr=False)
    layout: Layout = field(repr=False)
    path: str | None = None
    facts: Facts = Facts()
    others: tuple[Facts, ...] = ()
    starts: tuple[int, ...] | None = None
    has_header: bool = True


@frozen
class _Article:
    """An article in the making: its parts, the days it tells, and what else its header tells."""

    parts: tuple[Part, ...]
    told: tuple[Told, ...] = ()
    fields: Mapping[str, str] = field(factory=dict)


def documents(page: Page, settings: ReadSettings) -> tuple[Document, ...]:
    """The documents on a page, in order: one, or as many as it has articles. The second one's name ends in "#2"."""
    cues = cues_of(settings.words)
    parts = [part if part.kind else part.of_kind(cues.kind(part)) for part in page.parts]
    bounds = starts(parts) if page.starts is None else list(page.starts)
    found = []
    for number, (first, last) in enumerate(zip(bounds, [*bounds[1:], len(parts)], strict=True), 1):
        start = parts[first].start if number > 1 else 0
        end = parts[last].start if last < len(parts) else len(page.text)
        own = parts[first:last]
        article = _article(header(own, cues) if page.has_header else Header(tuple(own)), cues, settings)
        found.append(_document(page, article, Span(start, end), number))
    return tuple(found)


def _article(headed: Header, cues: Cues, settings: ReadSettings) -> _Article:
    """The parts of one article, each with its kind, and what they tell of it."""
    kept = without_comments(without_lists(without_repeats(headed.parts), cues))
    told: list[Told] = []
    for index, part in enumerate(kept):
        found = labelled(part, cues, settings.find_dates) if part.kind != "noise" else ()
        if found:
            told += found
            kept[index] = part.of_kind("meta")
    return _with_dateline(_with_stop(_Article(tuple(kept), tuple(told), headed.fields), cues, settings), cues, settings)


def _with_stop(article: _Article, cues: Cues, settings: ReadSettings) -> _Article:
    """The article with a dateline or byline named that opens its text and ends in a stop: "Lima, 3 May 2026."."""
    head = _head(article.parts)
    first, below = article.parts[head : head + 1], article.parts[head + 1 :]
    found = stopped(first[0], cues, settings) if first and first[0].kind == "paragraph" else None
    if found is None or looks_back(found[1], article.parts) or any(stopped(part, cues, settings) for part in below):
        return article
    parted = _parted(first[0], found[0])
    return evolve(article, parts=(*article.parts[:head], *parted, *below), told=(*article.told, found[1]))


def _with_dateline(article: _Article, cues: Cues, settings: ReadSettings) -> _Article:
    """The article with the dateline of its head named, and the words of its text parted from a dateline before them."""
    head = _head(article.parts)
    named, told = list(article.parts), list(article.told)
    opening_part = next((index for index, part in enumerate(named) if part.kind not in {"noise", "meta"}), 0)
    for index in range(head):
        part = named[index]
        may_tell = part.kind in {"title", "paragraph"} or _is_untold(part, article.told)
        opens_page = index == opening_part and part.kind != "meta"
        found = (signed(part, cues, settings) or bare(part, settings, opens_page)) if may_tell else None
        if found is not None and not _list_of_dates(article.parts, index, settings):
            named[index] = part.of_kind("meta")
            told.append(found)
    for index in range(head, min(head + 1, len(named))):
        if named[index].kind == "paragraph" and (split := opening(named[index], settings)):
            named[index : index + 1] = _parted(named[index], split[0])
            told += [split[1]] if split[1] else []
    return evolve(article, parts=tuple(named), told=tuple(told))


def _is_untold(part: Part, told: Sequence[Told]) -> bool:
    """Whether a part is a byline without a day that is told already: "By Ada Quill, 9 May 2025"."""
    days = (one.span.start for one in told if one.span is not None)
    return part.kind == "meta" and not any(part.start <= day < part.end for day in days)


def _head(parts: Sequence[Part]) -> int:
    """The index of the first paragraph of the text, which a short line that is no sentence is not."""
    seen = 0
    for index, part in enumerate(parts):
        if seen == _HEAD_PARTS or part.kind == "item":
            return index
        if part.kind == "paragraph" and (len(part.text) > 90 or part.finished):
            return index
        seen += part.kind != "noise"
    return len(parts)


def _list_of_dates(parts: Sequence[Part], index: int, settings: ReadSettings) -> bool:
    """Whether a part beside this one tells a date in the same way, as exactly: then both are entries of a list."""
    beside = [part for part in (*parts[max(index - 1, 0) : index], *parts[index + 1 : index + 2]) if part.kind != "meta"]
    named = _names_place(parts[index], settings)
    full = _tells_full_day(parts[index], settings)
    return full is not None and any(
        _tells_full_day(part, settings) == full and _names_place(part, settings) == named for part in beside
    )


def _tells_full_day(part: Part, settings: ReadSettings) -> bool | None:
    """Whether the date that a line gives is a day; None for a line that gives none."""
    found = bare(part, settings, opens_page=False)
    return None if found is None else found.value is not None


def _names_place(part: Part, settings: ReadSettings) -> bool:
    """Whether a line that tells a day begins with the place or the house, as a dateline under a plain date does."""
    dates = settings.find_dates(part.text)
    return bool(dates) and bool(part.text[: dates[0].span.start].strip())


def _parted(part: Part, at: int) -> list[Part]:
    """A paragraph, cut into its dateline and the rest, if there is any."""
    text = part.text[:at].rstrip()
    dateline = evolve(part, end=part.start + len(text), text=text, kind="meta")
    rest = evolve(part, start=part.start + at, text=part.text[at:], gap=0)
    return [dateline, rest] if rest.text else [dateline]


def _document(page: Page, article: _Article, span: Span, number: int) -> Document:
    """The document of an article that is the slice ``span`` of the page's text."""
    facts = _with_fields(_facts(page, number), article.fields)
    parts = [part.moved(-span.start) for part in article.parts] if span.start else article.parts
    text = span.slice(page.text)
    date = publication((*facts.told, *(_moved(told, span.start) for told in article.told)), text)
    return Document(
        text=text,
        name=page.name if number == 1 else f"{page.name}#{number}",
        path=page.path,
        title=facts.title or _title(parts),
        published=date.date,
        published_derivation=date.steps,
        updated=date.updated,
        publisher=facts.publisher,
        tier=facts.tier,
        language=facts.language,
        address=facts.address,
        blocks=tuple(Block(part.span, part.kind or "paragraph") for part in parts),
        given_layout=page.layout
        if not span.start and span.end == len(page.text)
        else page.layout.sliced(span.start, span.end),
    )


def _facts(page: Page, number: int) -> Facts:
    """The facts of the article with this number; what is not the article's own it shares with its page."""
    if number == 1:
        return page.facts
    own = page.others[number - 2] if number - 2 < len(page.others) else Facts()
    return evolve(own, publisher=page.facts.publisher, tier=page.facts.tier, language=page.facts.language)


def _with_fields(facts: Facts, fields: Mapping[str, str]) -> Facts:
    """The facts of an article, with what its header tells where the metadata tells nothing."""
    return evolve(
        facts,
        title=facts.title or fields.get("title"),
        publisher=facts.publisher or fields.get("publisher"),
        tier=facts.tier or fields.get("tier"),
        language=facts.language or fields.get("language"),
        address=facts.address or fields.get("address"),
    )


def _title(parts: Sequence[Part]) -> str | None:
    """The headline: the first title, if no paragraph stands before it and something follows it."""
    for part in parts[:-1]:
        if part.kind == "title":
            return " ".join(part.text.split())
        if part.kind in {"paragraph", "item"}:
            return None
    return None


def _moved(told: Told, start: int) -> Told:
    return told if told.span is None else evolve(told, span=Span(told.span.start - start, told.span.end - start))
