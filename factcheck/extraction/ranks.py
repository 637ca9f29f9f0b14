"""Ranks: the how-manyeth of a row by size or the like, "the fourth largest", which number no event and no edition."""

from collections.abc import Iterator, Mapping

import regex
from attrs import frozen

from factcheck.model.mention import Ordinal
from factcheck.model.span import Span
from factcheck.rulebook.name_rules import WordTable
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation

_RULE = "ordinals/rank"


@frozen(eq=False)
class _Ranks:
    pattern: regex.Pattern[str]
    numbers: Mapping[str, int]


def ranks(text: str, span: Span, rulebook: Rulebook) -> Iterator[Ordinal]:
    """The ranks in a stretch of a text, in order: an ordinal before a superlative, which is no part of what is marked."""
    known = _ranks_of(rulebook)
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
    pattern = rf"(?<![\w-])((?i:{words})|\d{{1,3}}(?:{endings}))[\s-]+(?i:{superlative})(?!\w)"
    return _Ranks(regex.compile(pattern), numbers)
