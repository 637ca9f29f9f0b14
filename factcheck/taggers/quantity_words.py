"""The words around numbers, compiled for the tagger of quantities."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

import regex
from attrs import frozen

from factcheck.rulebook.folding import Folding, folding
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import meanings, slots
from factcheck.rulebook.unit_rules import UnitRule

Pattern = regex.Pattern[str]


@frozen(eq=False)
class QuantityWords:
    """Patterns and tables made of the slots of quantities and of the units."""

    opener: Pattern
    cardinals: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    scale: Pattern
    scale_signs: Mapping[str, Decimal]
    number_words: Pattern
    joiner: Pattern
    share: Pattern
    shares: Mapping[str, Decimal]
    unit: Pattern
    units: Mapping[str, UnitRule]
    before: Pattern
    before_units: Mapping[str, UnitRule]
    precision: Pattern
    precision_kinds: Mapping[str, str]
    precision_after: Pattern
    precision_after_kinds: Mapping[str, str]
    range_joiner: Pattern
    pair_joiner: Pattern
    range_opener: Pattern
    rate: Pattern
    word_before: Pattern
    labels: frozenset[str]
    not_labels: frozenset[str]
    counted_stops: frozenset[str]
    plurals: frozenset[str]
    fold: Folding


def quantity_words(rulebook: Rulebook) -> QuantityWords:
    """The compiled words of a rulebook, made once."""
    return rulebook.derive(_quantity_words)


def _quantity_words(rulebook: Rulebook) -> QuantityWords:
    cardinals = {form.casefold(): Decimal(value) for form, value in meanings(rulebook, "cardinal").items()}
    scales = {form.casefold(): Decimal(value) for form, value in meanings(rulebook, "scale").items()}
    shares = {form: Decimal(value.replace("-", ".")) for form, value in meanings(rulebook, "share-word").items()}
    units = {word: unit for unit in rulebook.of(UnitRule) for word in _unit_words(unit)}
    before = {sign: unit for unit in rulebook.of(UnitRule) for sign in unit.before}
    precision, after = _folded(rulebook, "precision"), _folded(rulebook, "precision-after")
    share_words = _any(shares)
    return QuantityWords(
        opener=regex.compile(rf"(?<![\w.,/])(?:[.]?\d|(?:{_any([*shares, *_cases(cardinals), *_cases(scales)])})\b)"),
        cardinals=cardinals,
        scales=scales,
        scale=regex.compile(rf"[\s-]{{0,2}}({_any(scales)})s?\b", regex.IGNORECASE),
        scale_signs=dict(meanings_exact(rulebook, "scale-sign")),
        number_words=regex.compile(rf"({_any([*cardinals, *scales])})\b", regex.IGNORECASE),
        joiner=regex.compile(rf"(?:\s?-\s?|\s+(?P<and>(?:{_any(_folded(rulebook, 'pair-joiner'))})\s+)?)", regex.IGNORECASE),
        share=regex.compile(rf"({share_words})\s+(?:{_any(_folded(rulebook, 'share-of'))})\b"),
        shares=shares,
        unit=regex.compile(rf"(?:\s?-\s?|\s)?({_any(units)})(?!\w)"),
        units=units,
        before=regex.compile(rf"(?<![\w$])({_any(before)})\s?$"),
        before_units=before,
        precision=regex.compile(rf"\b({_any(precision)})\s+(?:a\s+|the\s+)?$", regex.IGNORECASE),
        precision_kinds=precision,
        precision_after=regex.compile(rf"\s?({_any(after)})\b", regex.IGNORECASE),
        precision_after_kinds=after,
        range_joiner=regex.compile(rf"[\s-]?(?:{_any(_folded(rulebook, 'range-joiner'))})[\s-]?"),
        pair_joiner=regex.compile(rf"\s(?:{_any(_folded(rulebook, 'pair-joiner'))})\s"),
        range_opener=regex.compile(rf"\b(?:{_any(_folded(rulebook, 'range-opener'))})\s+\W?$", regex.IGNORECASE),
        rate=regex.compile(rf"(?:\s?/\s?|\s(?P<word>{_any(_folded(rulebook, 'rate'))})\s)([^\W\d_]+)"),
        word_before=regex.compile(r"([^\W\d_][\w.'’]*)[\s#-]{1,2}[$£€]?$"),
        labels=frozenset(_folded(rulebook, "label-word")),
        not_labels=frozenset(_folded(rulebook, "not-label")) | set(precision) | set(cardinals),
        counted_stops=frozenset(_folded(rulebook, "counted-stop")),
        plurals=frozenset(_folded(rulebook, "counted-plural")),
        fold=folding(rulebook),
    )


def meanings_exact(rulebook: Rulebook, slot: str) -> dict[str, Decimal]:
    """Each spelling of a slot, exactly as written, with the number it means."""
    rule = slots(rulebook)[slot]
    return {word: Decimal(value) for value, words in rule.words.items() for word in words}


def _folded(rulebook: Rulebook, slot: str) -> dict[str, str]:
    return {form.casefold(): meaning for form, meaning in meanings(rulebook, slot).items()}


def _unit_words(unit: UnitRule) -> Iterable[str]:
    for word in unit.words:
        forms = (word, word[:1].upper() + word[1:], word.replace(" ", "-"), word.replace("-", " - "))
        yield from dict.fromkeys(forms)
    yield from unit.signs


def _cases(words: Iterable[str]) -> Iterable[str]:
    return (form for word in words for form in (word, word.capitalize(), word.upper()))


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word, literal_spaces=True).replace(" ", r"\s+") for word in ordered) or r"(?!)"
