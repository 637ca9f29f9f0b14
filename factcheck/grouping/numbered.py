"""What a text calls the fourth of a row, and what a numbered list of another text has as its fifth.

“Low Tide” is called a singer's fourth album; the list of her albums reads "1. Kestrel 2. Osprey … 5. Low Tide". A list
counts from one, three items at least, under a heading that tells what it lists.
"""

from collections.abc import Iterator, Sequence

import regex
from attrs import define, evolve, frozen

from factcheck.grouping.accounts import Account
from factcheck.model.difference import Difference
from factcheck.model.mention import Ordinal
from factcheck.model.once import once
from factcheck.model.span import Span
from factcheck.model.statement import Slot

_NUMBER = regex.compile(r"(?<![^\s(])(?P<number>\d{1,3})[.)]\s{1,4}(?=[\"“‘']?\p{Lu})")
_NAME_ENDS = regex.compile(r"\s*(?:[(,;:–—\n]|\s-\s|\.{2,}|\.(?=\s|$))")
_FEWEST = 3
_LONGEST = 90
_SURE = 1.0
_MOST_SHARED = 4


@frozen(eq=False)
class _Item:
    """An item of a numbered list, in the account where it stands."""

    account: Account
    number: int
    span: Span
    forms: frozenset[str]


@frozen(eq=False)
class _Listed:
    """A list of a document, with the words that tell what it lists."""

    items: tuple[_Item, ...]
    heading: frozenset[str]


@define(eq=False, slots=False)
class Numbered:
    """The numbered lists of a document, and the ordinals in it; each looked for once."""

    text: Sequence[Account]

    @once
    def lists(self) -> Sequence[_Listed]:
        """The lists, in order."""
        return list(_lists(self.text))

    @once
    def ordinals(self) -> Sequence[tuple[Account, Slot, Ordinal]]:
        """The ordinals where they stand."""
        slots = ((account, slot) for account in self.text for slot in account.statement.slots)
        return [(account, slot, slot.value) for account, slot in slots if isinstance(slot.value, Ordinal)]


def off_lists(mine: Numbered, theirs: Numbered) -> Iterator[Difference]:
    """What one document gives a place in a row that a numbered list of the other gives another number."""
    yield from (_difference(*one) for one in _off_lists(mine, theirs))
    for one in (_difference(*found) for found in _off_lists(theirs, mine)):
        yield evolve(one, here=one.there, there=one.here, slot=one.other, other=one.slot)


def _off_lists(text: Numbered, listing: Numbered) -> Iterator[tuple[Account, Slot, _Item]]:
    """Ordinals in a text with the items of the lists of another that have another number."""
    for one in listing.lists:
        for account, slot, ordinal in text.ordinals:
            yield from ((account, slot, item) for item in _elsewhere(account, slot, ordinal, one))


def _elsewhere(account: Account, slot: Slot, ordinal: Ordinal, one: _Listed) -> Iterator[_Item]:
    """The item that a sentence gives another number, where it numbers what the list does and names one item alone."""
    behind = account.statement.words[slot.last : slot.last + 1]
    if all(word.form in one.heading and not word.capital for word in behind) and behind:
        named = [item for item in one.items if item.forms <= account.statement.forms]
        yield from (item for item in named if len(named) == 1 and item.number != ordinal.number)


def _lists(text: Sequence[Account]) -> Iterator[_Listed]:
    """The numbered lists of a document."""
    if not text:
        return
    document = text[0].statement.document.text
    run: list[regex.Match[str]] = []
    for match in _NUMBER.finditer(document):
        if run and int(match["number"]) == int(run[-1]["number"]) + 1:
            run.append(match)
            continue
        yield from _listed(text, document, run)
        run = [match] if match["number"] == "1" else []
    yield from _listed(text, document, run)


def _listed(text: Sequence[Account], document: str, run: Sequence[regex.Match[str]]) -> Iterator[_Listed]:
    if len(run) < _FEWEST:
        return
    before = [one for one in text if one.statement.span.end <= run[0].start()]
    heading = text[0].whole.title.union(*(one.statement.forms for one in before[-1:]))
    items = (_item(text, document, match) for match in run)
    yield _Listed(tuple(one for one in items if one is not None), heading)


def _item(text: Sequence[Account], document: str, match: regex.Match[str]) -> _Item | None:
    """An item with the words of its name; None where no sentence holds it, or nothing is left of its name."""
    account = next((one for one in text if one.statement.span.start <= match.end() < one.statement.span.end), None)
    end = _NAME_ENDS.search(document, match.end(), match.end() + _LONGEST)
    if account is None or end is None:
        return None
    bounds, words = account.statement.bounds, account.statement.words
    places = [at for at, (first, last) in enumerate(bounds) if match.end() <= first and last <= end.start()]
    forms = frozenset(words[at].form for at in places if words[at].content)
    return _Item(account, int(match["number"]), Span(match.start(), end.start()), forms) if forms else None


def _difference(account: Account, slot: Slot, item: _Item) -> Difference:
    statement = account.statement
    label = item.span.slice(item.account.statement.document.text)
    other = Slot("ordinal", item.span, 0, 0, str(item.number), " ".join(label.split()))
    shared = tuple(dict.fromkeys(statement.spelt(at) for at in statement.shared(item.forms, slot)[:_MOST_SHARED]))
    return Difference(statement, item.account.statement, slot, other, _SURE, shared)
