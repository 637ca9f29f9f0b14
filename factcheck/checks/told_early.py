"""Kind "told-early": something is told as over on a day after publication, or as to come on a day before it."""

from collections.abc import Iterator

from factcheck.checks.figures import reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Finding
from factcheck.model.reckoning import Reckoning
from factcheck.model.timex import NEAR, Timex
from factcheck.rulebook.topic_rules import CheckRule

_PAST = "past"


def told_early(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each full date under check on the wrong side of the day of publication for the tense of its verb.

    Only a date that stands whole in the text counts: what was worked out followed the tense already.
    """
    for one in reckoned(material, "tense"):
        then, published = one.part("then"), one.document.published
        if published is None or not isinstance(then, Timex) or not _is_written(then):
            continue
        day = published.toordinal()
        if _off(one, then, day):
            words = {"then": told(one, "then"), "published": published.isoformat()[:10], "verb": one.words.get("verb", "")}
            yield finding(rule, shown(one, then.edtf or then.value, f"published on {words['published']}"), words)


def _is_written(then: Timex) -> bool:
    whole = then.time.shape == "date" and then.time.modifier is None and then.interval.days == 1
    return whole and all(step.anchor is None for step in then.derivation)


def _off(one: Reckoning, then: Timex, day: int) -> bool:
    first, last = then.interval.earliest or day, then.interval.latest or day
    return first > day + NEAR if one.words.get("tense") == _PAST else last < day - NEAR


KIND = Kind("told-early", told_early, ("then", "published", "verb"), grouped=False)
