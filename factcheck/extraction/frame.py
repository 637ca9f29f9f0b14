"""The surroundings of one claim while its roles are being filled."""

from collections.abc import Sequence

from factcheck.extraction.shadow import Shadow
from factcheck.frozen import frozen
from factcheck.model.mention import Mention
from factcheck.model.timex import Timex


@frozen
class Extent:
    """A half-open stretch of a shadow's text."""

    start: int
    end: int


@frozen(eq=False)
class Frame:
    """One event word in its sentence: the head, the noun phrase around it, and how far its clause reaches.

    ``before`` and ``after`` end where the neighbouring event words begin, so that each takes the roles nearest to it.
    """

    shadow: Shadow
    head: Extent
    phrase: Extent
    before: Extent
    after: Extent

    def dates(self, extent: Extent) -> list[tuple[int, Timex]]:
        """The calendar dates in a stretch, with their places."""
        found = self.shadow.inside(extent.start, extent.end)
        return [(place, one) for place, one in found if isinstance(one, Timex) and is_calendar(one)]

    def mentions(self, extent: Extent, *kinds: type[Mention]) -> list[tuple[int, Mention]]:
        """The mentions of some kinds in a stretch, with their places."""
        found = self.shadow.inside(extent.start, extent.end)
        return [(place, one) for place, one in found if isinstance(one, kinds)]

    def words(self, start: int, end: int) -> str:
        """The shadow's text of a stretch."""
        return self.shadow.text[start:end]


def is_calendar(timex: Timex) -> bool:
    """Whether an expression names a stretch of the calendar: neither a duration nor a set nor a bare "now"."""
    return timex.type in {"DATE", "TIME"} and timex.edtf is not None


def frames(shadow: Shadow, heads: Sequence[Extent], phrases: Sequence[Extent]) -> list[Frame]:
    """One frame for each event word; heads and phrases are in the order of the text."""
    made = []
    for index, (head, phrase) in enumerate(zip(heads, phrases, strict=True)):
        left = heads[index - 1].end if index else 0
        right = phrases[index + 1].start if index + 1 < len(phrases) else len(shadow.text)
        before = Extent(min(left, phrase.start), phrase.start)
        made.append(Frame(shadow, head, phrase, before, Extent(head.end, max(right, head.end))))
    return made
