"""Every step of a derivation names a rule or a mechanism that a reader can look up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.model.claim import Claim
from factcheck.model.report import Report
from factcheck.model.step import Step
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.head import Mechanism

SEEDS = Path(__file__).parent.parent / "seeds"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in Path(factcheck.__file__).parent.rglob("*.py"))


@pytest.fixture(scope="module")
def report() -> Report:
    """The report on the seed corpus."""
    return factcheck.check([SEEDS / "drafts"], against=[SEEDS / "documents", SEEDS / "records"])


def steps_of(claim: Claim) -> Iterator[Step]:
    """All steps of a claim, of its date and of its roles."""
    yield from claim.provenance
    yield from claim.when.derivation if claim.when else ()
    for fillers in claim.roles.values():
        for filler in fillers:
            yield from filler.derivation


def test_every_step_on_the_seeds_names_what_can_be_shown(report: Report) -> None:
    """``factcheck rules show`` and ``factcheck explain`` know the rule of each step."""
    steps = [step for claim in report.claims for step in steps_of(claim)]
    steps += [step for finding in report.findings for evidence in finding.evidence for step in evidence.derivation]
    steps += [step for document in report.documents for step in document.published_derivation]
    assert set() == {step.rule for step in steps} - {entry.id for entry in builtin_rulebook().entries}


@pytest.mark.parametrize("mechanism", [rule.id for rule in builtin_rulebook().of(Mechanism)])
def test_every_mechanism_is_one_of_the_code(mechanism: str) -> None:
    """None is described that no step names."""
    assert f'"{mechanism}"' in CODE
