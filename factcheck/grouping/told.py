"""A value where it stands: what is asked of two values that may be of two things, whichever way they were found."""

from attrs import frozen

from factcheck.model.statement import Slot, Statement


@frozen(eq=False)
class Told:
    """A value in a statement, and the words of the document that it stands in."""

    statement: Statement
    slot: Slot
    known: frozenset[str]

    def others(self, *kinds: str) -> list[Slot]:
        """The other values of some kinds in the statement."""
        return [slot for slot in self.statement.slots if slot.kind in kinds and slot is not self.slot]

    def before(self, *kinds: str) -> Slot | None:
        """The last value of some kinds that stands before it in the statement."""
        before = [slot for slot in self.statement.slots if slot.kind in kinds and slot.last <= self.slot.first]
        return before[-1] if before else None

    def forms(self, slot: Slot) -> frozenset[str]:
        """The words of a value that tell something."""
        return self.statement.telling(slot)
