"""Statements: the sentences of a document with their words folded and their values in slots."""

from collections.abc import Iterator

import regex
from attrs import frozen

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
from factcheck.rulebook.slots import meanings, slots
from factcheck.values.interval import Interval

_WORD = regex.compile(r"[^\W_]+(?:[.,]\d+|['’](?!s\b)[^\W\d_]+)*")
_NAME_AFTER = regex.compile(r"\s[\"“‘]?\p{Lu}\p{L}")
_ARTICLE_BEFORE = regex.compile(r"\b[aA]\s$")
_QUOTES = " \"“‘'(\n"
_NO_STOPS = str.maketrans(dict.fromkeys(".,;:!?()[]\"“”’'$-–", " "))
_OPENS = ":"
_SHORTEST, _LONGEST = 3, 120
"""Statements with fewer words say too little, with more they are lists."""
_KINDS: dict[type, str] = {Person: "person", Office: "role", Spot: "place", Ordinal: "ordinal", Amount: "number"}


@frozen(eq=False)
class _Lexis:
    fold: Folding
    stops: frozenset[str]
    fences: frozenset[str]
    not_names: frozenset[str]
    negators: frozenset[str]
    softeners: frozenset[str]
    verbs: frozenset[str]
    verb_endings: tuple[str, ...]
    marks: tuple[tuple[str, frozenset[str]], ...]


def _lexis_of(rulebook: Rulebook) -> _Lexis:
    return rulebook.derive(_lexis)


def _lexis(rulebook: Rulebook) -> _Lexis:
    stops = frozenset(form.casefold() for form in meanings(rulebook, "stop-word"))
    by_mark = slots(rulebook)["statement-mark"].words
    fences = frozenset(form.casefold() for form in meanings(rulebook, "clause-break"))
    not_names = frozenset(form.casefold() for form in meanings(rulebook, "not-a-name"))
    negators = frozenset(form.casefold() for form in meanings(rulebook, "negator"))
    softeners = frozenset(form.casefold() for form in meanings(rulebook, "negation-softener"))
    marks = tuple((mark, frozenset(words)) for mark, words in by_mark.items())
    verbs = slots(rulebook)["verb-form"].words
    forms, endings = frozenset(verbs["form"]), tuple(verbs["ending"])
    return _Lexis(folding(rulebook), stops, fences, not_names, negators, softeners, forms, endings, marks)


def stated(reading: Reading, rulebook: Rulebook) -> tuple[Statement, ...]:
    """The statements of a document, in order; sentences that are too short or too long to say one thing are left out, and
    those that only open what follows ("The paper said on Monday:").
    """
    return tuple(_statements(reading, _lexis_of(rulebook), rulebook))


def _statements(reading: Reading, lexis: _Lexis, rulebook: Rulebook) -> Iterator[Statement]:
    for place, passage in enumerate(reading.passages):
        if passage.span.slice(reading.document.text).endswith(_OPENS):
            continue
        words = _words(reading.document.text, passage.span, lexis)
        if _SHORTEST <= len(words) <= _LONGEST:
            ranked = tuple(ranks(reading.document.text, passage.span, rulebook))
            found = list(_slots(reading.document.text, passage, words, ranked))
            values = tuple(sorted([*found, *_names(reading.document.text, words, found, lexis)], key=lambda one: one.span))
            marks = _marks(reading.document.text, passage, lexis)
            yield Statement(reading.document, passage.span, place, passage.kind, words, values, marks)


def _marks(text: str, passage: Passage, lexis: _Lexis) -> frozenset[str]:
    """What the words of a sentence say of its kind; a question supposes, a price moved by a share of itself is volatile."""
    found = frozenset(passage.span.slice(text).casefold().translate(_NO_STOPS).split())
    marks = frozenset(mark for mark, words in lexis.marks if not words.isdisjoint(found))
    measured = {amount.quantity.dimension for amount in passage.amounts}
    if is_question(passage.span.slice(text)):
        marks |= {"supposed"}
    return marks | {"volatile"} if "moved" in marks and measured >= {"money", "percent"} else marks


