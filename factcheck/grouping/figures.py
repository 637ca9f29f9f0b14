"""What two figures must pass to stand against each other in sentences that are worded otherwise.

One text counts many things, and figures of one thing change: so what is counted, whose it is and when must be one.
"""

from decimal import Decimal
from itertools import pairwise

from factcheck.grouping.accounts import SENSE, Account
from factcheck.grouping.bearers import are_of_two_people, measures_a_stranger
from factcheck.grouping.explained import is_one_a_sum
from factcheck.grouping.nearest import happening_near
from factcheck.grouping.particulars import Gate, Grounds, Pair, counted_by_both, related
from factcheck.grouping.ratios import are_compared
from factcheck.grouping.shared_story import noun_counted
from factcheck.grouping.slips import is_lone_slip, is_shifted, is_slip
from factcheck.grouping.times import is_of_other_time, time_agrees, times_apart
from factcheck.grouping.told import Told
from factcheck.model.document import published_together
from factcheck.model.statement import Slot
from factcheck.values.quantity import Match, have_same_digits

PARALLEL = 0.6
"""Sentences with this share of their words in common are worded alike; the safety net knows them better."""
AGREES = 0.6
"""One further value, no ordinal, that both sentences have."""
MONTH = 31
"""Days in which two texts may tell of one happening that recurs, or of one price."""
SURE = 0.95
"""So much must say that one thing is meant, where nothing else is as plain …"""
_SURE = 0.9
"""… and of figures."""
_BEARERS = ("person", "name", "organisation")
_NEAR = 8
"""How far a word may stand from both figures in all."""
_MEASURED = 4
"""How far what a figure measures may stand from both, in all."""
_NAMED = 0.5
"""A name, or two places."""
_FEW = 5
"""Two and three of something are counted everywhere."""
_ROUGH = Decimal("0.25")
"""How far a share in words may lie from the true one, of the larger."""
_SMALL_SUM = 10_000
"""Prices of shares and goods are smaller, and change by the hour."""
_SLIP_NEAR = 4
_UNIT_WORDS = 2
"""Words between a figure and the bracket behind it, and in that before its conversion: "Korean won (about"."""
_ENDS = frozenset(",;:)")
_PART_NEAR, _WHOLE_WITHIN = 10, 4
"""How near a figure the word for a part stands, and how near behind that, and "of", the whole."""
_OF_BARE, _BESIDE = 2, 2
"""So many words near both say what a bare figure counts; what is measured stands so near."""
_OF_LONE_SLIP = 0.5
"""A name behind a sentence, or a further value that agrees: so much besides the digits shows that a figure was misread."""


def _is_sure_slip(pair: Pair, found: Grounds) -> bool:
    """Whether the digits and a name, or a word right beside both, show that a figure was misread."""
    if not is_slip(pair) or (not is_shifted(pair) and _are_of_two_things(pair)):
        return False
    near = any(one.here and one.there and one.gap <= _SLIP_NEAR for one in pair.anchors)
    return (near and not _are_issues_apart(pair)) or found.identity >= SURE or _is_misread(pair, found)


def _is_misread(pair: Pair, found: Grounds) -> bool:
    """Whether neither figure stands in the other text, both are of one unit or thing, and more is shared."""
    both = pair.quantities
    if both is None or not is_lone_slip(pair) or _are_of_two_things(pair):
        return False
    around = len({one.place for one in pair.anchors if not one.is_noun})
    if not any(one.is_noun for one in pair.anchors) and (both[0].unit is None or both[0].unit != both[1].unit):
        return around + (found.agreeing > 0) >= _OF_BARE
    here, there = pair.here.statement, pair.there.statement
    words = here.forms & there.forms - here.telling(pair.slot) - there.telling(pair.other)
    return found.identity >= _OF_LONE_SLIP or bool(words) or around > 0


def _are_of_two_things(pair: Pair) -> bool:
    """Whether two measures, two subjects, or two of a kind are told: the north tower and the south tower."""
    return _measure_two(pair) or _have_two_subjects(pair) or _tell_of_two_of_a_kind(pair)


