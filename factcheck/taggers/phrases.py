"""Looks up phrases of several words in a text that is cut into words."""

from collections.abc import Mapping

from attrs import define, field


@define(frozen=True, eq=False)
class Phrases:
    """Phrases as tuples of words, each with the form it is compared as."""

    forms: Mapping[tuple[str, ...], str] = field(repr=False)
    longest: int
    openers: frozenset[str] = field(repr=False)
    """The words with which a phrase can begin."""

    @classmethod
    def of(cls, forms: Mapping[tuple[str, ...], str]) -> "Phrases":
        """The phrases of a class of words."""
        return cls(forms, max(map(len, forms), default=0), frozenset(words[0] for words in forms))

    def from_(self, words: list[str], first: int) -> int:
        """The end of the longest phrase that begins at a word; ``first`` itself when none does."""
        if first >= len(words) or words[first] not in self.openers:
            return first
        for size in range(min(self.longest, len(words) - first), 0, -1):
            if tuple(words[first : first + size]) in self.forms:
                return first + size
        return first

    def until(self, words: list[str], last: int, low: int = 0) -> int:
        """The beginning of the longest phrase that ends before a word; ``last`` itself when none does."""
        for size in range(min(self.longest, last - low), 0, -1):
            if tuple(words[last - size : last]) in self.forms:
                return last - size
        return last

    def form(self, words: list[str], first: int, last: int) -> str:
        """The form that a phrase is compared as; raises KeyError for words that are none."""
        return self.forms[tuple(words[first:last])]
