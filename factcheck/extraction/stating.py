"""Statements: the sentences of a document with their words folded and their values in slots."""

from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

import regex
from attrs import define, evolve

from factcheck.extraction.frame import is_calendar
from factcheck.extraction.ranks import ranks
from factcheck.extraction.reading import Passage, Reading
from factcheck.extraction.status import is_question
from factcheck.model.mention import Actor, Amount, Mention, Office, Ordinal, Person, Spot
from factcheck.model.span import Span
from factcheck.model.statement import Slot, Statement, Word
from factcheck.model.timex import Timex
from factcheck.rulebook.folding import Folding, folding
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots, small_words

_WORD = regex.compile(r"(?<!\w)\p{Lu}{1,4}-\d{1,4}\p{L}?(?!\w)|[^\W_]+(?:[.,]\d+|['’](?!s\b)[^\W\d_]+)*")
_NAME_AFTER = regex.compile(r"\s[\"“‘]?\p{Lu}\p{L}")
_QUOTES = " \"“‘'(\n"
_BEFORE_OPENING = (".", "!", "?", ":", "•", "*")
"""What stands before a word that opens a sentence, and so has its capital in any case."""
_NO_STOPS = str.maketrans(dict.fromkeys(".,;:!?()[]\"“”’'$-–", " "))
_OPENS = ":"
_LONGEST_BEFORE = 8
_SHORTEST, _LONGEST = 3, 120
"""Statements with fewer words say too little, with more they are lists."""
_NEGATED, _LACKING = "negated", "lacking"
"""Marks of sentences that deny something: that anything was so, or only that there was a thing ("without a stop")."""
_DURATION = "duration"
_MOST_WORDS = 50_000
"""So many words are remembered."""
_KINDS: dict[type, str] = {Person: "person", Office: "role", Spot: "place", Ordinal: "ordinal", Amount: "number"}


Bounds = tuple[tuple[int, int], ...]
"""Where words stand, ``[start, end)`` each."""


@define(frozen=True, eq=False, slots=False)
class _Lexis:
    fold: Folding
    stops: frozenset[str]
    fences: frozenset[str]
    not_names: frozenset[str]
    negators: frozenset[str]
    softeners: frozenset[str]
    unsaid: frozenset[str]
    questions: frozenset[str]
    lacking: frozenset[str]
    verbs: frozenset[str]
    verb_endings: tuple[str, ...]
    before_years: frozenset[str]
    marks: tuple[tuple[str, frozenset[str]], ...]
    counting_from: frozenset[str]

    @cached_property
    def word(self) -> Callable[[str], Word]:
        """What is known of a word as it is spelt; worked out once, and one object wherever it stands."""
        return lru_cache(maxsize=_MOST_WORDS)(self._word)

    def _word(self, spelt: str) -> Word:
        small = spelt.casefold()
        content = small not in self.stops
        fence = not content and small in self.fences
        verb = spelt in self.verbs or (spelt.endswith(self.verb_endings) and spelt.islower())
        return Word(
            self.fold(spelt), content, spelt[0].isupper(), fence, small in self.negators, small in self.lacking, verb
        )


def _lexis_of(rulebook: Rulebook) -> _Lexis:
    return rulebook.derive(_lexis)


def _lexis(rulebook: Rulebook) -> _Lexis:
    verbs = slots(rulebook)["verb-form"].words
    marks = {mark: frozenset(words) for mark, words in slots(rulebook)["statement-mark"].words.items()}
    return _Lexis(
        fold=folding(rulebook),
        stops=small_words(rulebook, "stop-word"),
        fences=small_words(rulebook, "clause-break"),
        not_names=small_words(rulebook, "not-a-name"),
        negators=small_words(rulebook, "negator"),
        softeners=small_words(rulebook, "negation-softener"),
        unsaid=frozenset(slots(rulebook)["left-unsaid"].words["verb"]),
        questions=frozenset(slots(rulebook)["left-unsaid"].words["question"]),
        lacking=marks[_LACKING],
        verbs=frozenset(verbs["form"]),
        verb_endings=tuple(verbs["ending"]),
        before_years=small_words(rulebook, "before-a-year"),
        marks=tuple(marks.items()),
        counting_from=small_words(rulebook, "counting-from"),
    )


