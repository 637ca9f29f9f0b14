"""Kind "conversion-fault": one measure in two units that do not convert into each other."""

from collections.abc import Iterator
from decimal import Decimal

import regex

from factcheck.checks.figures import amount, plainly, reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Finding
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.quantity import Quantity, spread

_CONVERTED = Decimal("0.15")
"""How far two numbers may lie apart as the larger of them: writers round before and after they convert."""
_UNIT = regex.compile(r"(?<=\d[\s-]?)\p{L}.*")
"""What stands behind the number, as the text writes it."""
_MEASURED = frozenset({"length", "area", "volume", "weight", "speed"})
"""What is converted by a factor that nobody disputes; money and temperatures are not."""


def conversion_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each measure under check whose second unit tells another size."""
    for one in reckoned(material, "conversion"):
        here, there = amount(one, "one"), amount(one, "other")
        if here is None or there is None or not _comparable(here, there) or _agree(here, there):
            continue
        words = {"this": told(one, "one"), "other": told(one, "other")}
        unit = _UNIT.search(words["other"])
        actual = f"{plainly(here.base / there.factor)} {unit[0] if unit else there.unit}"
        words |= {"actual": actual}
        yield finding(rule, shown(one, actual, f"{words['this']} is {actual}"), words)


def _comparable(one: Quantity, other: Quantity) -> bool:
    same = one.dimension == other.dimension and one.dimension in _MEASURED and one.per == other.per
    return same and one.factor != other.factor and one.upper is None and other.upper is None and one.base > 0


def _agree(one: Quantity, other: Quantity) -> bool:
    here, there = spread(one), spread(other)
    gap = max(here[0] - there[1], there[0] - here[1], Decimal(0))
    return gap <= max(one.base, other.base) * _CONVERTED


KIND = Kind("conversion-fault", conversion_fault, ("this", "other", "actual"), grouped=False)
