"""What a temporal expression says (to be completed by the temporal work)."""

from attrs import frozen

from factcheck.values.interval import Interval


@frozen
class TimeValue:
    """The value of a temporal expression in its two notations, with the days it can mean."""

    timex3: str
    edtf: str | None = None
    interval: Interval = Interval()
