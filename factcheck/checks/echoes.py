"""Findings that only repeat another: the safety net sees with less understanding what a typed check has told already."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import regex

from factcheck.checks import account_differs, post_of_another, statement_differs, superlative_disagrees
from factcheck.model.finding import Evidence, Finding

_STRENGTH = {account_differs.LEVEL: 0, superlative_disagrees.LEVEL: 1, statement_differs.LEVEL: 1, post_of_another.LEVEL: 2}
_STRONGEST = 3
"""How well a finding understands what it tells, by its sameness: own words, the same words, a post, a typed check."""
_POSSESSOR = regex.compile(r"(?:['’]s?)?\s+")
"""What stands between what something belongs to and that: "Peru’s minister"."""
_STRETCH = 256
"""Findings are looked up by stretches of a text of so many code points, so that many in one text cost no square."""


def without_echoes(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those of a weak sameness whose words all stand in one finding of a stronger one."""
    told = list(findings)
    strong: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    for one in told:
        if _strength(one):
            for place in {place for side in one.evidence for place in _places(side, side.span.start, side.span.end)}:
                strong[place].append(one)
    return (one for one in told if not any(_covers(other, one) for other in _near(one, strong)))


def _places(side: Evidence, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of its text that one side of a finding touches."""
    return [(id(side.document), stretch) for stretch in range(start // _STRETCH, end // _STRETCH + 1)]


def _near(weak: Finding, strong: dict[tuple[int, int], list[Finding]]) -> Iterator[Finding]:
    """The findings about the words of a weak one that understand more."""
    first, strength = weak.evidence[0], _strength(weak)
    span = first.mark or first.span
    places = _places(first, span.start, span.end) if strength < _STRONGEST else ()
    return (one for place in places for one in strong.get(place, ()) if _strength(one) > strength)


def _strength(finding: Finding) -> int:
    return _STRONGEST if finding.sameness is None else _STRENGTH.get(finding.sameness.level, _STRONGEST)


def _covers(strong: Finding, weak: Finding) -> bool:
    """Whether each side of the weak finding shares words with a side of the strong one.

    One side is enough where both are of one topic, and the side under check where they doubt the same value there.
    """
    shared = [any(_share(one, other) for other in strong.evidence) for one in weak.evidence]
    return any(shared) if _topic(strong) == _topic(weak) else all(shared) or _doubts_the_same(strong, weak)


def _doubts_the_same(strong: Finding, weak: Finding) -> bool:
    """Whether both findings are of one kind of value, and of the same one on the side under check."""
    mine, theirs = weak.evidence[0], strong.evidence[0]
    if strong.slot != weak.slot or mine.document is not theirs.document or mine.mark is None or theirs.mark is None:
        return False
    return mine.mark.overlaps(theirs.mark)


def _topic(finding: Finding) -> str:
    return finding.check.partition("/")[0]


def _share(one: Evidence, other: Evidence) -> bool:
    """Whether words in question are among those of another side, or name right before them what these are of."""
    if one.document is not other.document:
        return False
    span = one.mark or one.span
    behind = max(span.end, other.span.start)
    return span.overlaps(other.span) or bool(_POSSESSOR.fullmatch(one.document.text, span.end, behind))
