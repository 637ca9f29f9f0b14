"""Kind "share-fault": a share in percent that the part and the whole beside it do not make."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.figures import amount, meet, plainly, reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Finding
from factcheck.model.reckoning import Reckoning
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.quantity import Quantity, spread

_HUNDRED = Decimal(100)
_ONE = Quantity(Decimal(1), step=Decimal(0))


def share_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each share under check that is not the part of the whole, whatever was rounded."""
    for one in reckoned(material, "share"):
        part, whole, share = _part(one), amount(one, "whole"), amount(one, "share")
        if part is None or whole is None or share is None or share.dimension != "percent" or not _fit(part, whole):
            continue
        low, high = spread(part), spread(whole)
        possible = (low[0] / high[1] * _HUNDRED, low[1] / high[0] * _HUNDRED)
        if not meet(possible, spread(share)):
            actual = f"{plainly(part.base / whole.base * _HUNDRED)}%"
            words = {
                "part": told(one, "part") or "one",
                "whole": told(one, "whole"),
                "stated": told(one, "share"),
                "actual": actual,
            }
            yield finding(rule, shown(one, actual, f"{words['part']} of {words['whole']} is {actual}"), words)


def _part(one: Reckoning) -> Quantity | None:
    return amount(one, "part") if "part" in one.parts else _ONE


def _fit(part: Quantity, whole: Quantity) -> bool:
    """Whether both are plain counts or sums of one currency, and the part is no larger than the whole."""
    same = part.dimension == whole.dimension and part.dimension in {"count", "money"}
    plain = part.upper is None and whole.upper is None and part.bound is None and whole.bound is None
    return same and plain and 0 < part.base <= whole.base


KIND = Kind("share-fault", share_fault, ("part", "whole", "stated", "actual"), grouped=False)
