"""Ranks: the how-manyeth of a row by size or the like, "the fourth largest", which number no event and no edition."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

import regex
from attrs import define

from factcheck.model.mention import Ordinal
from factcheck.model.span import Span
from factcheck.rulebook.name_rules import WordTable
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation, meanings

_RULE = "ordinals/rank"
_HEAD = regex.compile(r"[^\W_]+")
_MOST_WORDS = 50_000


@define(frozen=True, eq=False, slots=False)
class _Ranks:
    pattern: regex.Pattern[str]
    numbers: Mapping[str, int]
    superlative: regex.Pattern[str]

    @cached_property
    def opens(self) -> Callable[[str], bool]:
        """Whether a word can open a superlative: asked for every word, answered once for most."""
        return lru_cache(maxsize=_MOST_WORDS)(lambda word: self.superlative.match(word) is not None)


def ranks(text: str, span: Span, spelt: Iterable[str], rulebook: Rulebook) -> Iterator[Ordinal]:
    """The ranks in a stretch of a text, in order: an ordinal before a superlative, which is no part of what is marked.

    ``spelt`` are the words of the stretch as they are spelt: where none opens a superlative, there is nothing to look for.
    """
    known = _ranks_of(rulebook)
    if not any(map(known.opens, spelt)):
        return
    for found in known.pattern.finditer(text, span.start, span.end):
        words = found[1]
        number = known.numbers.get(words.casefold()) or int("".join(filter(str.isdecimal, words)))
        at = Span(*found.span(1))
        yield Ordinal(span=at, text=words, key=f"ordinal:{number}", label=words, rule=_RULE, number=number)


def _ranks_of(rulebook: Rulebook) -> _Ranks:
    return rulebook.derive(_ranks)


def _ranks(rulebook: Rulebook) -> _Ranks:
    tables = {table.use: table.words for table in rulebook.of(WordTable) if table.use in {"ordinal", "ordinal ending"}}
    pairs = (word.partition("=") for word in tables.get("ordinal", ()))
    numbers = {word: int(number) for word, _, number in pairs}
    words = "|".join(map(regex.escape, sorted(numbers, key=len, reverse=True)))
    endings = "|".join(map(regex.escape, tables.get("ordinal ending", ())))
    superlative = alternation(rulebook, "superlative")
    heads = sorted({head[0] for word in meanings(rulebook, "superlative") if (head := _HEAD.match(word))})
    pattern = rf"(?<![\w-])((?i:{words})|\d{{1,3}}(?:{endings}))[\s-]+(?i:{superlative})(?!\w)"
    return _Ranks(regex.compile(pattern), numbers, regex.compile(rf"(?i:{'|'.join(heads) or '(?!)'})"))
