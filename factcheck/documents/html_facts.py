"""What an HTML page tells of itself: JSON-LD, meta elements, <time>."""

import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from typing import Any

import regex
from attrs import define

from factcheck.documents.datelines import Told
from factcheck.documents.html_elements import Element, PageParts, TimeTag
from factcheck.documents.html_main import MainText
from factcheck.documents.lines import Part
from factcheck.documents.page import Facts
from factcheck.documents.settings import ReadSettings
from factcheck.model.span import Span

_WRAPPING = regex.compile(r"\A[\s/*]*(?:<!--|<!\[CDATA\[)[\s*/]*|[\s/*]*(?:-->|\]\]>)[\s*/]*\Z")
_MOST_NODES = 10_000
_LONGEST_HEAD = 40
"""Code points of a paragraph in which a <time> still opens it, as a dateline does."""
_LONGEST_VALUE = 300


@define(slots=False)
class PageFacts:
    """Reads the metadata of a page; which names fill which field stands in rules/slots/publication.toml."""

    page: PageParts
    main: MainText
    settings: ReadSettings
    text: str

    def facts(self) -> Facts:
        """What the page tells of itself and of its first article."""
        found = [*self._linked_data(), *self._meta(), *self._properties(0)]
        fields = {name: value for name, value, _ in reversed(found)}
        return Facts(
            title=fields.get("title") or self._head_title(),
            publisher=fields.get("publisher"),
            language=next((tag.attributes.get("lang") or None for tag in self.page.elements if tag.name == "html"), None),
            address=self._canonical() or fields.get("address"),
            told=(*self._days(found), *self._times(0)),
        )

    def others(self) -> tuple[Facts, ...]:
        """What the second article and those after it tell: each its own, and nothing of the page."""
        numbers = range(1, len(self.main.starts))
        return tuple(Facts(told=(*self._days(self._properties(one)), *self._times(one))) for one in numbers)

    def _days(self, found: Iterable[tuple[str, str, str]]) -> Iterator[Told]:
        """The days among fields, values and origins."""
        return (self._told(name, value, origin) for name, value, origin in found if name in {"published", "updated"})

    def _meta(self) -> Iterator[tuple[str, str, str]]:
        """Field, value and origin of each meta element that is known."""
        names = self.settings.words.metadata
        for tag in self.page.heads:
            for attribute in ("property", "name", "http-equiv"):
                name, content = tag.attributes.get(attribute, ""), tag.attributes.get("content", "").strip()
                if (meaning := names.get(name.lower())) and content:
                    yield meaning, content[:_LONGEST_VALUE], f"meta {name}"

    def _properties(self, article: int) -> Iterator[tuple[str, str, str]]:
        """Field, value and origin of the properties (microdata) of an article whose value stands in an attribute."""
        for element in self._valued.get(article, ()):
            name, content = element.attributes["itemprop"], element.attributes["content"].strip()
            if (meaning := self.settings.words.metadata.get(name.lower())) and content:
                yield meaning, content[:_LONGEST_VALUE], f"{element.name} {name}"

    @cached_property
    def _valued(self) -> dict[int, list[Element]]:
        """The elements with a property and its value, by the article that they are of: the first, where they are in none."""
        found: dict[int, list[Element]] = {}
        for number, element in enumerate(self.page.elements):
            if element.attributes.keys() >= {"itemprop", "content"}:
                found.setdefault(max(self.main.article_of(number), 0), []).append(element)
        return found

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
        blocks = []
        for tag in self.page.raws:
            if tag.name == "script" and "ld+json" in tag.attributes.get("type", "").lower():
                with suppress(ValueError, RecursionError):
                    blocks.append(json.loads(_WRAPPING.sub("", tag.raw or ""), strict=False))
        return _objects(blocks)

    def _times(self, article: int) -> list[Told]:
        """The <time> elements of an article that say they are its publication, else the first of its head."""
        told, head = [], dict[str, Told]()
        for time in self._timed.get(article, ()):
            element = self.page.elements[time.element]
            value = element.attributes.get("datetime", "") or self.text[time.start : time.end].strip()
            if not value:
                continue
            how = self.settings.words.metadata.get(element.attributes.get("itemprop", "").lower())
            if how in {"published", "updated"} or "pubdate" in element.attributes:
                told.append(self._told(how or "published", value, "time", self._span(time.start, time.end)))
            elif (how := self._by_class(element)) not in head and self._in_head(time.start, article):
                head[how] = self._told(how, value, "time", self._span(time.start, time.end))
        return told or list(head.values())

    def _by_class(self, element: Element) -> str:
        """Whether a <time> above the text is the day of the last change by its classes; others stand for the dateline."""
        known = {self.settings.words.time_classes.get(word) for word in element.attributes.get("class", "").split()}
        return "updated" if "updated" in known and "published" not in known else "dateline"

    @cached_property
    def _timed(self) -> dict[int, list[TimeTag]]:
        """The <time> elements outside menus by the article that they are of: the first, where they are in none."""
        found: dict[int, list[TimeTag]] = {}
        for time in self.page.times:
            if not self.main.is_noise(time.element):
                found.setdefault(max(self.main.article_of(time.element), 0), []).append(time)
        return found

    def _in_head(self, offset: int, article: int) -> bool:
        """Whether a place is above the first paragraph of an article."""
        first = self._openings[article]
        return first is None or (offset < first.end and offset - first.start < _LONGEST_HEAD)

    @cached_property
    def _openings(self) -> list[Part | None]:
        """The first paragraph of each article, where it has one."""
        parts, starts = self.main.parts(), self.main.starts
        return [
            next((part for part in parts[first:last] if part.kind == "paragraph" and part.finished), None)
            for first, last in zip(starts, (*starts[1:], len(parts)), strict=True)
        ]

    def _span(self, start: int, end: int) -> Span | None:
        words = self.text[start:end]
        if not words.strip():
            return None
        return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))

    def _told(self, how: str, value: str, origin: str, span: Span | None = None) -> Told:
        date = self.settings.stated_date(value)
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
    """Every object in a JSON value, breadth first; what a @graph lists stands as high as the object that has it."""
    queue, seen = deque([data]), 0
    while queue and (seen := seen + 1) <= _MOST_NODES:
        node = queue.popleft()
        if isinstance(node, dict):
            yield node
            queue += node.values()
            if isinstance(graph := node.get("@graph"), list):
                queue.extendleft(reversed(graph))
        elif isinstance(node, list):
            queue += node


def _words(value: Any) -> str:
    """The words of a JSON-LD value: a string, or the name of an object."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or ""
    return value.strip()[:_LONGEST_VALUE] if isinstance(value, str) else ""
