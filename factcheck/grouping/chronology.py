"""From sentences that tell what happened when to the chronology that the documents together tell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import define, evolve, field

from factcheck.grouping.identity import groups
from factcheck.model.chronology import Event, Telling
from factcheck.model.finding import Finding
from factcheck.values.calendar import civil
from factcheck.values.interval import Interval, Relation

_A_YEAR = 366
"""Days: what is dated more coarsely is one event only with what is dated alike."""


def chronology(tellings: Sequence[Telling], findings: Sequence[Finding]) -> tuple[Event, ...]:
    """The events that the tellings speak of, in the order of time, each with the findings that touch it.

    Tellings are one event when they repeat the same words, or speak of the same thing (as the checks understand it) and can
    mean the same days; a coarse date joins a finer one only where a single event fits.
    """
    order = sorted(range(len(tellings)), key=lambda place: (_length(tellings[place].interval), place))
    shared = _shared(tellings)
    drafts = _Drafts()
    for place in order:
        drafts.add(tellings[place], shared[place])
    known = _by_document(findings)
    events = [_event(told, known) for told in drafts.told]
    return tuple(sorted(events, key=_in_time))


def _shared(tellings: Sequence[Telling]) -> list[list[str]]:
    """For each telling what it may have in common with others: the groups of its claims, and its very words."""
    owner = {id(claim): place for place, telling in enumerate(tellings) for claim in telling.claims}
    keys: list[list[str]] = [[" ".join(telling.evidence.quote.casefold().split())] for telling in tellings]
    for number, group in enumerate(groups([claim for telling in tellings for claim in telling.claims])):
        for claim in group.claims:
            keys[owner[id(claim)]].append(str(number))
    return keys


@define
class _Drafts:
    """Events as far as they are put together, found again by what they share and the year in which they lie."""

    told: list[list[Telling]] = field(factory=list)
    _places: dict[tuple[str, int | None], set[int]] = field(factory=lambda: defaultdict(set))

    def add(self, telling: Telling, shared: Iterable[str]) -> None:
        """Put a telling to the event it speaks of, or begin a new one."""
        keys = [(one, year) for one in shared for year in _years(telling.interval)]
        place = self._fitting(telling.interval, sorted(set().union(*(self._places[key] for key in keys))))
        if place is None:
            place = len(self.told)
            self.told.append([])
        self.told[place].append(telling)
        for key in keys:
            self._places[key].add(place)

    def _fitting(self, days: Interval, known: Sequence[int]) -> int | None:
        """The event of exactly these days, else the only one that agrees with them."""
        same = [place for place in known if self.told[place][0].interval == days]
        agreeing = [place for place in known if self._agrees(self.told[place][0].interval, days)]
        return same[0] if same else agreeing[0] if len(agreeing) == 1 else None

    @staticmethod
    def _agrees(finer: Interval, days: Interval) -> bool:
        return _length(days) <= _A_YEAR and finer.relation(days) is Relation.AGREE


def _years(days: Interval) -> tuple[int | None, ...]:
    """The years in which days lie: those of both ends, which is all of them where they may join others."""
    return tuple(dict.fromkeys(None if end is None else civil(end)[0] for end in (days.earliest, days.latest)))


def _length(days: Interval) -> float:
    return float("inf") if days.days is None else days.days


def _in_time(event: Event) -> tuple[float, float, str, str, int]:
    """By the first day, the coarser before the finer; then by the document and the place of the first telling."""
    days, first = event.interval, event.tellings[0].evidence
    start = days.earliest if days.earliest is not None else days.latest
    return (float(start or 0), -_length(days), event.value, first.document.name, first.span.start)


def _by_document(findings: Sequence[Finding]) -> Mapping[int, Sequence[Finding]]:
    """The findings by the documents that their sides stand in."""
    by_document: dict[int, list[Finding]] = {}
    for finding in findings:
        for document in {id(side.document) for side in finding.evidence}:
            by_document.setdefault(document, []).append(finding)
    return by_document


def _event(told: Sequence[Telling], findings: Mapping[int, Sequence[Finding]]) -> Event:
    """An event of its tellings, the finest of which stands first; they are put in the order of trust."""
    finest = told[0]
    event = Event(finest.evidence.value, finest.interval, tuple(sorted(told, key=_trust)))
    near = {id(one): one for telling in told for one in findings.get(id(telling.evidence.document), ())}
    return evolve(event, findings=tuple(one for one in near.values() if any(_touches(one, telling) for telling in told)))


def _touches(finding: Finding, telling: Telling) -> bool:
    told = telling.evidence
    return any(side.document is told.document and (side.mark or side.span).overlaps(told.span) for side in finding.evidence)


def _trust(telling: Telling) -> tuple[int, str, int]:
    document = telling.evidence.document
    return (document.rank, document.name, telling.evidence.span.start)
