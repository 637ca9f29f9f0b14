"""Which parts of a page are its article: what a reader would call the main text."""

from collections import Counter
from functools import cached_property

import regex
from attrs import define, evolve

from factcheck.documents.cues import Cues
from factcheck.documents.html_elements import HEADINGS, Element, PageParts, Placed
from factcheck.documents.lines import Part

_NOISE_ELEMENTS = frozenset({"nav", "aside", "footer", "form", "dialog", "menu"})
_NOISE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "banner", "menu", "dialog", "alert"})
_WORD = regex.compile(r"[a-z]+|[A-Z][a-z]*")
_HIDDEN = regex.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", regex.IGNORECASE)
_MOSTLY_LINKS = 0.6
_MOST_OF_THE_PROSE = 0.8
_LEAST_ARTICLE = 200
_LEAST_HEADED = 80
_LEAST_SHARE = 0.25
_LARGEST_TEASER = 400
_HIGHEST_TEASER = 8


@define(frozen=True, slots=False)
class MainText:
    """The parts of a page, each with its kind: those outside the article are noise.

    Prose is counted in code points of paragraphs that end like sentences and are not mostly links; a region counts as the
    article by how much of the page's prose it holds, never by its words.
    """

    page: PageParts
    cues: Cues

    def parts(self) -> list[Part]:
        """The parts in order, with their kinds."""
        placed = self.page.placed
        head = self._head()
        return [evolve(one.part, kind=self._kind(one, number in head)) for number, one in enumerate(placed)]

    def _head(self) -> range:
        """The numbers of the parts from the headline to the main text, where the two stand in different boxes."""
        first = next((n for n, placed in enumerate(self.page.placed) if self._is_main(placed.element)), 0)
        headlines = [n for n in range(first) if self._names[self.page.placed[n].element] == "h1"]
        return range(headlines[-1], first) if headlines else range(0)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The numbers of the parts with which articles begin: one, or one an <article> where a page has several."""
        if len(self._articles) < 2:
            return (0,)
        firsts: dict[int, int] = {}
        for number, placed in enumerate(self.page.placed):
            firsts.setdefault(self._within[placed.element], number)
        return (0, *(firsts[article] for article in self._articles[1:]))

    def article_of(self, element: int) -> int:
        """The place in the order of articles to which an element belongs, or -1."""
        return self._order.get(self._within[element], -1)

    @cached_property
    def _order(self) -> dict[int, int]:
        """The place in the order of articles of each one's element."""
        return {article: number for number, article in enumerate(self._articles)}

    def is_noise(self, element: int) -> bool:
        """Whether an element is, or stands in, what is no part of any article: a menu, a side column."""
        return self._noisy[element]

    def _kind(self, placed: Placed, in_head: bool) -> str:
        name = self._names[placed.element]
        outside = not self._is_main(placed.element) and not in_head and name != "h1"
        if self._noisy[placed.element] or outside or self._is_linked(placed) or placed.element in self._teasers:
            return "noise"
        markup = (
            "title"
            if name in HEADINGS
            else {"li": "item", "dt": "item", "dd": "item", "figcaption": "caption"}.get(name, "paragraph")
        )
        return self.cues.marked(placed.part, markup)

    @cached_property
    def _names(self) -> dict[int, str]:
        """For each element, the name that tells what its text is: its own, or that of an item or a heading around it."""
        names = {-1: ""}
        telling = HEADINGS | {"li", "dt", "dd", "figcaption"}
        for number, element in enumerate(self.page.elements):
            names[number] = names[element.parent] if names[element.parent] in telling else element.name
        return names

    def _is_linked(self, placed: Placed) -> bool:
        return self._names[placed.element] != "h1" and placed.linked >= _MOSTLY_LINKS * len(placed.part.text)

    @cached_property
    def _prose(self) -> list[int]:
        """Code points of prose in each element, those inside it included."""
        sums = [0] * (len(self.page.elements) + 1)
        for placed in self.page.placed:
            if placed.part.finished and placed.linked < _MOSTLY_LINKS * len(placed.part.text):
                sums[placed.element] += len(placed.part.text)
        for number in range(len(self.page.elements) - 1, -1, -1):
            sums[self.page.elements[number].parent] += sums[number]
        return sums

    @cached_property
    def _noisy(self) -> dict[int, bool]:
        """Whether an element, or one around it, is no part of any article."""
        noisy = {-1: False}
        for number, element in enumerate(self.page.elements):
            noisy[number] = noisy[element.parent] or self._is_noise(number, element)
        return noisy

    def _is_noise(self, number: int, element: Element) -> bool:
        """Whether an element is noise by its name, its role or its classes; never if it holds most of the page's prose.

        Comments may be longer than what they are about: they are noise where an article is left without them.
        """
        if element.name in {"html", "body", "main", "article", *HEADINGS}:
            return False
        classes, rest = self._classes(element), self._prose[-1] - self._prose[number]
        if self._prose[number] > rest:
            return rest >= _LEAST_ARTICLE and not classes.isdisjoint(self.cues.words.comment_classes)
        attributes = element.attributes
        if element.name in _NOISE_ELEMENTS or attributes.get("role", "").lower() in _NOISE_ROLES or "hidden" in attributes:
            return True
        return not classes.isdisjoint(self._noise_classes) or bool(_HIDDEN.search(attributes.get("style", "")))

    def _classes(self, element: Element) -> frozenset[str]:
        """The words that name noise in an element's classes and id, and in its own name: <site-footer>."""
        known = self.cues.words.noise_classes | self.cues.words.comment_classes
        named = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')} {element.name}"
        return frozenset(word.lower() for word in _WORD.findall(named)) & known

    @cached_property
    def _noise_classes(self) -> frozenset[str]:
        """The words that name noise on this page; one whose elements hold most of its prose names what it is built of."""
        sums: Counter[str] = Counter()
        around: dict[int, frozenset[str]] = {-1: frozenset()}
        for number, element in enumerate(self.page.elements):
            classes = self._classes(element)
            around[number] = around[element.parent] | classes if classes else around[element.parent]
            for word in classes - around[element.parent]:
                sums[word] += self._prose[number]
        blocks = {word for word, prose in sums.items() if 2 * prose > self._prose[-1] > 0}
        return self.cues.words.comment_classes | (self.cues.words.noise_classes - blocks)

    @cached_property
    def _articles(self) -> list[int]:
        """The outermost <article> elements with a text of their own; short ones beside a long one are teasers."""
        found = [
            number
            for number, element in enumerate(self.page.elements)
            if element.name == "article" and not self._noisy[number] and self._innermost[element.parent] < 0
        ]
        share = _LEAST_SHARE * max((self._prose[number] for number in found), default=0)
        return [n for n in found if self._prose[n] >= max(share, _LEAST_HEADED if n in self._headed else _LEAST_ARTICLE)]

    @cached_property
    def _headed(self) -> frozenset[int]:
        """The <article> elements that have a headline of their own that is no link: a teaser's leads to its article."""
        own = (one for one in self.page.placed if self._names[one.element] in HEADINGS and not one.linked)
        return frozenset(self._innermost[one.element] for one in own)

    @cached_property
    def _innermost(self) -> dict[int, int]:
        """For each element, the innermost <article> that it is or stands in, or -1."""
        innermost = {-1: -1}
        for number, element in enumerate(self.page.elements):
            innermost[number] = number if element.name == "article" else innermost[element.parent]
        return innermost

    @cached_property
    def _regions(self) -> frozenset[int]:
        """The elements that hold the main text: the articles, else <main>, else the deepest one with most of the prose."""
        if self._articles:
            return frozenset(self._articles)
        mains = [
            number
            for number, element in enumerate(self.page.elements)
            if (element.name == "main" or element.attributes.get("role", "").lower() == "main") and self._prose[number]
        ]
        return frozenset(mains[:1]) or frozenset({self._densest()})

    def _densest(self) -> int:
        """The deepest element that holds most of the prose, as long as it is not a paragraph alone."""
        whole = self._prose[-1]
        holders = [n for n in range(len(self.page.elements)) if whole and self._prose[n] >= _MOST_OF_THE_PROSE * whole]
        blocks = [n for n in holders if self.page.elements[n].name not in {"p", "li", "tr", "blockquote", *HEADINGS}]
        return blocks[-1] if blocks else -1

    @cached_property
    def _within(self) -> dict[int, int]:
        """For each element, the region it stands in, or -1."""
        within = {-1: -1}
        for number, element in enumerate(self.page.elements):
            within[number] = number if number in self._regions else within[element.parent]
        return within

    @cached_property
    def _holders(self) -> frozenset[int]:
        """The regions and every element around one."""
        holders = set(self._regions)
        for number in range(len(self.page.elements) - 1, -1, -1):
            if number in holders:
                holders.add(self.page.elements[number].parent)
        return frozenset(holders)

    def _is_main(self, element: int) -> bool:
        return -1 in self._regions or self._within[element] >= 0

    @cached_property
    def _teasers(self) -> frozenset[int]:
        """Elements in cards: small boxes with a headline that is a link."""
        cards = {
            self._card(placed)
            for placed in self.page.placed
            if self._names[placed.element] in HEADINGS and self._is_linked(placed)
        }
        inside = dict.fromkeys(range(-1, len(self.page.elements)), False)
        for number, element in enumerate(self.page.elements):
            inside[number] = inside[element.parent] or (number in cards and number not in self._holders)
        return frozenset(number for number, noise in inside.items() if noise)

    def _card(self, placed: Placed) -> int:
        """The box around a linked headline: the outermost element around it that is small beside an article."""
        number = placed.element
        for _ in range(_HIGHEST_TEASER):
            parent = self.page.elements[number].parent
            if parent < 0 or parent in self._holders or self._prose[parent] > _LARGEST_TEASER:
                break
            number = parent
        return number
