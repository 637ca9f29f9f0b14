"""Kind "total-fault": parts that are told one by one do not make the total beside them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.figures import amount, meet, plainly, reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Finding
from factcheck.model.mention import Amount
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.quantity import Quantity, spread

_FEWEST = 2
_NEAR = (Decimal("0.5"), Decimal("1.5"))
"""Parts that come to less or more of the total than this are parts of something else: 26 divisions of 50,000 soldiers."""


def total_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each total under check that its parts, all of them exact, do not add up to, whatever was rounded."""
    for one in reckoned(material, "total"):
        total = amount(one, "total")
        parts = [part for part in one.parts.get("part", ()) if isinstance(part, Amount)]
        figures = [part.quantity for part in parts]
        if total is None or not _summable(total, figures):
            continue
        low, high = map(sum, zip(*map(spread, figures), strict=True))
        if (
            total.base
            and _NEAR[0] <= sum(part.base for part in figures) / total.base <= _NEAR[1]
            and not meet((Decimal(low), Decimal(high)), spread(total))
        ):
            actual = plainly(sum((part.base for part in figures), Decimal(0)) / total.factor)
            words = {"total": told(one, "total"), "actual": actual, "parts": " + ".join(part.label for part in parts)}
            yield finding(rule, shown(one, actual, f"{words['parts']} is {actual}"), words)


def _summable(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether all are exact and of one kind."""
    exact = all(not (one.approximate or one.bound or one.per) and one.upper is None for one in (total, *parts))
    same = all(one.dimension == total.dimension for one in parts) and total.dimension in {"count", "money"}
    currency = total.dimension != "money" or len({one.unit for one in (total, *parts)}) == 1
    return exact and same and currency and len(parts) >= _FEWEST


KIND = Kind("total-fault", total_fault, ("total", "actual", "parts"), grouped=False)
