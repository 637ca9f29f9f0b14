"""One of the questions that must be answered before two places can contradict each other."""

from factcheck.frozen import frozen


@frozen
class Gate:
    """A question, what each place answers, and whether the way to a finding goes on behind it."""

    question: str
    here: str
    there: str
    passed: bool


@frozen
class Passage:
    """The gates between something said here and something said there, in order; it ends at the first that is shut."""

    here: str
    there: str
    gates: tuple[Gate, ...]

    @property
    def stopped(self) -> Gate | None:
        """The gate that is shut, if one is."""
        return next((gate for gate in self.gates if not gate.passed), None)
