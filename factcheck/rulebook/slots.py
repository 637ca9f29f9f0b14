"""Vocabularies: the words of a slot and what each means."""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from factcheck.rulebook.head import Head
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.trie import trie_regex


@frozen(kw_only=True)
class SlotRule(Head):
    """A vocabulary: either ``words``, lists of spellings by meaning (``words.5 = ["May"]``), or ``match``, a pattern.

    A word matches as written, with its first letter as a capital, or wholly in capitals; a blank in it is any white space.
    The meaning of what ``match`` finds is the text itself, or with ``digits`` its digits, filled up with zeros to that many.
    With ``adds_to`` the words are those of another vocabulary too, in front of its own.
    With ``languages`` (codes such as "fr") it is a month's name in one of them, and means the month; others do not match.
    """

    words: Mapping[str, tuple[str, ...]] = field(factory=dict)
    match: str | None = None
    digits: int = 0
    languages: tuple[str, ...] = ()
    adds_to: str | None = None

    def __attrs_post_init__(self) -> None:
        if bool(self.words) == bool(self.match):
            message = "a slot has either words or match"
            raise ValueError(message)
        if not all(word.strip() for words in self.words.values() for word in words):
            message = "words: an empty word stands everywhere"
            raise ValueError(message)


def slots(rulebook: Rulebook) -> Mapping[str, SlotRule]:
    """All vocabularies by id, each with the words that others add to it."""
    return rulebook.derive(_by_id)


def _by_id(rulebook: Rulebook) -> Mapping[str, SlotRule]:
    found = {slot.id: slot for slot in rulebook.of(SlotRule) if slot.adds_to is None}
    for more in rulebook.of(SlotRule):
        if more.adds_to in found:
            own = found[more.adds_to].words
            words = {meaning: (*more.words.get(meaning, ()), *own.get(meaning, ())) for meaning in (*own, *more.words)}
            found[more.adds_to] = evolve(found[more.adds_to], words=words)
    return found


def spellings(word: str) -> tuple[str, ...]:
    """The forms in which a word of a slot may stand: as written, capitalised, in capitals."""
    return tuple(dict.fromkeys((word, word[:1].upper() + word[1:], word.upper())))


def meanings(rulebook: Rulebook, slot: str) -> Mapping[str, str]:
    """Each spelling of a vocabulary and what it means; white space in a spelling is one blank."""
    rule = slots(rulebook)[slot]
    return {form: meaning for meaning, words in rule.words.items() for word in words for form in spellings(word)}


def small_meanings(rulebook: Rulebook, slot: str) -> dict[str, str]:
    """Each spelling of a vocabulary in small letters and what it means, for words that are looked up in any case."""
    return {form.casefold(): meaning for form, meaning in meanings(rulebook, slot).items()}


def small_words(rulebook: Rulebook, *vocabularies: str) -> frozenset[str]:
    """The words of some vocabularies in small letters."""
    return frozenset(form for slot in vocabularies for form in small_meanings(rulebook, slot))


def alternation(rulebook: Rulebook, slot: str) -> str:
    """A pattern, without groups that are remembered, for any word of a vocabulary, longest first."""
    rule = slots(rulebook)[slot]
    if rule.match is not None:
        return rule.match
    return trie_regex(meanings(rulebook, slot), r"\s+")