def _words(text: str, span: Span, lexis: _Lexis) -> tuple[Word, ...]:
    found = []
    spans = [(match[0], Span(*match.span())) for match in _WORD.finditer(text, span.start, span.end)]
    for place, (word, at) in enumerate(spans):
        small = word.casefold()
        content = small not in lexis.stops
        negates = small in lexis.negators and not _is_softened(spans[place + 1 : place + 2], lexis)
        fence = not content and small in lexis.fences
        verb = word in lexis.verbs or (word.endswith(lexis.verb_endings) and word.islower())
        found.append(Word(lexis.fold(word), at, content, word[0].isupper(), fence, negates, verb))
    return tuple(found)


def _is_softened(after: list[tuple[str, Span]], lexis: _Lexis) -> bool:
    """Whether the next word takes the force of a negation ("not only", "not until")."""
    return not after or after[0][0].casefold() in lexis.softeners or after[0][0].isdigit()


def _is_in_name(date: Timex, text: str) -> bool:
    """Whether a year stands before a name and tells one instance from others: "the 2019 World Cup", "2020 “Dune”"."""
    if not date.text.isdigit() or not _NAME_AFTER.match(text, date.span.end):
        return False
    return not _ARTICLE_BEFORE.search(text, max(date.span.start - 4, 0), date.span.start)


def _is_length(date: Timex, passage: Passage) -> bool:
    """Whether nobody knows the day from which a stretch is counted ("35 years ago"), so that only its length is told."""
    return date.interval == Interval() and any(date.span.covers(one.span) for one in passage.amounts)


def _slots(text: str, passage: Passage, words: tuple[Word, ...], ranked: tuple[Ordinal, ...]) -> Iterator[Slot]:
    """The values in a sentence; of two that overlap, the one that begins first and is longest counts."""
    dates = [
        one for one in passage.timexes if is_calendar(one) and not _is_in_name(one, text) and not _is_length(one, passage)
    ]
    found: list[Mention | Timex] = [*dates, *passage.amounts, *passage.mentions, *ranked]
    found.sort(key=lambda one: (one.span.start, -one.span.end, isinstance(one, Amount)))
    at, reached = 0, -1
    for one in found:
        if one.span.start < reached or (isinstance(one, Actor) and one.group == "anaphor"):
            continue
        reached = one.span.end
        while at < len(words) and words[at].span.end <= one.span.start:
            at += 1
        last = at
        while last < len(words) and words[last].span.start < one.span.end:
            last += 1
        yield _slot(one, at, last)


def _names(text: str, words: tuple[Word, ...], found: list[Slot], lexis: _Lexis) -> Iterator[Slot]:
    """Names that no tagger knows: runs of words with a capital, but for the first word of a sentence."""
    taken = {index for slot in found for index in range(slot.first, slot.last)}
    index = 1
    while index < len(words):
        last = index
        while last < len(words) and last not in taken and _is_name(text, words, index, last, lexis):
            last += 1
        if last > index:
            span = Span(words[index].span.start, words[last - 1].span.end)
            yield Slot("name", span, index, last, " ".join(word.form for word in words[index:last]), span.slice(text))
        index = max(last, index + 1)


def _is_name(text: str, words: tuple[Word, ...], first: int, at: int, lexis: _Lexis) -> bool:
    """Whether the word at a place begins a name, or goes on with the one that begins at ``first``."""
    word = words[at]
    if not word.capital or not word.content or word.span.slice(text).casefold() in lexis.not_names:
        return False
    between = text[words[at - 1].span.end : word.span.start]
    return between == " " if at > first else not between.strip(_QUOTES).endswith((".", "!", "?", ":", "•", "*"))


def _slot(one: Mention | Timex, first: int, last: int) -> Slot:
    if isinstance(one, Timex):
        return Slot("date", one.span, first, last, one.edtf or one.value, one.edtf or one.value, one)
    kind = _KINDS.get(type(one), "organisation")
    if isinstance(one, Actor) and one.group == "state":
        kind = "place"
    return Slot(kind, one.span, first, last, one.key, one.label, one)
