"""What a report format is, and what it may be told."""

from collections.abc import Callable

from attrs import frozen

from factcheck.model.report import Report


@frozen
class Options:
    """How a report is drawn: ``width`` in terminal cells, ``color`` whether ANSI colours may be used.

    ``again`` is the rest of a command line that reads the same inputs, for hints that can be pasted into a terminal;
    ``suppressed`` whether the findings that somebody has said to leave are listed too. Only the terminal formats look
    at these; all others write the same bytes whatever the options say.
    """

    width: int = 100
    color: bool = False
    again: str = ""
    suppressed: bool = False


@frozen
class Format:
    """One format: its name, what it is for, the file endings that ask for it, and the function that writes it."""

    name: str
    description: str
    suffixes: tuple[str, ...]
    render: Callable[[Report, Options], str]
