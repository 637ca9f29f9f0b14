"""Why nothing was found between two places: each gate on the way to a finding, and where the way stopped."""

from collections.abc import Iterator, Sequence
from itertools import product

from attrs import frozen

from factcheck import pipeline
from factcheck.checks import statement_differs, values_disagree
from factcheck.checks.roles import apart, display
from factcheck.extraction import statements
from factcheck.grouping.differences import differences
from factcheck.grouping.happenings import weighed
from factcheck.grouping.identity import fits, name_of
from factcheck.grouping.levels import LEVELS
from factcheck.grouping.slotvalues import relation
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.gate import Gate, Passage
from factcheck.model.span import Span
from factcheck.model.statement import Slot, Statement
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.topic_rules import CheckRule, TypeRule
from factcheck.understood import Understood, understood
from factcheck.values.quantity import Match

_VALUES = ("when", "where", "ordinal", "value", "holder", "office")
_MOST_SHARED = 8


@frozen
class Between:
    """What was found between two lines, and for each pair of things said there the gates between them."""

    findings: tuple[Finding, ...]
    passages: tuple[Passage, ...]


def between(here: tuple[Document, int], there: tuple[Document, int], rulebook: Rulebook) -> Between:
    """The gates between a line of one document, thought to be under check, and a line of another."""
    report = pipeline.check([here[0]], against=[there[0]], rules=rulebook)
    found = tuple(one for one in report.findings if _touches(one, *here) and _touches(one, *there))
    mine, theirs = understood(here[0], rulebook, under_check=True), understood(there[0], rulebook)
    held = {level for rule in rulebook.of(CheckRule) if rule.kind == values_disagree.KIND.name for level in rule.levels}
    levels = {rule.id: tuple(one for one in rule.levels if one in held) for rule in rulebook.of(TypeRule)}
    told = [
        [claim for claim in one.claims if _is_typed(claim) and _on(claim.document, claim.span, line)]
        for one, (_, line) in ((mine, here), (theirs, there))
    ]
    passages = [_of_claims(one, other, levels) for one, other in product(told[0], told[1])]
    passages += _of_statements((mine, here[1]), (theirs, there[1]), rulebook)
    passages += _of_accounts((mine, here[1]), (theirs, there[1]), rulebook)
    return Between(found, tuple(passages))


def _is_typed(claim: Claim) -> bool:
    return claim.type != statements.TYPE


def _on(document: Document, span: Span, line: int) -> bool:
    return document.place(span.start).line <= line <= document.place(max(span.end - 1, span.start)).line


def _touches(finding: Finding, document: Document, line: int) -> bool:
    return any(side.document.name == document.name and _on(side.document, side.span, line) for side in finding.evidence)


def _of_claims(one: Claim, other: Claim, levels: dict[str, tuple[str, ...]]) -> Passage:
    return Passage(_plain(one.quote), _plain(other.quote), tuple(_until_shut(_claim_gates(one, other, levels))))


def _until_shut(gates: Iterator[Gate]) -> Iterator[Gate]:
    for gate in gates:
        yield gate
        if not gate.passed:
            return


def _claim_gates(one: Claim, other: Claim, levels: dict[str, tuple[str, ...]]) -> Iterator[Gate]:
    yield Gate("told of one type of claim", one.type, other.type, one.type == other.type)
    asked = levels.get(one.type, ())
    keys = [(name, LEVELS[name].key(one), LEVELS[name].key(other)) for name in asked]
    same = [name for name, mine, theirs in keys if mine is not None and mine == theirs]
    shown = keys[0] if keys else ("", None, None)
    best = next((key for key in keys if key[0] in same), shown)
    yield Gate(f"the same thing ({best[0] or 'no level compares this type'})", _key(best[1]), _key(best[2]), bool(same))
    names = name_of(one), name_of(other)
    fuller, shorter = sorted(names, key=len, reverse=True)
    fit = not LEVELS[best[0]].compares_names or fits(fuller, shorter)
    yield Gate("names that fit each other", _sorted(names[0]), _sorted(names[1]), fit)
    yield Gate("told with one status", one.status, other.status, one.status == other.status)
    told = [role for role in _VALUES if apart(one, other, role)]
    first = told[0] if told else _VALUES[0]
    yield Gate(
        f"values that cannot both be true ({', '.join(told) or first})",
        display(one, first),
        display(other, first),
        bool(told),
    )


