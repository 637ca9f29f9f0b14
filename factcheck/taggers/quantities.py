"""Finds quantities: "18 mirror segments", "$1.8 billion", "37.6 percent", "aged 46", "a 90-minute meeting", "9-3"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.frozen import frozen
from factcheck.model.mention import Amount
from factcheck.model.span import Span
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.compounds import joined
from factcheck.taggers.measures import Measure, counted, measured, rate
from factcheck.taggers.numerals import Numeral, numeral_at
from factcheck.taggers.quantity_words import QuantityWords, quantity_words
from factcheck.values.quantity import Quantity

_RULE = "quantities/quantity"
_LOOK_BACK = 32
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.'’]*)[\s#-]{1,2}[$£€]?$")


@frozen
class _Place:
    text: str
    words: QuantityWords


def quantities(text: str, rulebook: Rulebook) -> tuple[Amount, ...]:
    """The quantities of a text, in order; numbers that are names, dates, versions or telephone numbers are none."""
    place = _Place(text, quantity_words(rulebook))
    return tuple(joined(_found(place), text, place.words))


def _found(place: _Place) -> Iterator[Amount]:
    reached = 0
    for opener in place.words.opener.finditer(place.text):
        if opener.start() < reached:
            continue
        found = _share(place, opener.start()) or _at(place, opener.start())
        if found is not None:
            reached = found.span.end
            yield found


def _share(place: _Place, start: int) -> Amount | None:
    """A share in words: "two-thirds of the members"."""
    found = place.words.share.match(place.text, start)
    if found is None:
        return None
    value = place.words.shares[" ".join(found[1].split())]
    quantity = Quantity(value, "percent", "percent", step=Decimal(1), approximate=True, bound=_bound(place, start)[1])
    return _amount(place, start, found.end(1), quantity)


def _at(place: _Place, start: int) -> Amount | None:
    numeral = numeral_at(place.text, start, place.words)
    if numeral is None:
        return None
    measure = measured(place.text, numeral, place.words)
    if measure is None and (numeral.is_name or _is_label(place, numeral.start)):
        return None
    measure = measure or counted(place.text, numeral, place.words)
    if measure is None:
        return _bare(place, numeral)
    return _whole(place, numeral, measure)


def _bare(place: _Place, numeral: Numeral) -> Amount | None:
    """A number without anything that it counts; years and single small words are left alone."""
    if numeral.looks_like_year or numeral.is_word_one or numeral.upper is not None or _numbers_an_item(place.text, numeral):
        return None
    return _whole(place, numeral, Measure(None, "count", Decimal(1), numeral.end))


def _numbers_an_item(text: str, numeral: Numeral) -> bool:
    """Whether a number opens a line and numbers it: "1. Choose", "2) Stir"."""
    opens = not text[max(numeral.start - 3, 0) : numeral.start].strip(" (\n") and (
        numeral.start == 0 or "\n" in text[max(numeral.start - 3, 0) : numeral.start]
    )
    return opens and text[numeral.end : numeral.end + 1] in {".", ")", ":"}


def _whole(place: _Place, numeral: Numeral, measure: Measure) -> Amount:
    start = numeral.start if measure.start is None else measure.start
    approximate, bound = _bound(place, start)
    after = place.words.precision_after.match(place.text, measure.end)
    if after is not None:
        kind = place.words.precision_after_kinds[" ".join(after[1].split()).casefold()]
        approximate, bound = approximate or kind == "about", bound if kind == "about" else kind
    per, end = rate(place.text, measure.end, place.words)
    quantity = Quantity(
        number=numeral.value,
        unit=measure.unit,
        dimension=measure.dimension,
        factor=measure.factor,
        step=numeral.step,
        upper=numeral.upper,
        approximate=approximate,
        bound=bound,
        per=per,
        remainder=measure.remainder or _is_change(place, start, end, measure),
    )
    return _amount(place, start, end, quantity)


def _is_change(place: _Place, start: int, end: int, measure: Measure) -> bool:
    """Whether a number tells by how much something differs, or a part of it: "up by £4", "9,000 more than", "the rest of".

    A percentage may be read either way.
    """
    if measure.dimension == "percent":
        return False
    before, after = place.words.changes
    return bool(before.search(place.text[max(start - _LOOK_BACK, 0) : start]) or after.match(place.text, end))


def _amount(place: _Place, start: int, end: int, quantity: Quantity) -> Amount:
    words = place.text[start:end]
    label = " ".join(words.split())
    return Amount(span=Span(start, end), text=words, key=f"amount:{label}", label=label, rule=_RULE, quantity=quantity)


def _bound(place: _Place, start: int) -> tuple[bool, str | None]:
    """Whether the words before a number make it approximate, and which bound they make it."""
    before = place.text[max(start - _LOOK_BACK, 0) : start]
    found = place.words.precision.search(before)
    if found is None:
        return False, None
    kind = place.words.precision_kinds[" ".join(found[1].split()).casefold()]
    return kind == "about", None if kind == "about" else kind


def _is_label(place: _Place, start: int) -> bool:
    """Whether the word before makes the number a name: "Article 5", "Boeing 747", "No. 3"."""
    before = _WORD_BEFORE.search(place.text, max(start - _LOOK_BACK, 0), start)
    if before is None:
        return False
    word = before[1]
    small = word.casefold()
    if small in place.words.labels:
        return True
    return word[0].isupper() and small.rstrip(".") not in place.words.not_labels
