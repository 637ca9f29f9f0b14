"""Every error that the package raises on purpose; one class a reason."""


class FactcheckError(Exception):
    """Base of all errors below: catching it catches everything that is the caller's to mend.

    Each argument is a mistake of its own, and a line of the message.
    """

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


class UsageError(FactcheckError):
    """A call or a command line asks for something that does not exist or does not fit together."""


class RuleError(FactcheckError):
    """Rule files are wrong; the message lists every mistake of every file as ``file:line: rule "id": what``."""


class InputError(FactcheckError):
    """An input cannot be read; carries the file's name and the reason, and becomes a problem of the report."""


class ReportError(FactcheckError):
    """A report cannot be written: unknown format, or a path that cannot be opened."""


class IndexFault(FactcheckError):  # noqa: N818 - IndexError is Python's own
    """A claim index cannot be read or written, or was made by other rules; the message says what to do."""
