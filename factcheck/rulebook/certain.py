"""What a text must hold for a pattern to match it: tests that cost next to nothing before one that does."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import chain
from typing import Generic, TypeVar

import regex
from attrs import frozen

from factcheck.rulebook.slots import spellings
from factcheck.rulebook.template import Node

T = TypeVar("T")

Forms = frozenset[str]
"""Words or signs of which a text must hold one, anywhere."""

_WORD = re.compile(r"\w+")
_SIGNS = regex.compile(r"\[(?!\^)-?(?:[^\w\\-]|\\s)+-?\]")
"""A class of signs and white space, without ranges."""
_FormsOf = Callable[[str], Iterable[str]]


def words_of(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(_WORD.findall(text))


def first_word(text: str) -> str:
    """The first word of a text; an empty one of a text without words."""
    found = _WORD.search(text)
    return found[0] if found else ""


@frozen
class Certain:
    """Sets of words and signs, the smallest first; every match of a pattern holds one of each.

    Of those in ``words`` one stands in every match as a word of its own; those in ``sets`` may be parts of words.
    """

    sets: tuple[Forms, ...] = ()
    words: tuple[Forms, ...] = ()

    def stands_in(self, text: str, words: Set[str]) -> bool:
        """Whether a text with these words holds one of each set; where it does not, the pattern cannot match."""
        for forms in self.words:
            if forms.isdisjoint(words):
                return False
        for forms in self.sets:
            for form in forms:
                if form in text:
                    break
            else:
                return False
        return True


@frozen(eq=False)
class Sieve(Generic[T]):
    """Patterns by the words that they need: of hundreds, the few that a sentence can match, for one look at its words."""

    patterns: tuple[tuple[T, Certain], ...]
    by_word: dict[str, tuple[int, ...]]
    words: frozenset[str]
    others: tuple[int, ...]

    @classmethod
    def of(cls, patterns: Iterable[tuple[T, Certain]]) -> "Sieve[T]":
        """The patterns, each under the words of its smallest set."""
        known = tuple(patterns)
        by_word: dict[str, tuple[int, ...]] = {}
        for number, (_, certain_) in enumerate(known):
            for word in certain_.words[0] if certain_.words else ():
                by_word[word] = (*by_word.get(word, ()), number)
        others = tuple(number for number, (_, one) in enumerate(known) if not one.words)
        return cls(known, by_word, frozenset(by_word), others)

    def passing(self, text: str, words: Set[str]) -> list[T]:
        """The patterns that a text with these words can match, in their order."""
        numbers: Sequence[int] = self.others
        if present := self.words & words:
            numbers = sorted({*numbers, *chain.from_iterable(map(self.by_word.__getitem__, present))})
        told = map(self.patterns.__getitem__, numbers)
        return [one for one, certain_ in told if certain_.stands_in(text, words)]


def certain(nodes: tuple[Node, ...], forms_of: _FormsOf, opens: bool = False) -> Certain:
    """What stands in every match of some nodes; ``opens``: no word goes on where a match begins.

    ``forms_of`` gives the forms of a slot as written, such as "{head:talks-noun}", none where they are not known; a form
    that begins with a letter or digit stands there as a word, or as the first one of several.
    """
    found = set(_certain(nodes, forms_of, (opens, False)))
    words, parts = ({forms for forms, whole in found if whole is kind} for kind in (True, False))
    return Certain(*(tuple(sorted(sets, key=lambda forms: (len(forms), sorted(forms)))) for sets in (parts, words)))


def _certain(nodes: tuple[Node, ...], forms_of: _FormsOf, edges: tuple[bool, bool]) -> Iterator[tuple[Forms, bool]]:
    """Sets of forms, each with whether its forms are whole words; ``edges``: whether no word goes on before or behind."""
    for place, node in enumerate(nodes):
        around = (
            _parted(nodes[place - 1 :: -1] if place else (), forms_of, -1, edges[0]),
            _parted(nodes[place + 1 :], forms_of, 1, edges[1]),
        )
        if node.kind == "slot" and (forms := frozenset(filter(None, forms_of(node.raw)))):
            heads = [_WORD.match(form) for form in forms]
            whole = all(heads)
            yield frozenset(head[0] for head in heads if head) if whole else forms, whole
        elif node.kind in {"word", "text"}:
            yield frozenset(spellings(node.raw)), node.kind == "word" and all(around)
        elif node.kind == "escape" and not node.raw[1].isalnum():
            yield frozenset({node.raw[1]}), False
        elif node.kind == "group" or (node.kind == "repeat" and node.low):
            within = around if node.kind == "group" else (False, False)
            options = [_rarest(_certain(option, forms_of, within)) for option in node.options]
            if all(forms for forms, _ in options):
                yield frozenset().union(*(forms for forms, _ in options)), all(whole for _, whole in options)


def _parted(nodes: Sequence[Node], forms_of: _FormsOf, way: int, edge: bool) -> bool:
    """Whether what some nodes match, the nearest first, never goes on with a word; ``edge``: where it is nothing."""
    for node in nodes:
        if node.kind == "zero":
            if node.raw == r"\b":
                return True
        elif not _is_apart(node, forms_of, way):
            return False
        elif not _may_be_nothing(node):
            return True
    return edge


def _is_apart(node: Node, forms_of: _FormsOf, way: int) -> bool:
    """Whether a node, where it matches anything, has no letter, digit or low line on the side that is looked at."""
    if node.kind in {"group", "repeat"}:
        return all(_parted(option[::way], forms_of, way, edge=True) for option in node.options)
    if node.kind == "slot":
        forms = list(forms_of(node.raw))
        return bool(forms) and not any(_WORD.search(form) for form in forms)
    if node.kind == "chars":
        return node.raw == r"\s" or _SIGNS.fullmatch(node.raw) is not None
    return node.kind == "blank" or (node.kind in {"text", "escape"} and not _WORD.match(node.raw[-1]))


def _may_be_nothing(node: Node) -> bool:
    if node.kind == "repeat" and not node.low:
        return True
    return node.kind in {"group", "repeat"} and any(all(map(_may_be_nothing, option)) for option in node.options)


def _rarest(sets: Iterable[tuple[Forms, bool]]) -> tuple[Forms, bool]:
    """Of several sets the one whose shortest word is longest; an empty one of none."""
    empty: tuple[Forms, bool] = (frozenset(), False)
    return max(sets, key=lambda one: (min(map(len, one[0])), -len(one[0]), sorted(one[0])), default=empty)
