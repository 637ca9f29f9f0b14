"""Which documents of an index a draft's traces lead to: those that a comparison with all documents would open with."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property

from attrs import define

from factcheck.grouping.accounts import Account, accounts
from factcheck.grouping.blocking import COMMON, promising
from factcheck.grouping.dated import spells_of
from factcheck.grouping.mixups import COMMON as COMMON_IN_SPELLS
from factcheck.grouping.mixups import LEAST_SHARED, says_who_and_how_long
from factcheck.grouping.oppositions import asserted_by, denying
from factcheck.grouping.posts import LEAST
from factcheck.index.store import Index
from factcheck.index.words import Known, Place
from factcheck.model.quotation import Quotation
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.traces import DENIED, SHORT, deeds_of, features_of, names_of, quoted_by
from factcheck.understood import Understood

_NOTHING = Known()


@define(eq=False, slots=False)
class Reach:
    """The documents of an index that some drafts lead to, by their numbers, without the drafts' ``own``.

    ``told`` and ``compared`` tell of the traces of these how many documents have them and how many statements are compared
    by them: both are counted as drafts already.
    """

    index: Index
    rulebook: Rulebook
    drafts: Sequence[Understood]
    own: frozenset[int]
    told: Mapping[str, int]
    compared: Mapping[str, int]

    def alike(self) -> frozenset[int]:
        """The documents to read again: what they say in statements, deeds or posts may be held against the drafts."""
        if self.index.totals().documents - len(self.own) == 1:  # one source alone is of what the draft names
            return self.index.all_documents() - self.own
        sentences = self._by_words(), self._by_accounts(), self._by_denials(), self._by_years()
        return frozenset[int]().union(*sentences, self._by_names(), self._by_deeds())

    def quoted(self) -> frozenset[int]:
        """The documents that may have quotations of the drafts in other words, or of other speakers."""
        quotations = [one for draft in self.drafts for one in draft.quotations]
        known = self._known(run for one in quotations for run in quoted_by(one))
        return frozenset(number for one in quotations for number in self._quoting(one, known))

    def _quoting(self, quotation: Quotation, known: Mapping[str, Known]) -> Iterator[int]:
        runs = dict.fromkeys(quoted_by(quotation))
        counted = Counter(number for run in runs for number in self._documents(known.get(run, _NOTHING)))
        least = 1 if len(quotation.words) <= SHORT else 2
        return (number for number, count in counted.items() if count >= least)

    @cached_property
    def _accounts(self) -> Sequence[Sequence[Account]]:
        return [accounts(one.statements, senses_of(self.rulebook)) for one in self.drafts]

    def _by_words(self) -> Iterator[int]:
        compared = (one for draft in self.drafts for one in draft.statements if one.slots and not one.is_list)
        return self._sharing([one.forms for one in compared])

    def _by_accounts(self) -> Iterator[int]:
        return self._sharing([features_of(one) for told in self._accounts for one in told])

    def _sharing(self, blocks: Sequence[Set[str]]) -> Iterator[int]:
        """The documents with statements that share rare traces with a statement of a draft, as few as are compared."""
        here = Counter(trace for block in blocks for trace in block)
        rare = {
            trace: self._places(one)
            for trace, one in self._known(here).items()
            if one.slotted - self.compared.get(trace, 0) + here[trace] <= COMMON
        }
        shared = ([place for trace in block for place in rare.get(trace, ())] for block in blocks)
        return (place[0] for places in shared for place in promising(places))

    def _by_names(self) -> Iterator[int]:
        """The documents that tell of posts and share rare names with a draft that does."""
        names = [names_of(one) for one in self.drafts]
        here = Counter(name for block in names for name in block)
        rare = {
            name: self._documents(one)
            for name, one in self._known(here).items()
            if one.documents - self.told.get(name, 0) + here[name] <= COMMON
        }
        for block in names:
            counted = Counter(number for name in block for number in rare.get(name, ()))
            yield from (number for number, count in counted.items() if count >= LEAST)

    def _by_deeds(self) -> Iterator[int]:
        """The documents that tell the same deed of the same thing."""
        known = self._known(deed for text in self._accounts for deed in deeds_of(text, self.rulebook))
        return (number for one in known.values() for number in self._documents(one))

    def _by_denials(self) -> Iterator[int]:
        """The documents that deny what a draft asserts, and those with the words of what a draft denies, though not rare."""
        asserted = {DENIED + deed for one in self.drafts for deed in asserted_by(one.statements, self.rulebook)}
        yield from (number for one in self._known(asserted).values() for number in self._documents(one))
        for statement in (found for one in self.drafts for found in denying(one.statements, self.rulebook)):
            places = (place for one in self._known(statement.forms).values() for place in self._places(one))
            yield from (place[0] for place in promising(places))

    def _by_years(self) -> Iterator[int]:
        """The documents that may tell of a stretch of years in a draft, or of what it is told of."""
        spells = (spell for one in self.drafts for spell in spells_of(one.statements) if says_who_and_how_long(spell))
        for spell in spells:
            rare = (
                self._documents(one)
                for word, one in self._known(spell.words).items()
                if one.documents - self.told.get(word, 0) <= COMMON_IN_SPELLS
            )
            counted = Counter(number for numbers in rare for number in numbers)
            yield from (number for number, count in counted.items() if count >= LEAST_SHARED)

    def _known(self, traces: Iterable[str]) -> Mapping[str, Known]:
        return self.index.words(traces)

    def _places(self, known: Known) -> list[Place]:
        return [place for place in known.places or () if place[0] not in self.own]

    def _documents(self, known: Known) -> set[int]:
        return {number for number, _ in self._places(known)}
