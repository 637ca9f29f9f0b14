"""All rules of a run, typed, with where each one stands."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from attrs import define, field, frozen

T = TypeVar("T")


@frozen
class RuleFile:
    """A rule file as read: its name as shown to people, and its text (reference facts are quoted from it)."""

    name: str
    text: str = field(repr=False)


@frozen
class Entry:
    """One rule with its table and its place; ``shipped`` with the package, or of the user's own."""

    table: str
    rule: Any
    file: str
    line: int
    shipped: bool = False

    @property
    def id(self) -> str:
        """The rule's id."""
        return str(self.rule.id)


@define(frozen=True, eq=False, slots=False)
class Rulebook:
    """Every rule, in the order of the files' names; what is compiled from rules is kept here, once per rulebook."""

    files: tuple[RuleFile, ...] = ()
    entries: tuple[Entry, ...] = ()
    _derived: dict[Callable[["Rulebook"], Any], Any] = field(factory=dict, repr=False)

    def __reduce__(self) -> tuple[type["Rulebook"], tuple[Any, ...]]:
        """How it goes to another process: without what was compiled, which is compiled there anew."""
        return Rulebook, (self.files, self.entries)

    @cached_property
    def _by_kind(self) -> Mapping[type, tuple[Any, ...]]:
        kinds: dict[type, list[Any]] = {}
        for entry in self.entries:
            kinds.setdefault(type(entry.rule), []).append(entry.rule)
        return {kind: tuple(rules) for kind, rules in kinds.items()}

    def of(self, kind: type[T]) -> tuple[T, ...]:
        """All rules of one kind, such as ``of(SlotRule)``."""
        return self._by_kind.get(kind, ())

    def derive(self, build: Callable[["Rulebook"], T]) -> T:
        """What ``build`` makes of this rulebook, made once: compiled patterns, vocabularies, matchers."""
        if build not in self._derived:
            self._derived[build] = build(self)
        result: T = self._derived[build]
        return result

    @property
    def derived(self) -> Mapping[Callable[["Rulebook"], Any], Any]:
        """What was made of it so far, by what made it."""
        return self._derived

    def entry(self, table: str, identity: str) -> Entry | None:
        """The entry of a table with this id."""
        return self._index.get((table, identity))

    @cached_property
    def _index(self) -> Mapping[tuple[str, str], Entry]:
        return {(entry.table, entry.id): entry for entry in self.entries}

    def file(self, name: str) -> RuleFile:
        """The rule file of this name; raises KeyError when there is none."""
        return {file.name: file for file in self.files}[name]
