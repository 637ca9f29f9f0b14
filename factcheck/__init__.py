"""Checks a draft against its sources: what each claims, and where two claims cannot both be true.

The names below are the contract with other programs. What is heavy is imported when it is first used.
"""

from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError, InputError, ReportError, RuleError, UsageError
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.span import Span

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.loadrules import load_rules
    from factcheck.model.claim import Claim
    from factcheck.model.timex import Timex
    from factcheck.pipeline import Report, check, extract, read, timexes

__all__ = [
    "Claim",
    "Document",
    "Evidence",
    "FactcheckError",
    "Finding",
    "InputError",
    "Report",
    "ReportError",
    "RuleError",
    "Settings",
    "Span",
    "Timex",
    "UsageError",
    "check",
    "extract",
    "load_rules",
    "read",
    "timexes",
]

_LATER = {
    "Claim": ("factcheck.model.claim", "Claim"),
    "Report": ("factcheck.pipeline", "Report"),
    "Settings": ("factcheck.config", "Settings"),
    "Timex": ("factcheck.model.timex", "Timex"),
    "check": ("factcheck.pipeline", "check"),
    "extract": ("factcheck.pipeline", "extract"),
    "load_rules": ("factcheck.loadrules", "load_rules"),
    "read": ("factcheck.pipeline", "read"),
    "timexes": ("factcheck.pipeline", "timexes"),
}


def __getattr__(name: str) -> Any:
    """Import what is asked for (PEP 562)."""
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - only when something heavy is asked for

    module, attribute = _LATER[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
