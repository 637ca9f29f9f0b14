"""Holds check rules against their kinds when rules are loaded."""

from collections.abc import Iterable, Iterator
from string import Formatter

from factcheck.checks import KINDS
from factcheck.checks.kind import Kind
from factcheck.rulebook.mistakes import Mistake, unknown
from factcheck.rulebook.proof import mistake, rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.topic_rules import CheckRule


def prove_checks(_rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of check rules: an unknown kind, keys it does not read, values and words it does not know."""
    for entry, rule in rules_in(entries, CheckRule):
        kind = KINDS.get(rule.kind)
        told = [unknown("kind", rule.kind, KINDS)] if kind is None else _told(kind, rule)
        yield from (mistake(entry, text) for text in told)


def _told(kind: Kind, rule: CheckRule) -> Iterator[str]:
    yield from _value(kind, "role", rule.role, kind.roles)
    yield from _value(kind, "fault", rule.fault, kind.faults)
    if kind.grouped != bool(rule.levels):
        yield _missing(kind, "levels") if kind.grouped else _unread(kind, "levels")
    for key, text in (("message", rule.message), ("hint", rule.hint or "")):
        yield from _words(kind, key, text)


def _value(kind: Kind, key: str, value: str | None, known: tuple[str, ...]) -> Iterator[str]:
    if value is None and known:
        yield f"{_missing(kind, key)}: one of {', '.join(known)}"
    elif value is not None and not known:
        yield _unread(kind, key)
    elif value is not None and value not in known:
        yield unknown(key, value, known)


def _missing(kind: Kind, key: str) -> str:
    return f"{key} is missing, which the kind {kind.name!r} asks for"


def _unread(kind: Kind, key: str) -> str:
    return f"{key} is not read by the kind {kind.name!r}"


def _words(kind: Kind, key: str, text: str) -> Iterator[str]:
    try:
        used = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        yield f"{key}: {error}"
        return
    for word in sorted(used - set(kind.words)):
        yield unknown(f"word of the {key}", f"{{{word}}}", [f"{{{known}}}" for known in kind.words])
