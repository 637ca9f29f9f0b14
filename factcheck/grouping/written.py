"""The words of a sentence as they are written, and the names among them: what the wordings of deeds are read from."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.grouping.accounts import Account
from factcheck.model.statement import Slot, Statement
from factcheck.rulebook.sense_rules import SmallWords

PERSON, NAME, DATE = "person", "name", "date"
_BODY = "organisation"
OWNING = ("'s", "’s", "'", "’")

Run = tuple[str, ...]
"""A name as it is compared: its words with capitals, with figures behind them."""


@frozen(eq=False)
class Written:
    """The words of an account as they are written, in small letters, with the names among them by their first words.

    ``named`` may be people, ``bodies`` teams and firms; ``dated`` are the places of the words of dates.
    """

    account: Account
    spelt: Sequence[str]
    named: Mapping[int, Slot]
    bodies: Mapping[int, Slot]
    dated: frozenset[int]

    @classmethod
    def of(cls, account: Account) -> "Written":
        """An account as it is written."""
        statement = account.statement
        return cls(
            account=account,
            spelt=[statement.spelt(at).casefold() for at in range(len(statement.words))],
            named={slot.first: slot for slot in statement.slots if slot.kind in {PERSON, NAME}},
            bodies={slot.first: slot for slot in statement.slots if slot.kind in {NAME, _BODY}},
            dated=frozenset(at for one in statement.dates for at in range(one.first, one.last)),
        )

    @property
    def statement(self) -> Statement:
        """The statement that it is."""
        return self.account.statement

    @property
    def small(self) -> SmallWords:
        """The small words that it is read with."""
        return self.account.lexis.small

    def between(self, first: int, last: int) -> str:
        """What is written between two words that stand side by side: blanks and marks."""
        bounds = self.statement.bounds
        return self.statement.document.text[bounds[first][1] : bounds[last][0]] if last < len(bounds) else "."

    def goes_on(self, first: int, last: int) -> bool:
        """Whether no mark stands between the words from one to another."""
        return all(not self.between(*pair).strip(" \n\"“”‘’'-‑") for pair in pairwise(range(first, last + 1)))

    def doers_at(self, place: int) -> tuple[Slot, ...]:
        """The names of a list that begins at a place."""
        found: list[Slot] = []
        at: int | None = place
        while at is not None and at in self.named:
            found.append(self.named[at])
            at = self._next(found[-1].last)
        return tuple(found)

    def _next(self, place: int) -> int | None:
        """Where the next name of a list stands: behind a comma, "and", or both."""
        if place >= len(self.spelt):
            return None
        if self.spelt[place] in self.small.joint:
            return place + 1
        return place if self.between(place - 1, place).strip() == "," else None

    def doers_before(self, place: int) -> tuple[Slot, ...]:
        """The names of a list that ends at a place."""
        found: list[Slot] = []
        ends = {slot.last: slot for slot in self.named.values()}
        at = place
        while at in ends:
            found.insert(0, ends[at])
            first = found[0].first
            at = (
                first - 1 if first and self.spelt[first - 1] in self.small.joint else first if self._is_listed(first) else -1
            )
        return tuple(found)

    def _is_listed(self, first: int) -> bool:
        return first > 0 and self.between(first - 1, first).strip() == ","

    def ends(self, place: int) -> bool:
        """Whether a name ends before a place: no word that tells something goes on from it."""
        if place >= len(self.spelt) or not self.statement.words[place].content or not self.goes_on(place - 1, place):
            return True
        return self.between(place - 1, place).startswith(OWNING)

    def run_from(self, place: int) -> Run:
        """The name that begins at a place: words with capitals, and small or numbered words inside or behind them."""
        whole = self.end_of(place)
        return tuple(word.form for word in self.statement.words[place:whole] if word.content)

    def end_of(self, place: int) -> int:
        """Where the name that begins at a place ends."""
        words, at, whole = self.statement.words, place, 0
        while at < len(words) and (at == place or self.goes_on(at - 1, at)) and at not in self.dated:
            word = words[at]
            if (word.capital and word.content) or (word.form.isdigit() and at > place):
                whole = at + 1
            elif self.spelt[at] not in self.small.inside:
                break
            at += 1
        return max(whole, place)

    def run_until(self, place: int) -> Run:
        """The name that ends before a place."""
        words, first = self.statement.words, place
        at = place - 1
        while at >= 0 and at not in self.dated and (at == place - 1 or self.goes_on(at, at + 1)):
            word = words[at]
            if word.capital and word.content:
                first = at
            elif self.spelt[at] not in self.small.inside and not word.form.isdigit():
                break
            at -= 1
        return self.run_from(first) if first < place else ()
