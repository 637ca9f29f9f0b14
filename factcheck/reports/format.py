"""What a report format is, and what it may be told."""

from importlib import import_module

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
    """One format: its name, what it is for, the file endings that ask for it, and the module whose function writes it."""

    name: str
    description: str
    suffixes: tuple[str, ...]
    module: str
    function: str = "render"

    def render(self, report: Report, options: Options) -> str:
        """The report as text; what writes it is imported when it is asked for."""
        text: str = getattr(import_module(f"factcheck.reports.{self.module}"), self.function)(report, options)
        return text