def _key(key: tuple[str, ...] | None) -> str:
    return "nothing to compare there" if key is None else " · ".join(key)


def _of_statements(here: tuple[Understood, int], there: tuple[Understood, int], rulebook: Rulebook) -> Iterator[Passage]:
    mine, theirs = ([one for one in side.statements if _on(one.document, one.span, line)] for side, line in (here, there))
    found = differences([here[0].statements], [there[0].statements])
    for one, other in product(mine, theirs):
        likeness = {id(pair.slot): pair.likeness for pair in found if pair.here is one and pair.there is other}
        gates = _statement_gates(one, other, likeness, rulebook)
        yield Passage(_plain(one.quote), _plain(other.quote), tuple(_until_shut(gates)))


def _of_accounts(here: tuple[Understood, int], there: tuple[Understood, int], rulebook: Rulebook) -> Iterator[Passage]:
    """The values that both lines tell in words of their own."""
    for pair, gates in weighed(here[0].statements, there[0].statements, rulebook):
        one, other = pair.here.statement, pair.there.statement
        if _on(one.document, one.span, here[1]) and _on(other.document, other.span, there[1]):
            asked = (
                Gate(f"in words of their own, unless {shut}", pair.slot.label, pair.other.label, is_open)
                for shut, is_open in gates
            )
            yield Passage(_plain(one.quote), _plain(other.quote), tuple(_until_shut(asked)))


def _statement_gates(one: Statement, other: Statement, likeness: dict[int, float], rulebook: Rulebook) -> Iterator[Gate]:
    shared = one.forms & other.forms
    words = [one.spelt(at) for at in one.shared(shared)][:_MOST_SHARED]
    counts = [f"{len(side.forms)} telling words" for side in (one, other)]
    yield Gate(f"two telling words in common ({', '.join(words) or 'none'})", counts[0], counts[1], len(shared) > 1)
    differing = _differing(one, other)
    values = [", ".join(f"{slot.kind} {slot.label}" for slot in side.slots) or "none" for side in (one, other)]
    yield Gate("values of one kind that differ", values[0], values[1], bool(differing))
    pairs = [pair for pair in differing if id(pair[0]) in likeness]
    mine, theirs = pairs[0] if pairs else differing[0]
    agreed = "a value that stands in the same words, and not elsewhere in the other text"
    yield Gate(agreed, mine.label, theirs.label, passed=bool(pairs))
    least = _least(statement_differs.slot_of(mine), rulebook)
    yield Gate(
        "enough words in common around the values",
        f"{likeness[id(mine)]:.2f}",
        f"{least:.2f} asked for",
        passed=likeness[id(mine)] >= least,
    )


def _differing(one: Statement, other: Statement) -> list[tuple[Slot, Slot]]:
    """The values of one kind that differ, without those that the other side has, too."""
    met = {id(slot) for pair in product(one.slots, other.slots) if relation(*pair) is Match.AGREE for slot in pair}
    pairs = product(one.slots, other.slots)
    return [pair for pair in pairs if relation(*pair) is Match.DIFFER and met.isdisjoint(map(id, pair))]


def _least(slot: str, rulebook: Rulebook) -> float:
    """How alike two statements must be for a difference of this kind of value to be told."""
    rules: Sequence[CheckRule] = rulebook.of(CheckRule)
    net = statement_differs.KIND.name
    asked = [rule.least for rule in rules if rule.slot == slot and rule.least is not None and rule.kind == net]
    return min(asked, default=1.0)


def _sorted(name: frozenset[str]) -> str:
    return " ".join(sorted(name)) or "none"


def _plain(words: str) -> str:
    return " ".join(words.split())
