"""The words around numbers, compiled for the tagger of quantities."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from factcheck.frozen import frozen
from factcheck.rulebook.folding import Folding, folding
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import meanings, slots, small_meanings, small_words
from factcheck.rulebook.trie import trie_regex
from factcheck.rulebook.unit_rules import UnitRule

Pattern = re.Pattern[str]

_BARE = "bare"
"""The meaning of words of change that stand right before a number alone."""


@frozen(eq=False)
class QuantityWords:
    """Patterns and tables made of the slots of quantities and of the units."""

    opener: Pattern
    cardinals: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    scale: Pattern
    scale_signs: Mapping[str, Decimal]
    number_words: Pattern
    no_number_after: Pattern
    article_before: Pattern
    joiner: Pattern
    and_a_half: Pattern
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
    part_joiner: Pattern
    range_opener: Pattern
    rate: Pattern
    labels: frozenset[str]
    not_labels: frozenset[str]
    counted_stops: frozenset[str]
    plurals: frozenset[str]
    remainders: frozenset[str]
    changes: tuple[Pattern, Pattern]
    fold: Folding


def quantity_words(rulebook: Rulebook) -> QuantityWords:
    """The compiled words of a rulebook, made once."""
    return rulebook.derive(_quantity_words)


def _quantity_words(rulebook: Rulebook) -> QuantityWords:
    cardinals = {form: Decimal(value) for form, value in small_meanings(rulebook, "cardinal").items()}
    scales = {form: Decimal(value) for form, value in small_meanings(rulebook, "scale").items()}
    shares = {form: Decimal(value.replace("-", ".")) for form, value in meanings(rulebook, "share-word").items()}
    units, before = _units(rulebook)
    precision, after = small_meanings(rulebook, "precision"), small_meanings(rulebook, "precision-after")
    share_words, articles = _any(shares), _any_case(small_meanings(rulebook, "number-article"))
    return QuantityWords(
        opener=re.compile(rf"(?<![\w.,/])(?:[.]?\d|(?:{_any([*shares, *_cases(cardinals), *_cases(scales)])})\b)"),
        cardinals=cardinals,
        scales=scales,
        scale=re.compile(rf"[\s-]{{0,2}}({_any_case(scales)})[sS]?\b"),
        scale_signs=dict(meanings_exact(rulebook, "scale-sign")),
        number_words=re.compile(rf"({_any_case([*cardinals, *scales])})\b"),
        no_number_after=_no_number_after(rulebook),
        article_before=re.compile(rf"\b(?:{articles})\s$"),
        joiner=re.compile(rf"(?:\s?-\s?|\s+(?P<and>(?:{_any_case(small_meanings(rulebook, 'pair-joiner'))})\s+)?)"),
        and_a_half=re.compile(rf"[\s-]+({_any_case(small_meanings(rulebook, 'and-a-half'))})(?![\w-])"),
        share=re.compile(rf"({share_words})\s+(?:{_any(small_meanings(rulebook, 'share-of'))})\b"),
        shares=shares,
        unit=re.compile(rf"(?:\s?-\s?|\s)?({_any(units)})(?!\w)"),
        units=units,
        before=re.compile(rf"(?<![\w$])({_any(before)})\s?$"),
        before_units=before,
        precision=re.compile(rf"\b({_any_case(precision)})\s+(?:(?:{articles})\s+)?$"),
        precision_kinds=precision,
        precision_after=re.compile(rf"\s?({_any_case(after)})\b"),
        precision_after_kinds=after,
        range_joiner=re.compile(rf"[\s-]?(?:{_any(small_meanings(rulebook, 'range-joiner'))})[\s-]?"),
        pair_joiner=re.compile(rf"\s(?:{_any(small_meanings(rulebook, 'pair-joiner'))})\s"),
        part_joiner=re.compile(rf"\s*(?:,\s*)?(?:(?:{_any(small_meanings(rulebook, 'part-joiner'))})\s+)?"),
        range_opener=re.compile(rf"\b(?:{_any_case(small_meanings(rulebook, 'range-opener'))})\s+\W?$"),
        rate=re.compile(rf"(?:\s?/\s?|\s(?P<word>{_any(small_meanings(rulebook, 'rate'))})\s)([^\W\d_]+)"),
        labels=small_words(rulebook, "label-word"),
        not_labels=small_words(rulebook, "not-label") | set(precision) | set(cardinals),
        counted_stops=small_words(rulebook, "counted-stop"),
        plurals=small_words(rulebook, "counted-plural"),
        remainders=small_words(rulebook, "counted-remainder"),
        changes=_changes(rulebook, articles),
        fold=folding(rulebook),
    )


def _units(rulebook: Rulebook) -> tuple[dict[str, UnitRule], dict[str, UnitRule]]:
    """The units by the words that stand behind a number, and by the signs before one."""
    units = {word: unit for unit in rulebook.of(UnitRule) for word in _unit_words(unit)}
    return units, {sign: unit for unit in rulebook.of(UnitRule) for sign in unit.before}


def _changes(rulebook: Rulebook, articles: str) -> tuple[Pattern, Pattern]:
    """What stands before, and behind, a number that tells by how much something differs."""
    before, after = small_meanings(rulebook, "change-before"), _any_case(small_meanings(rulebook, "change-after"))
    bare = _any_case(word for word, meaning in before.items() if meaning == _BARE)
    others = _any_case(word for word, meaning in before.items() if meaning != _BARE)
    return re.compile(rf"\b(?:(?:{others})\s+(?:(?:{articles})\s+)?|(?:{bare})\s+)$"), re.compile(rf"\s+(?:{after})\b")


def _no_number_after(rulebook: Rulebook) -> Pattern:
    """What digits are followed by when they are no quantity: an ending, a clock, a code."""
    endings = meanings(rulebook, "number-ending")
    ordinal = _any_case(word for word, meaning in endings.items() if meaning == "ordinal")
    plural = _any(word for word, meaning in endings.items() if meaning == "plural" and word.islower())
    clock = _any_case(small_meanings(rulebook, "clock-mark"))
    return re.compile(
        rf"(?:{ordinal}|{plural})\b|\s?[:/]\s?\d|\.\d|(?<!\d\d)\.\s\d|[-–]\d[\d-]*-|[-–](?=[^\W\d_])(?![a-z])"
        rf"|[A-Z]+\d|,\d(?!\d\d(?!\d))|\s?{clock}\b|\)\s?\d"
    )


def meanings_exact(rulebook: Rulebook, slot: str) -> dict[str, Decimal]:
    """Each spelling of a slot, exactly as written, with the number it means."""
    rule = slots(rulebook)[slot]
    return {word: Decimal(value) for value, words in rule.words.items() for word in words}


def _unit_words(unit: UnitRule) -> Iterable[str]:
    for word in unit.words:
        forms = (word, word[:1].upper() + word[1:], word.replace(" ", "-"), word.replace("-", " - "))
        yield from dict.fromkeys(forms)
    yield from unit.signs


def _cases(words: Iterable[str]) -> Iterable[str]:
    return (form for word in words for form in (word, word.capitalize(), word.upper()))


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, longest first."""
    return trie_regex(words, r"\s+") or r"(?!)"


def _any_case(words: Iterable[str]) -> str:
    """The same with the letters a to z in either case, and no others: what is found can be looked up by its casefold."""
    return "(?ai:" + (trie_regex(words, r"(?u:\s+)") or "(?!)") + ")"
