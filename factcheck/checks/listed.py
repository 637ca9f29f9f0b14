"""Kind "list-fault": a number of things is announced, and another number of them follows."""

from collections.abc import Iterator

import regex

from factcheck.checks.figures import amount, reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Finding
from factcheck.rulebook.topic_rules import CheckRule

_MOST_WORDS = 3
"""Items no longer than this hold no comma and no conjunction of their own."""
_FEWEST, _MOST = 2, 12
_DIGIT = regex.compile(r"\d")


def list_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each announced list under check of short plain items that are fewer or more than announced."""
    for one in reckoned(material, "list"):
        stated, items = amount(one, "count"), _items(one.words.get("items", ""), one.words.get("joint", ""))
        if stated is None or not items or stated.approximate or stated.bound or stated.upper is not None:
            continue
        number = len(items)
        if not _FEWEST <= stated.number <= _MOST or number in {stated.number, stated.number * 2}:
            continue
        words = {"stated": told(one, "count"), "actual": number, "items": "; ".join(items)}
        yield finding(rule, shown(one, str(number), f"{number} items follow: {words['items']}"), words)


def _items(words: str, joint: str) -> list[str]:
    """The items of a list that closes with its conjunction; none where one is long, or may hold several."""
    if not joint or _DIGIT.search(words):
        return []
    parts = [" ".join(part.split()) for part in words.split(",")]
    closing = regex.split(rf"\s{regex.escape(joint)}\s", parts[-1])
    items = [part for part in (*parts[:-1], *closing) if part.removeprefix(f"{joint} ")]
    plain = [item.removeprefix(f"{joint} ") for item in items]
    return plain if len(plain) > 1 and all(len(item.split()) <= _MOST_WORDS for item in plain) else []


KIND = Kind("list-fault", list_fault, ("stated", "actual", "items"), grouped=False)
