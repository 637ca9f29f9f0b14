"""Kind "statement-differs": two documents say the same apart from one value."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.namesakes import unlike_names
from factcheck.checks.roles import dates_apart
from factcheck.checks.verdict import Side, conflict, side_in
from factcheck.model.dating import slip_apart
from factcheck.model.difference import Difference
from factcheck.model.document import published_together
from factcheck.model.finding import Finding, Sameness
from factcheck.model.mention import Amount, Person
from factcheck.model.statement import Slot, Statement
from factcheck.model.timex import NEAR, Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.name import Likeness, likeness
from factcheck.values.quantity import Match, compatible, have_same_digits

LEVEL = "near-identical"
_MOST_ABOUT = 3
"""So many words tell what a finding is about."""
_LEAST_SHARED = 3
"""Two sentences with fewer words in common than this need not count one thing: 300 people injured, 23 killed."""
_ALIKE = 0.5
"""Sums and shares from this likeness on need not have so many: there are not many sums in a text."""
_WORD_FOR_WORD = 1.3
_FEW = 2
"""Statements as like as this, with so many quantities that agree, are copies of one."""
_SUMS = frozenset({"money", "percent"})
_COUNTED = frozenset({"number", "money", "percent", "ordinal"})
_OF_ONE = 0.8
"""Statements as like as this number one instance of what recurs, where nothing tells when it was."""
_SEASON = 31
"""Texts published within so many days may be of one instance of what recurs."""
_NEGATED = "negated"
_EVENT_SLOTS = frozenset({"date", "ordinal", "place"})
_MONEY = {"money": "money", "percent": "percent", "points": "percent", "duration": "duration", "age": "age"}


def statement_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each difference in the rule's kind of value that is at least as like as the rule asks.

    Silent where both sides tell of events of a kind that recurs, and these may be two: the topic's levels tell whether they
    are one, and its checks what is wrong then; where two ages stand beside two names; and where the
    sentences of two counts share a word or two.
    """
    for one in material.differences:
        asked = slot_of(one.slot) == rule.slot and one.likeness >= (rule.least or 0.0)
        if asked and not _is_beside_the_point(one, material):
            yield _finding(rule, one)


def _is_beside_the_point(one: Difference, material: Material) -> bool:
    two_people = slot_of(one.slot) == "age" and _of_two_people(one, material)
    two_things = two_people or _of_two_events(one, material) or _of_two_counts(one) or _are_limits_so_far(one)
    return two_things or _hangs_by_little(one) or _of_one_person(one, material) or _developed(one)


def _hangs_by_little(one: Difference) -> bool:
    """Whether two sentences that count something have hardly a word in common."""
    alike = slot_of(one.slot) in _SUMS and one.likeness >= _ALIKE
    return slot_of(one.slot) in _COUNTED and len(one.shared) < _LEAST_SHARED and not alike


def _of_one_person(one: Difference, material: Material) -> bool:
    """Whether two names are one person's in two languages: "Volodymyr" and "Vladimir"."""
    if not (isinstance(one.slot.value, Person) and isinstance(one.other.value, Person)):
        return False
    return likeness(one.slot.value.name, one.other.value.name, material.short_names) is not Likeness.DIFFERENT


def _of_two_people(one: Difference, material: Material) -> bool:
    """Whether two values stand beside names of two people: "Ana Silva, 52" and "Per Holm, 48"."""
    here, there = _beside(one.here, one.slot), _beside(one.there, one.other)
    unlike = (unlike_names(mine, theirs, material.short_names) for mine in here for theirs in there)
    return bool(here and there) and all(unlike)


def _beside(statement: Statement, slot: Slot) -> list[str]:
    """The names right before a value, and right after it."""
    named = [one for one in statement.slots if one.kind in {"person", "name"}]
    return [one.label for one in named if one.gap(slot) in {0, 1}]


def _of_two_events(one: Difference, material: Material) -> bool:
    """Whether the values are of recurring events of both sides: their places or numbers on different days, or the days.

    Days that may be slips for each other are held to be of one event, as are the values of copies. Two numbers are of two
    events, too, where nothing tells that they are of one season.
    """
    if one.slot.kind not in _EVENT_SLOTS or _are_copies(one):
        return False
    here = material.recurring_at(one.here.document, one.slot.span)
    there = material.recurring_at(one.there.document, one.other.span)
    if one.slot.kind == "date":
        return bool(here and there) and not _may_be_slip(one)
    if any(dates_apart(mine, theirs) for mine in here for theirs in there):
        return True
    return one.slot.kind == "ordinal" and bool(here or there) and not _is_one_instance(one)


