"""What an HTML page tells of itself: JSON-LD, meta elements, <time>."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define

from factcheck.documents.datelines import Told
from factcheck.documents.html_elements import PageParts
from factcheck.documents.html_main import MainText
from factcheck.documents.page import Facts
from factcheck.documents.settings import ReadSettings, iso_date
from factcheck.model.span import Span

_MOST_NODES = 10_000
_LONGEST_VALUE = 300


@define
class PageFacts:
    """Reads the metadata of a page; which names fill which field stands in rules/slots/publication.toml."""

    page: PageParts
    main: MainText
    settings: ReadSettings
    text: str

    def facts(self) -> Facts:
        """What the page tells of itself and of its first article."""
        found = list(self._linked_data())
        found += self._meta()
        fields = {name: value for name, value, _ in reversed(found)}
        told = [self._told(name, value, origin) for name, value, origin in found if name in {"published", "updated"}]
        return Facts(
            title=fields.get("title") or self._head_title(),
            publisher=fields.get("publisher"),
            language=next((tag.attributes.get("lang") or None for tag in self.page.elements if tag.name == "html"), None),
            address=self._canonical() or fields.get("address"),
            told=(*told, *self._times(0)),
        )

    def others(self) -> tuple[Facts, ...]:
        """What the second article and those after it tell."""
        return tuple(Facts(told=tuple(self._times(number))) for number in range(1, len(self.main.starts())))

    def _meta(self) -> Iterator[tuple[str, str, str]]:
        """Field, value and origin of each meta element that is known."""
        names = self.settings.words.metadata
        for tag in self.page.heads:
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                name, content = tag.attributes.get(attribute, ""), tag.attributes.get("content", "").strip()
                if (meaning := names.get(name.lower())) and content:
                    yield meaning, content[:_LONGEST_VALUE], f"meta {name}"

    def _linked_data(self) -> Iterator[tuple[str, str, str]]:
        """Field, value and origin of what the first dated JSON-LD node says."""
        names = self.settings.words.metadata
        for node in self._nodes():
            known = [(names[key.lower()], _words(value), key) for key, value in node.items() if key.lower() in names]
            if any(meaning == "published" for meaning, _, _ in known):
                yield from ((meaning, value, f"JSON-LD {key}") for meaning, value, key in known if value)
                return

    def _nodes(self) -> Iterator[Mapping[str, Any]]:
        """Every object in the page's JSON-LD, outer ones first; a block that is no JSON is passed over."""
        for tag in self.page.raws:
            if tag.name == "script" and "ld+json" in tag.attributes.get("type", "").lower():
                try:
                    yield from _objects(json.loads(tag.raw or ""))
                except (ValueError, RecursionError):
                    continue

    def _times(self, article: int) -> list[Told]:
        """The <time> elements of an article that say they are its publication, else the first of its head."""
        told, heading = [], None
        for time in self.page.times:
            element = self.page.elements[time.element]
            value = element.attributes.get("datetime", "") or self.text[time.start : time.end].strip()
            if not value or self.main.article_of(time.element) not in {-1, article}:
                continue
            how = self.settings.words.metadata.get(element.attributes.get("itemprop", "").lower())
            if how in {"published", "updated"} or "pubdate" in element.attributes:
                told.append(self._told(how or "published", value, "time", self._span(time.start, time.end)))
            elif heading is None and self._in_head(time.start, article):
                heading = self._told("dateline", value, "time", self._span(time.start, time.end))
        return told or ([heading] if heading else [])

    def _in_head(self, offset: int, article: int) -> bool:
        """Whether a place is above the first paragraph of an article."""
        starts = self.main.starts()
        for part in self.main.parts()[starts[article] :]:
            if part.kind == "paragraph" and part.finished:
                return offset < part.end and offset - part.start < 40
        return True

    def _span(self, start: int, end: int) -> Span | None:
        words = self.text[start:end]
        if not words.strip():
            return None
        return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))

    def _told(self, how: str, value: str, origin: str, span: Span | None = None) -> Told:
        date = iso_date(value.strip())
        if date is None:
            found = [each.value for each in self.settings.find_dates(value)]
            date = found[0] if len(found) == 1 else None
        return Told("metadata" if how == "published" else how, date, span, f"{origin} “{value}”")

    def _canonical(self) -> str | None:
        return next(
            (tag.attributes.get("href") for tag in self.page.heads if tag.attributes.get("rel", "").lower() == "canonical"),
            None,
        )

    def _head_title(self) -> str | None:
        titles = (" ".join((tag.raw or "").split()) for tag in self.page.raws if tag.name == "title")
        return next((title for title in titles if title), None)


def _objects(data: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in a JSON value, breadth first."""
    queue = [data]
    for node in queue:
        if len(queue) > _MOST_NODES:
            return
        if isinstance(node, dict):
            yield node
            queue += node.values()
        elif isinstance(node, list):
            queue += node


def _words(value: Any) -> str:
    """The words of a JSON-LD value: a string, or the name of an object."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or ""
    return value.strip()[:_LONGEST_VALUE] if isinstance(value, str) else ""