def _tell_of_two_of_a_kind(pair: Pair) -> bool:
    """Whether a word that the other text does not know stands in each sentence right before one that both have."""
    mine, theirs = _qualified(pair.here, pair.there), _qualified(pair.there, pair.here)
    return any(mine[form].isdisjoint(theirs[form]) for form in mine.keys() & theirs.keys())


def _qualified(account: Account, against: Account) -> dict[str, set[str]]:
    """The words before those that another sentence has, too, where its document does not know them."""
    found: dict[str, set[str]] = {}
    for before, word in pairwise(account.statement.words):
        unknown = before.content and not before.form[0].isdigit() and before.form not in against.known
        if unknown and word.content and word.form in against.statement.forms:
            found.setdefault(word.form, set()).add(before.form)
    return found


def _measure_two(pair: Pair) -> bool:
    """Whether what is measured stands right beside both figures, and is not one thing: a depth and a length.

    A sum of money is called by many names.
    """
    both = pair.quantities
    if both is None or both[0].dimension == "money":
        return False
    mine, theirs = _measures(pair.here, pair.slot), _measures(pair.there, pair.other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _measures(account: Account, slot: Slot) -> set[str]:
    told = account.near(slot).items()
    return {key for key, one in told if 0 < one.distance <= _BESIDE and key.removeprefix(SENSE) in account.lexis.measures}


def _have_two_subjects(pair: Pair) -> bool:
    """Whether a word with a capital opens each sentence and does something, and the other text does not know it."""
    mine, theirs = pair.here.subject, pair.there.subject
    return bool(mine and theirs) and mine not in pair.there.known and theirs not in pair.here.known


def _are_issues_apart(pair: Pair) -> bool:
    """Whether two texts were published more than a month apart: what a thing costs may have changed."""
    return not published_together(pair.here.statement.document, pair.there.statement.document, MONTH)


def _measures_alike(pair: Pair, _found: Grounds) -> bool:
    """Whether both figures are totals, or both rates, and of counts and lengths of time the same thing is counted.

    Of people it must be told what befell them.
    """
    both = pair.quantities
    if both is None or (both[0].per is None) != (both[1].per is None):
        return False
    if both[0].dimension not in {"count", "duration"} or is_slip(pair):
        return True
    sides = (pair.here, pair.slot), (pair.there, pair.other)
    tolls = [(account.nouns(slot) | account.beside(slot)) & pair.lexis.grows for account, slot in sides]
    if all(tolls) and tolls[0].isdisjoint(tolls[1]):
        return False
    alike = {one.key for one in pair.anchors if one.is_noun}
    counted = counted_by_both(pair.here, pair.there, pair.slot, pair.other)
    befalls = any(one.sense in pair.lexis.happenings | pair.lexis.grows for one in pair.anchors)
    return bool(alike | counted) and (befalls or not counted or not counted <= pair.lexis.vague)


def _is_no_serial(pair: Pair, _found: Grounds) -> bool:
    """Not the figure of a name: an AK-47."""
    return not any(_is_of_a_name(account, slot) for account, slot in ((pair.here, pair.slot), (pair.there, pair.other)))


def _is_of_a_name(account: Account, slot: Slot) -> bool:
    before = account.statement.document.text[: account.statement.bounds[slot.first][0]].rstrip()
    return before.endswith("-") and before[:-1].rstrip()[-1:].isupper()


def _says_of_what(pair: Pair, _found: Grounds) -> bool:
    """Whether what a percentage is of, or which way it went, is told near both: words and happenings may be of anything."""
    both = pair.quantities
    told = (one.sense for one in pair.anchors if one.sense not in pair.lexis.happenings)
    return both is None or both[0].dimension != "percent" or any(told)


def _is_no_quotation(pair: Pair, _found: Grounds) -> bool:
    """Not the price of a share, which changes by the hour."""
    both = pair.quantities
    volatile = "volatile" in pair.here.statement.marks & pair.there.statement.marks
    return both is not None and not (volatile and max(one.base for one in both) < _SMALL_SUM)


def _is_no_rough_share(pair: Pair, _found: Grounds) -> bool:
    """Not a share in words ("half", "a third") and one in figures that is not far from it."""
    both = pair.quantities
    if both is None or both[0].dimension != "percent":
        return True
    in_words = any(not any(map(str.isdigit, slot.label)) for slot in (pair.slot, pair.other))
    low, high = sorted(one.base for one in both)
    return not in_words or high - low > high * _ROUGH


def _is_not_compared(pair: Pair, _found: Grounds) -> bool:
    """Not where one sentence sets both figures against each other, or tells what share of the one the other is."""
    return not are_compared(*pair.told)


def _is_no_part(pair: Pair, _found: Grounds) -> bool:
    return not is_one_a_sum(*pair.told)


def _is_no_conversion(pair: Pair, _found: Grounds) -> bool:
    """Not two figures in brackets that put into another unit what stands before them, where that differs, too."""
    mine, theirs = map(_converted, pair.told)
    return mine is None or theirs is None or related(pair.here, pair.there, mine, theirs) is not Match.DIFFER


def _converted(told: Told) -> Slot | None:
    """The figure right before a bracket that a figure opens."""
    before = told.before(told.slot.kind)
    if before is None:
        return None
    between = told.statement.document.text[before.span.end : told.slot.span.start]
    opened, bracket, within = between.partition("(")
    follows = bracket and len(opened.split()) <= _UNIT_WORDS and len(within.split()) <= _UNIT_WORDS
    return before if follows and _ENDS.isdisjoint(opened + within) else None


def _is_of_the_whole(pair: Pair, _found: Grounds) -> bool:
    """Not where one sentence measures a part of what the other tells of: "the main section of the bridge"."""
    sides = (pair.here, pair.slot, pair.there), (pair.there, pair.other, pair.here)
    return not any(_is_of_a_part(*side) for side in sides)


def _is_of_a_part(account: Account, slot: Slot, against: Account) -> bool:
    """Whether a word for a part stands near a figure, with the whole behind it, and the other text knows no such part."""
    words = account.statement.words
    for at in range(max(0, slot.first - _PART_NEAR), min(len(words) - 1, slot.last + _PART_NEAR)):
        if words[at].form in account.lexis.parts - against.known and words[at + 1].form in account.lexis.small.of:
            whole = {word.form for word in words[at + 2 : at + 2 + _WHOLE_WITHIN] if word.content}
            if not whole.isdisjoint(against.statement.forms):
                return True
    return False


def _is_worth_counting(pair: Pair, _found: Grounds) -> bool:
    both = pair.quantities
    return both is not None and not (both[0].dimension == "count" and max(one.base for one in both) < _FEW)


def _has_one_bearer(pair: Pair, _found: Grounds) -> bool:
    """Not where the last name before each figure is another one, which the other sentence does not have.

    Nor where one measures what is named right behind it, and is no slip for the other.
    """
    if _is_branch(pair) or are_of_two_people(*pair.told) or (measures_a_stranger(*pair.told) and not is_slip(pair)):
        return False
    mine, theirs = _bearer(pair.here, pair.told[0]), _bearer(pair.there, pair.told[1])
    if not mine or not theirs:
        return True
    return bool(mine & pair.there.statement.forms or theirs & pair.here.statement.forms)


def _is_branch(pair: Pair) -> bool:
    """Whether a place unknown to the other document hangs on a name before a figure: a firm, and its branch there."""
    sides = (pair.here, pair.slot, pair.there), (pair.there, pair.other, pair.here)
    return any(not against.knows(account, place) for account, slot, against in sides for place in _hung_on(account, slot))


def _hung_on(account: Account, slot: Slot) -> list[Slot]:
    slots, bounds, text = account.statement.slots, account.statement.bounds, account.statement.document.text
    ends = {one.last for one in slots if one.kind in {"name", "organisation"} and one.last < slot.first}
    places = (one for one in slots if one.kind == "place" and one.first in ends)
    return [one for one in places if not text[bounds[one.first - 1][1] : bounds[one.first][0]].strip()]


def _bearer(account: Account, told: Told) -> frozenset[str]:
    before = told.before(*_BEARERS)
    opening = frozenset() if account.owner is None else frozenset({account.owner})
    return opening if before is None else account.forms(before)


def _came_about_alike(pair: Pair, found: Grounds) -> bool:
    """Not where what happens but once is told nearest to a count, and not to the other: 44 signed, 22 must ratify."""
    both = pair.quantities
    if both is None or both[0].dimension != "count" or _is_sure_slip(pair, found):
        return True
    mine, theirs = happening_near(pair.here, pair.slot), happening_near(pair.there, pair.other)
    other = bool(mine and theirs) and mine.isdisjoint(theirs)
    return not (other and (mine <= pair.lexis.once or theirs <= pair.lexis.once))


def is_of_one_time(pair: Pair, _found: Grounds) -> bool:
    """Whether not all days that the sentences tell lie apart."""
    return not times_apart(pair)


def _is_of_one_report(pair: Pair, _found: Grounds) -> bool:
    """Not where a figure that grows as news comes in is told on two days."""
    published = (side.statement.document.published for side in (pair.here, pair.there))
    days = {day and day.toordinal() for day in published}
    grows = any(one.sense in pair.lexis.grows for one in pair.anchors)
    return not (grows and len(days) > 1)


def _is_worded_otherwise(pair: Pair, found: Grounds) -> bool:
    return pair.likeness <= PARALLEL or time_agrees(pair) or _is_misread(pair, found)


def is_counted_once(pair: Pair, found: Grounds) -> bool:
    """Whether both texts of one story tell one number alone of what is counted here, in the same digits: 86 and 68."""
    both = pair.quantities
    if both is None or any(one.upper is not None or one.bound is not None or one.remainder for one in both):
        return False
    counted = set(noun_counted(pair.here, pair.slot)) & set(noun_counted(pair.there, pair.other)) & found.story.counted_once
    return bool(counted) and have_same_digits(*both) and not _are_of_two_things(pair)


def _is_anchored(pair: Pair, found: Grounds) -> bool:
    near = any(one.here and one.there and one.gap <= _NEAR for one in pair.anchors)
    return near or is_counted_once(pair, found) or _is_sure_slip(pair, found)


def _is_pinned_down(pair: Pair, found: Grounds) -> bool:
    """Whether a day or a further figure is the same, or what is measured stands right beside both with a name."""
    if time_agrees(pair) or found.agreeing >= AGREES or _is_sure_slip(pair, found) or is_counted_once(pair, found):
        return True
    measured = any(one.sense in pair.lexis.measures and one.gap <= _MEASURED and not one.is_noun for one in pair.anchors)
    both = pair.quantities
    permanent = both is not None and both[0].dimension not in {"count", "score"}
    changes = both is not None and both[0].dimension in {"money", "percent"} and is_of_other_time(pair)
    return permanent and not changes and measured and max(found.own, found.behind) >= _NAMED


def _is_sure_figure(pair: Pair, found: Grounds) -> bool:
    return found.identity >= _SURE or _is_sure_slip(pair, found) or is_counted_once(pair, found)


OF_FIGURES = (
    Gate("they measure or count two things", _measures_alike),
    Gate("one of them is part of a name", _is_no_serial),
    Gate("nothing says what they are a share of", _says_of_what),
    Gate("the prices of shares change by the hour", _is_no_quotation),
    Gate("one of them is a rough share", _is_no_rough_share),
    Gate("a sentence tells itself how the one stands to the other", _is_not_compared),
    Gate("one of them is the sum of parts that the other sentence tells", _is_no_part),
    Gate("both put into another unit what differs, too", _is_no_conversion),
    Gate("one of them is of a part of what the other is of", _is_of_the_whole),
    Gate("they count too few things", _is_worth_counting),
    Gate("they stand beside two names", _has_one_bearer),
    Gate("other things happened to what they count", _came_about_alike),
    Gate("they are of two times", is_of_one_time),
    Gate("the figure grows from one day of publication to the next", _is_of_one_report),
    Gate("the sentences are worded alike, and the words around the values too little", _is_worded_otherwise),
    Gate("no word stands near both", _is_anchored),
    Gate("nothing pins them to one time or one measure", _is_pinned_down),
    Gate("too little says that they are of one thing", _is_sure_figure),
)
"""The gates of figures, in their order."""
