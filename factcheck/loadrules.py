"""Loads rules and proves, before any text is read, that every stage can work with them."""

from collections.abc import Iterable
from pathlib import Path

from factcheck.checks.proof import prove_checks
from factcheck.extraction.claimrules import prove_claims
from factcheck.grouping.proof import prove_levels
from factcheck.rulebook.loader import load
from factcheck.rulebook.proof import Proof
from factcheck.rulebook.rulebook import Rulebook

PROOFS: tuple[Proof, ...] = (prove_checks, prove_levels, prove_claims)
"""What each stage holds against rules."""


def load_rules(folders: Iterable[str | Path] = (), builtin: bool = True) -> Rulebook:
    """The rules of the package and of the user's folders, typed, and proven by all stages.

    Raises RuleError with one line for each mistake of each file.
    """
    return load(folders, builtin, PROOFS)