def words_of(phrase: str, rulebook: Rulebook) -> list[tuple[str, Word]]:
    """The words that a phrase is read as in a sentence, each as it is spelt and as it is compared."""
    spelt = _WORD.findall(phrase)
    return list(zip(spelt, map(_lexis_of(rulebook).word, spelt), strict=True))


def stated(reading: Reading, rulebook: Rulebook) -> tuple[Statement, ...]:
    """The statements of a document, in order; sentences that are too short or too long to say one thing are left out, and
    those that only open what follows ("The paper said on Monday:").
    """
    return tuple(_statements(reading, _lexis_of(rulebook), rulebook))


def _statements(reading: Reading, lexis: _Lexis, rulebook: Rulebook) -> Iterator[Statement]:
    text = reading.document.text
    for place, passage in enumerate(reading.passages):
        sentence = passage.span.slice(text)
        if sentence.endswith(_OPENS):
            continue
        bounds = tuple(match.span() for match in _WORD.finditer(text, passage.span.start, passage.span.end))
        if _SHORTEST <= len(bounds) <= _LONGEST:
            spelt = [text[start:end] for start, end in bounds]
            words = _words(spelt, lexis)
            ranked = tuple(ranks(text, passage.span, spelt, rulebook))
            found = list(_slots(text, passage, bounds, ranked, lexis))
            names = _names(text, words, bounds, found, lexis)
            values = tuple(sorted([*found, *names], key=lambda one: (one.span.start, one.span.end)))
            marks = _marks(sentence, passage, lexis)
            yield Statement(reading.document, passage.span, place, passage.kind, words, bounds, values, marks)


def _marks(sentence: str, passage: Passage, lexis: _Lexis) -> frozenset[str]:
    """What the words of a sentence say of its kind; a question supposes, a price moved by a share of itself is volatile."""
    found = frozenset(sentence.casefold().translate(_NO_STOPS).split())
    marks = frozenset(mark for mark, words in lexis.marks if not words.isdisjoint(found))
    measured = {amount.quantity.dimension for amount in passage.amounts}
    if _LACKING in marks:
        marks = marks - {_LACKING} if _NEGATED in marks else marks | {_NEGATED}
    if is_question(sentence):
        marks |= {"supposed"}
    return marks | {"volatile"} if "moved" in marks and measured >= {"money", "percent"} else marks


def _words(spelt: list[str], lexis: _Lexis) -> tuple[Word, ...]:
    words = list(map(lexis.word, spelt))
    for at, word in enumerate(words):
        if word.negates and (_is_softened(spelt[at + 1 : at + 2], lexis) or _leaves_unsaid(spelt[at + 1 : at + 3], lexis)):
            words[at] = evolve(word, negates=False)
    return tuple(words)


def _is_softened(after: list[str], lexis: _Lexis) -> bool:
    """Whether the next word takes the force of a negation ("not only", "not until")."""
    return not after or after[0].casefold() in lexis.softeners or after[0].isdigit()


def _leaves_unsaid(after: list[str], lexis: _Lexis) -> bool:
    """Whether only something said is denied ("has not said what she will do")."""
    verb, *question = map(str.casefold, after) if after else ("",)
    return verb in lexis.unsaid and not lexis.questions.isdisjoint(question)


def _is_in_name(date: Timex, text: str, lexis: _Lexis) -> bool:
    """Whether a year stands before a name and tells one instance from others: "the 2019 World Cup", "2020 “Dune”"."""
    if not date.text.isdigit() or not _NAME_AFTER.match(text, date.span.end):
        return False
    before = text[max(date.span.start - _LONGEST_BEFORE, 0) : date.span.start].split()
    return not before or before[-1].casefold() not in lexis.before_years


def _is_length(date: Timex, passage: Passage) -> bool:
    """Whether nobody knows the day from which a stretch is counted ("35 years ago"), so that only its length is told."""
    lengths = (one.span for one in passage.amounts if one.quantity.dimension == _DURATION)
    return date.interval.is_open and any(map(date.span.covers, lengths))


