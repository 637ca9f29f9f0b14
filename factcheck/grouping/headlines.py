"""What the headline of a document says otherwise than its first paragraphs: a figure, a date, a name, an office, a “not”.

A headline is short and worded differently from the text, so a value of it is held against a value of the text only where the
same word stands beside both; and a value that the text has anywhere is no difference.
"""

from collections.abc import Callable, Iterator, Sequence

from factcheck.grouping.context import Weights
from factcheck.grouping.denials import denials
from factcheck.grouping.explained import adds_up
from factcheck.grouping.slotvalues import is_written_out, relation
from factcheck.model.difference import Difference
from factcheck.model.mention import Amount
from factcheck.model.statement import Slot, Statement, Word
from factcheck.values.quantity import Match, Quantity

Text = Sequence[Statement]

_TITLE = "title"
_LEAD = 3
"""So many sentences below the headline tell what it tells."""
_LEAST_SHARED = 2
_HALF, _MOST = 0.5, 0.6
"""The share of a headline's words that a sentence must have to tell the same …"""
_SURE = 1.0
_BESIDE = 2
_REACH = 4
"""The word that stands beside both values is no farther from that of the text than this."""
_UNSURE = frozenset({"supposed", "negated"})
_NAMED = frozenset({"person", "name"})


def headline_differences(text: Text) -> Iterator[Difference]:
    """The values of a document's headline that its text contradicts, each at most once."""
    body = [one for one in text if one.kind != _TITLE]
    if not body or text[0].kind != _TITLE:
        return
    weights = Weights.of([text])
    headline, lead = text[0], body[:_LEAD]
    for slot in headline.slots if _UNSURE.isdisjoint(headline.marks) else ():
        found = _contradicted(headline, slot, lead, body)
        if found is not None:
            yield found
    yield from (one for there in lead[:1] for one in denials(headline, there, weights))


def _contradicted(
    headline: Statement, slot: Slot, lead: Sequence[Statement], body: Sequence[Statement]
) -> Difference | None:
    """The first value of the lead that speaks against a value of the headline, which the text has nowhere."""
    stands = _STANDS.get(slot.kind)
    if stands is None or _is_told(slot, body):
        return None
    for there in lead:
        rivals = [other for other in there.slots if relation(slot, other) is Match.DIFFER]
        if len(rivals) == 1 and _UNSURE.isdisjoint(there.marks) and stands(headline, slot, there, rivals[0]):
            return Difference(headline, there, slot, rivals[0], _SURE, _shared(headline, slot, there))
    return None


def _is_told(slot: Slot, body: Text) -> bool:
    """Whether the text gives a value of the headline somewhere, in one figure or in several."""
    may_be = {Match.AGREE, Match.BOUNDS}
    return any(relation(slot, other) in may_be for one in body for other in one.slots) or any(
        adds_up(slot, one) for one in body
    )


def _counts_alike(headline: Statement, slot: Slot, there: Statement, other: Slot) -> bool:
    """Whether two figures are of one thing: exact, and followed or else preceded by the same word."""
    if not isinstance(slot.value, Amount) or not isinstance(other.value, Amount):
        return False
    if (
        slot.value.quantity.approximate
        or slot.value.quantity.remainder
        or _may_be_part(slot.value.quantity, other.value.quantity)
    ):
        return False
    beside = _next(headline.words[slot.last :]) or _next(headline.words[: slot.first][::-1])
    return beside in _near(there, other) and _tells_the_same(headline, slot, there, _HALF)


def _may_be_part(whole: Quantity, part: Quantity) -> bool:
    """Whether a figure of the text can be some of what the headline counts: four sailors of “Five die”."""
    return whole.dimension == "count" and whole.unit is None and part.base < whole.base


def _dated_alike(headline: Statement, slot: Slot, there: Statement, other: Slot) -> bool:
    """Whether two dates are of one thing: written out, alone of their kind."""
    return is_written_out(slot) and is_written_out(other) and _tells_the_same(headline, slot, there, _MOST)


def _named_alike(headline: Statement, slot: Slot, there: Statement, other: Slot) -> bool:
    """Whether two people are told of in the same words."""
    beside = _next(headline.words[slot.last :])
    return beside in _near(there, other) and _tells_the_same(headline, slot, there, _MOST)


def _ranked_alike(headline: Statement, slot: Slot, there: Statement, other: Slot) -> bool:
    """Whether one person is given two offices of one rank: “Foreign Minister Skov”, “the finance minister, Maren Skov”."""
    mine, theirs = set(slot.key.split()), set(other.key.split())
    of_one_rank = bool(mine & theirs) and bool(mine - theirs) and bool(theirs - mine)
    return of_one_rank and not _holder(headline, slot).isdisjoint(_holder(there, other))


def _holder(statement: Statement, slot: Slot) -> set[str]:
    """The last word of each name beside an office."""
    named = [one for one in statement.slots if one.kind in _NAMED and (one.first == slot.last or one.last == slot.first)]
    return {statement.words[one.last - 1].form for one in named}


def _tells_the_same(headline: Statement, slot: Slot, there: Statement, least: float) -> bool:
    """Whether a sentence has enough of the words of the headline, a value apart."""
    around = {word.form for word in (*headline.words[: slot.first], *headline.words[slot.last :]) if word.content}
    shared = around & there.forms
    return len(shared) >= max(_LEAST_SHARED, least * len(around))


def _next(words: Sequence[Word]) -> str | None:
    """The first word that tells something, of those up to the end of the clause."""
    return next((word.form for word in words[:_BESIDE] if word.content), None)


def _near(statement: Statement, slot: Slot) -> set[str]:
    around = (*statement.words[max(slot.first - _REACH, 0) : slot.first], *statement.words[slot.first : slot.last + _REACH])
    return {word.form for word in around if word.content}


def _shared(headline: Statement, slot: Slot, there: Statement) -> tuple[str, ...]:
    return tuple(map(headline.spelt, headline.shared(there.forms, apart=slot)))


_STANDS: dict[str, Callable[[Statement, Slot, Statement, Slot], bool]] = {
    "number": _counts_alike,
    "date": _dated_alike,
    "person": _named_alike,
    "role": _ranked_alike,
}
"""For a kind of value, when one of a headline and one of a sentence below it are of one thing."""
