"""Loads rules and proves, before any text is read, that every stage can work with them."""

from collections.abc import Iterable
from pathlib import Path

from factcheck.checks.proof import prove_checks
from factcheck.extraction.anchoring.cues import prove_cues
from factcheck.extraction.attributes import prove_attributes
from factcheck.extraction.claimrules import prove_claims
from factcheck.extraction.officeholders import prove_holdings
from factcheck.extraction.reckonings import prove_reckonings
from factcheck.extraction.sense_proof import prove_senses
from factcheck.grouping.proof import prove_levels
from factcheck.rulebook.loader import loaded
from factcheck.rulebook.proof import Proof
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slot_proof import prove_slots, prove_words
from factcheck.rulebook.sources import Sources, sources_of
from factcheck.taggers.temporal_joins import prove_joins
from factcheck.taggers.temporal_proof import prove_patterns

PROOFS: tuple[Proof, ...] = (
    prove_slots,
    prove_words,
    prove_patterns,
    prove_joins,
    prove_cues,
    prove_holdings,
    prove_claims,
    prove_attributes,
    prove_reckonings,
    prove_senses,
    prove_levels,
    prove_checks,
)
"""What each stage holds against rules."""


def load_rules(folders: Iterable[str | Path] = (), builtin: bool = True) -> Rulebook:
    """The rules of the package and of the user's folders, typed, and proven by all stages.

    Raises RuleError with one line for each mistake of each file.
    """
    return loaded_rules(sources_of(folders, builtin))


def loaded_rules(sources: Sources) -> Rulebook:
    """The same of files that were read already."""
    return loaded(sources, PROOFS)