def _counts_from(amount: Amount, text: str, lexis: _Lexis) -> bool:
    """Whether a length of time runs from what is told behind it until the day of the text: "40 years since it opened"."""
    behind = text[amount.span.end : amount.span.end + _LONGEST_BEFORE].split(maxsplit=1)[:1]
    return amount.quantity.dimension == _DURATION and bool(behind) and behind[0].casefold() in lexis.counting_from


def _amounts(text: str, passage: Passage, calendar: list[Timex], lexis: _Lexis) -> Iterator[Amount]:
    """The quantities of a passage; a length of time that is told with the day it is counted from is one of its own."""
    lengths = [date.span for date in calendar if _is_length(date, passage)]
    for one in passage.amounts:
        back = any(span.covers(one.span) for span in lengths) or _counts_from(one, text, lexis)
        yield evolve(one, quantity=evolve(one.quantity, counted_back=True)) if back else one


def _is_day_of(date: Timex, amount: Amount) -> bool:
    """Whether a number is the day of a date, and counts nothing: "announced on 7 November provides"."""
    reaches_out = date.span.overlaps(amount.span) and not date.span.covers(amount.span)
    return reaches_out and any(map(str.isalpha, date.text))


def _is_stretch(dates: list[Timex], amount: Amount) -> bool:
    """Whether what was read as a range of numbers is one of years: "1979-94"."""
    inside = [one.span for one in dates if amount.span.covers(one.span)]
    return bool(inside) and (inside[0].start, inside[-1].end) == (amount.span.start, amount.span.end)


def _slots(text: str, passage: Passage, bounds: Bounds, ranked: tuple[Ordinal, ...], lexis: _Lexis) -> Iterator[Slot]:
    """The values in a sentence; of two that overlap, the one that begins first and is longest counts."""
    calendar = [one for one in passage.timexes if is_calendar(one)]
    dates = [one for one in calendar if not _is_in_name(one, text, lexis) and not _is_length(one, passage)]
    counts = (one for one in _amounts(text, passage, calendar, lexis) if not any(_is_day_of(date, one) for date in dates))
    amounts = [one for one in counts if not _is_stretch(dates, one)]
    found: list[Mention | Timex] = [*dates, *amounts, *passage.mentions, *ranked]
    found.sort(key=lambda one: (one.span.start, -one.span.end, isinstance(one, Amount)))
    at, reached = 0, -1
    for one in found:
        if one.span.start < reached or (isinstance(one, Actor) and one.group == "anaphor"):
            continue
        reached = one.span.end
        while at < len(bounds) and bounds[at][1] <= one.span.start:
            at += 1
        last = at
        while last < len(bounds) and bounds[last][0] < one.span.end:
            last += 1
        yield _slot(one, at, last)


def _names(text: str, words: tuple[Word, ...], bounds: Bounds, found: list[Slot], lexis: _Lexis) -> Iterator[Slot]:
    """Names that no tagger knows: runs of words with a capital, but for the first word of a sentence."""
    taken = {index for slot in found for index in range(slot.first, slot.last)}
    capitals = [at for at, word in enumerate(words) if word.capital and word.content and at and at not in taken]
    namelike = {at for at in capitals if text[slice(*bounds[at])].casefold() not in lexis.not_names}
    reached = 0
    for first in sorted(namelike):
        if first < reached or text[bounds[first - 1][1] : bounds[first][0]].strip(_QUOTES).endswith(_BEFORE_OPENING):
            continue
        last = first + 1
        while last in namelike and text[bounds[last - 1][1] : bounds[last][0]] == " ":
            last += 1
        span = Span(bounds[first][0], bounds[last - 1][1])
        yield Slot("name", span, first, last, " ".join(word.form for word in words[first:last]), span.slice(text))
        reached = last


def _slot(one: Mention | Timex, first: int, last: int) -> Slot:
    if isinstance(one, Timex):
        return Slot("date", one.span, first, last, one.edtf or one.value, one.edtf or one.value, one)
    kind = _KINDS.get(type(one), "organisation")
    if isinstance(one, Actor) and one.group == "state":
        kind = "place"
    return Slot(kind, one.span, first, last, one.key, one.label, one)