def _is_one_instance(one: Difference) -> bool:
    """Whether two numbers may be of one instance of what recurs: one day is told, or the texts are of one season.

    Where a text does not tell when it was published, the sentences must be nearly the same, and not one alone tell a day.
    """
    mine, theirs = ({slot.key for slot in side.dates} for side in (one.here, one.there))
    if not mine.isdisjoint(theirs):
        return True
    here, there = one.here.document, one.there.document
    if here.published is None or there.published is None:
        return one.likeness >= _OF_ONE and bool(mine) == bool(theirs)
    return published_together(here, there, _SEASON)


def _are_copies(one: Difference) -> bool:
    """Whether two sentences are the same word for word, with quantities that agree."""
    mine, theirs = (
        [slot.value.quantity for slot in side.slots if isinstance(slot.value, Amount)] for side in (one.here, one.there)
    )
    agreeing = [amount for amount in mine if any(compatible(amount, other) is Match.AGREE for other in theirs)]
    return one.likeness >= _WORD_FOR_WORD and len(agreeing) >= _FEW


def _may_be_slip(one: Difference) -> bool:
    mine, theirs = one.slot.value, one.other.value
    return isinstance(mine, Timex) and isinstance(theirs, Timex) and slip_apart(mine, theirs)


def _developed(one: Difference) -> bool:
    """Whether what one text denies was told as done by a later one: things come to pass."""
    undone, done = (one.here, one.there) if _NEGATED in one.here.marks else (one.there, one.here)
    denied, told = undone.document.published, done.document.published
    if one.slot.kind != "status" or denied is None or told is None:
        return False
    return denied.toordinal() + NEAR < told.toordinal()


def _of_two_counts(one: Difference) -> bool:
    """Whether the dates are those of two counts that grow from one day of publication to another: a toll, a total so far."""
    days = [day and day.toordinal() for day in (one.here.document.published, one.there.document.published)]
    if one.slot.kind != "date" or None in days or days[0] == days[1]:
        return False
    counts = [
        [slot.value.quantity for slot in side.slots if isinstance(slot.value, Amount)] for side in (one.here, one.there)
    ]
    relations = {compatible(mine, theirs) for mine in counts[0] for theirs in counts[1]}
    return not relations.isdisjoint({Match.DIFFER, Match.BOUNDS})


def _are_limits_so_far(one: Difference) -> bool:
    """Whether two texts that tell their days each say what a count had come to at least: both are true.

    The same digits may have been misread.
    """
    if one.here.document.published is None or one.there.document.published is None:
        return False
    if not (isinstance(one.slot.value, Amount) and isinstance(one.other.value, Amount)):
        return False
    both = one.slot.value.quantity, one.other.value.quantity
    so_far = all(figure.dimension == "count" and figure.bound == "over" for figure in both)
    return so_far and not have_same_digits(*both)


def slot_of(slot: Slot) -> str:
    """What a finding says that two values differ in: number, money, percent, duration, age, date …"""
    if isinstance(slot.value, Amount):
        return _MONEY.get(slot.value.quantity.dimension, "number")
    return slot.kind


def _finding(rule: CheckRule, one: Difference) -> Finding:
    words = {"this": told_of(one.here, one.slot), "other": told_of(one.there, one.other), "about": about(one)}
    reason = Sameness(LEVEL, f"both sentences tell of {', '.join(f'“{word}”' for word in one.shared)}")
    return conflict(rule, sides_of(one), words, reason)


def sides_of(one: Difference) -> list[Side]:
    """The two sides of a difference, the one under check first."""
    return [side_with(one.here, one.slot), side_with(one.there, one.other)]


def about(one: Difference, most: int = _MOST_ABOUT) -> str:
    """What both sentences tell of: names that they share, and words that say most, as they stand in the first."""
    chosen = list(one.shared[:most])
    pieces: list[str] = []
    last = None
    for place in range(len(one.here.words)):
        text = one.here.spelt(place)
        if text in chosen and not one.slot.first <= place < one.slot.last:
            chosen.remove(text)
            pieces += [] if last is None else [" " if place == last + 1 else " … "]
            pieces.append(text)
            last = place
    return "".join(pieces) or ", ".join(one.shared)


def told_of(statement: Statement, slot: Slot) -> str:
    """The words of a value, on one line."""
    return " ".join(slot.span.slice(statement.document.text).split())


def side_with(statement: Statement, slot: Slot) -> Side:
    """The side that a sentence is on with one of its values."""
    return side_in(statement, slot.label, slot.span, getattr(slot.value, "derivation", ()))


KIND = Kind("statement-differs", statement_differs, ("this", "other", "about"), grouped=False)
