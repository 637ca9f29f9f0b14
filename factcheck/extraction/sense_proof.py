"""Holds senses against the words that sentences are read as, when rules are loaded."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from factcheck.extraction.stating import words_of
from factcheck.rulebook.mistakes import Mistake
from factcheck.rulebook.proof import mistake, rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.sense_rules import LEFT_OUT, SenseEntry, SenseTable


def prove_senses(rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of senses: a key of two meanings, a sense without words, a phrase that no sentence can tell."""
    known: dict[str, dict[str, str]] = defaultdict(dict)
    for table in rulebook.of(SenseTable):
        for sense in table.entries:
            known[sense.key].setdefault(table.tells, table.id)
    for entry, table in rules_in(entries, SenseTable):
        yield from (mistake(entry, f"key {key!r} stands twice") for key in _twice(sense.key for sense in table.entries))
        for sense in table.entries:
            told = *_meanings(sense.key, table, known[sense.key]), *_phrases(sense, rulebook)
            yield from (mistake(entry, text) for text in told)


def _meanings(key: str, table: SenseTable, tells: Mapping[str, str]) -> Iterator[str]:
    """What else a key of a table tells: others may add words to a sense, and no second meaning."""
    for told, where in tells.items():
        if told != table.tells:
            yield f"key {key!r}: in {where} it tells of a {told}, here of a {table.tells}"


def _phrases(sense: SenseEntry, rulebook: Rulebook) -> Iterator[str]:
    if not sense.words:
        yield f"words of {sense.key!r}: at least one"
    yield from (f"words of {sense.key!r}: {phrase!r} stands twice" for phrase in _twice(sense.words))
    for phrase in sense.words:
        read = " ".join(spelt for spelt, _ in words_of(phrase, rulebook))
        if not read:
            yield f"words of {sense.key!r}: {phrase!r} holds no word"
        elif LEFT_OUT in (phrase.split()[0], phrase.split()[-1]):
            yield f"words of {sense.key!r}: {phrase!r} has {LEFT_OUT} where no word is left out"
        elif read != " ".join(word for word in phrase.split() if word != LEFT_OUT):
            yield f"words of {sense.key!r}: {phrase!r} is read as {read!r}, so that is how it is written here"


def _twice(words: Iterable[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]
