"""Which documents may tell one story: those that share names that few documents have.

This opens the comparison of posts; what two documents tell of their story is weighed in shared_story.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from attrs import define, field

from factcheck.grouping.blocking import COMMON
from factcheck.model.document import Document
from factcheck.model.statement import Statement
from factcheck.values.name import plain


@define(frozen=True, eq=False, slots=False)
class Teller:
    """A document as a teller of a story: the names that it tells, and words that open sentences and may be names."""

    document: Document
    names: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()

    @classmethod
    def of(cls, document: Document, statements: Sequence[Statement]) -> "Teller":
        """A document told by its statements; a word is a name where it has a capital and does not open its sentence."""
        names = chain.from_iterable(one.told_names for one in statements)
        opening = (one.opening for one in statements if one.opening is not None)
        return cls(document, frozenset(map(plain, names)) - {""}, frozenset(map(plain, opening)) - {""})

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the text in plain letters, each once."""
        return frozenset(plain(self.document.text).split())


@define(eq=False)
class Stories:
    """Documents, and the rare names by which they are held together; the first ``drafts`` are under check.

    ``elsewhere`` tells of names how many documents of the rest of an archive have them.
    """

    tellers: Sequence[Teller]
    drafts: int | None
    elsewhere: Mapping[str, int] = field(factory=dict)
    _rare: dict[str, list[int]] = field(init=False)

    @_rare.default
    def _names(self) -> dict[str, list[int]]:
        blocks: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self.tellers):
            for name in sorted(one.names | one.opening):
                blocks[name].append(place)
        return {name: block for name, block in blocks.items() if self._is_rare(name, len(block))}

    def _is_rare(self, name: str, here: int) -> bool:
        return here > 1 and here + self.elsewhere.get(name, 0) <= COMMON

    def partners(self, place: int, least: int) -> Iterator[tuple[int, frozenset[str]]]:
        """The documents held against one that share so many rare names with it, and these names.

        What opens a sentence in both may be a name in neither.
        """
        first = 0 if self.drafts is None else self.drafts
        one = self.tellers[place]
        mine = [name for name in sorted(one.names | one.opening) if name in self._rare]
        counted = Counter(chain.from_iterable(self._rare[name] for name in mine))
        for number in sorted(
            number for number in counted if counted[number] >= least and number >= first and number != place
        ):
            other = self.tellers[number]
            shared = (other.names & (one.names | one.opening)) | (other.opening & one.names)
            if len(shared.intersection(mine)) >= least:
                yield number, shared.intersection(mine)
