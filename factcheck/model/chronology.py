"""What documents together tell, in the order of time."""

from attrs import field

from factcheck.frozen import frozen
from factcheck.model.claim import Claim
from factcheck.model.finding import Evidence, Finding
from factcheck.values.interval import Interval


@frozen(eq=False)
class Telling:
    """A sentence that tells what happened when: the words with their date, the days it can mean, and the claims it makes."""

    evidence: Evidence
    interval: Interval
    status: str
    claims: tuple[Claim, ...] = field(repr=False)


@frozen(eq=False)
class Event:
    """What happened at one time, by everyone who tells of it, the most trusted first.

    ``value`` is the finest date told, in EDTF, and ``interval`` its days; ``findings`` are those that touch a telling.
    """

    value: str
    interval: Interval
    tellings: tuple[Telling, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def statuses(self) -> tuple[str, ...]:
        """What the tellings say of it, each once: happened, planned, cancelled, denied."""
        return tuple(dict.fromkeys(telling.status for telling in self.tellings))
