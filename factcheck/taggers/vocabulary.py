"""Finds the names of a vocabulary in a text: longest match at word borders, at a cost that does not grow with its size."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field

from factcheck.frozen import frozen
from factcheck.taggers.words import Words, tokens

_END = ""


@frozen
class Entry:
    """What a name means: ``kind`` (state, organisation, place, anaphor …), key, label, and how the name is made.

    ``form`` is name, adjective, people, capital or abbreviation; ``within`` and ``body`` are keys, ``unsure`` names have
    other meanings too.
    """

    kind: str
    key: str
    label: str
    form: str = "name"
    group: str = ""
    within: tuple[str, ...] = ()
    body: str | None = None
    unsure: bool = False


@frozen
class Hit:
    """A name found: the words from ``first`` up to ``last``, and everything it can mean."""

    first: int
    last: int
    entries: tuple[Entry, ...]


Node = dict[str, Any]
"""A branching of the tree of words: a word leads to the next branching, an empty word to the entries that end here."""


@frozen
class Vocabulary:
    """Names in a tree of words; build it once, then ``find`` walks a text word by word."""

    root: Node = field(factory=dict, repr=False)

    @classmethod
    def of(cls, names: Iterable[tuple[str, Entry]]) -> "Vocabulary":
        """A vocabulary of pairs (name, entry); each name matches as written and in capitals."""
        root: Node = {}
        for name, entry in names:
            for spelling in {name: 0, name.replace("’", "'"): 0, name.upper(): 0}:
                _grow(root, tokens(spelling), entry)
        return cls(root)

    def at(self, words: list[str], index: int) -> Hit | None:
        """The longest name that begins at a word."""
        node: Node | None = self.root
        found: Hit | None = None
        position = index
        while node is not None and position < len(words):
            node = node.get(words[position])
            position += 1
            if node is not None and _END in node:
                found = Hit(index, position, node[_END])
        return found

    def find(self, text: Words) -> Iterator[Hit]:
        """All names, from left to right, the longest at each place; none inside another."""
        reached = 0
        for index in text.places_of(self.root.keys()):
            hit = self.at(text.words, index) if index >= reached else None
            if hit is not None:
                reached = hit.last
                yield hit


def _grow(root: Node, words: tuple[str, ...], entry: Entry) -> None:
    node = root
    for word in words:
        node = node.setdefault(word, {})
    entries: tuple[Entry, ...] = node.get(_END, ())
    if entry not in entries:
        node[_END] = (*entries, entry)
