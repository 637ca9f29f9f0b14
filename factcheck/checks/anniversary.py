"""Kind "anniversary-fault": an anniversary that is not the one that the two dates beside it make."""

from collections.abc import Iterator

from factcheck.checks.figures import reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Finding
from factcheck.model.timex import Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.calendar import civil
from factcheck.values.granularity import Granularity


def anniversary_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each anniversary under check whose number is not the difference of the two years."""
    for one in reckoned(material, "anniversary"):
        base, then = _year(one.part("base")), _year(one.part("then"))
        number = one.words.get("digits") or one.words.get("number") or ""
        if base is None or then is None or not number.isdigit() or base <= then:
            continue
        if base - then != int(number):
            words = {"number": number, "base": told(one, "base"), "then": told(one, "then"), "actual": base - then}
            yield finding(rule, shown(one, str(base - then), f"{base} - {then} = {base - then}"), words)


def _year(part: object) -> int | None:
    """The one year of a date that is told no coarser than by its year."""
    if not isinstance(part, Timex) or part.time.shape != "date" or (part.time.granularity or 0) < Granularity.YEAR:
        return None
    days = part.interval
    if part.time.is_approximate or days.earliest is None or days.latest is None:
        return None
    first, last = civil(days.earliest)[0], civil(days.latest)[0]
    return first if first == last else None


KIND = Kind("anniversary-fault", anniversary_fault, ("number", "base", "then", "actual"), grouped=False)
