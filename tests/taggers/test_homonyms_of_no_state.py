"""A name of a state that is also a region in no state."""

import factcheck
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.name_rules import StateTable


def test_every_state_can_be_read() -> None:
    """Also where a region of the same name lies in nothing else."""
    names = [state.name for table in builtin_rulebook().of(StateTable) for state in table.entries]
    assert names
    for name in names:
        factcheck.extract(factcheck.Document.from_text(f"They met in {name} on 6 May 2019."))
