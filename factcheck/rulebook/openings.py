"""Which words can open a match of a template: what makes the search for it cheap.

An opening is a pair: the first token of a match, and the second or None for any. A token is a run of letters, a run of
digits (told only by its length: "0000" for four), or one other character; white space between tokens does not count. A
second token of the last kind takes the digits right behind it along (".00"): most numbers with a point tell no time.
"""

import re
from collections.abc import Iterable, Mapping

from factcheck.rulebook.mistakes import unknown
from factcheck.rulebook.template import Node, Slot, Template, TemplateError

ANY = "\0"
"""A character that a template leaves open."""

_LONGEST_NUMBER = 5
_FIRST = re.compile(r"[^\W\d_]+|0+|[^\s\0]")
_REST = re.compile(r"\s*([^\W\d_]++|0++|[^\s\0\w]0*+)(?=.)", re.DOTALL)
_DIGIT = re.compile(r"\d")
_RANGE = re.compile(r"\\.|(.)-(.)|.", re.DOTALL)
_WIDEST_CLASS = 12
_MOST_STRINGS = 50_000


def openings(template: Template) -> dict[str, frozenset[str] | None]:
    """First tokens, each with the second tokens that can follow it, or None for any.

    Raises TemplateError when a match can open with anything.
    """
    found: dict[str, set[str] | None] = {}
    search = _Search()
    search.run(template.nodes, template.slots)
    for first, second in search.pairs():
        if first == ANY:
            message = f"{template.source!r} can open with anything; begin with a word, a slot or a digit"
            raise TemplateError(message)
        known = found.setdefault(first, set())
        if second is None or known is None:
            found[first] = None
        else:
            known.add(second)
    return {first: None if seconds is None else frozenset(seconds) for first, seconds in found.items()}


def token_of(text: str) -> str:
    """The token that a piece of text counts as: digits, also those behind a mark, by their number only."""
    if not text[-1].isdecimal():
        return text
    mark = "" if text[0].isdecimal() else text[0]
    return mark + "0" * min(len(text) - len(mark), _LONGEST_NUMBER)


class _Search:
    """Prefixes of all matches, cut where two tokens are known; prefixes with one continuation are kept together."""

    def __init__(self) -> None:
        self.states: dict[str, set[str]] = {"": {""}}
        self.done: dict[str, set[str]] = {}

    def run(self, nodes: tuple[Node, ...], slots: Mapping[str, Slot]) -> None:
        """Appends the strings of each node until all prefixes have two tokens."""
        for node in nodes:
            if not self.states:
                return
            self._append(_strings((node,), slots))

    def _append(self, strings: Iterable[str]) -> None:
        grown: dict[str, set[str]] = {}
        for rest, firsts in self.states.items():
            for string in strings:
                if rest:
                    self._sort(rest + string, firsts, grown)
                else:
                    for first in firsts:
                        self._split(first + string, grown)
        self.states = grown

    def _split(self, text: str, grown: dict[str, set[str]]) -> None:
        """A prefix whose first token may still grow is kept under the empty rest."""
        match = _FIRST.match(text)
        if not text or (match is not None and match.end() == len(text)):
            grown.setdefault("", set()).add(text)
        elif match is None or text[match.end()] == ANY:
            self.done.setdefault(ANY, set()).add(ANY)
        else:
            self._sort(text[match.end() :], {match.group()}, grown)

    def _sort(self, rest: str, firsts: set[str], grown: dict[str, set[str]]) -> None:
        match = _REST.match(rest)
        stripped = rest.lstrip()
        if match is not None and rest[match.end()] != ANY:
            self.done.setdefault(match.group(1), set()).update(firsts)
        elif ANY in rest:
            self.done.setdefault(ANY, set()).update(firsts)
        else:
            grown.setdefault(stripped or " ", set()).update(firsts)

    def pairs(self) -> Iterable[tuple[str, str | None]]:
        """All openings, also of matches that end before the second token."""
        for rest, firsts in [*self.done.items(), *self.states.items()]:
            second = None if rest.strip() in {"", ANY} else token_of(rest.strip())
            for first in firsts:
                yield (ANY, None) if first in {"", ANY} else (token_of(first), second)


def _strings(nodes: tuple[Node, ...], slots: Mapping[str, Slot]) -> set[str]:
    """All strings of some nodes, digits as 0, white space as one blank, cut behind the third token."""
    found = {""}
    for node in nodes:
        found = _grown(found, _strings_of(node, slots))
    return found


def _grown(heads: set[str], tails: set[str]) -> set[str]:
    """Every head with every tail, cut. Raises TemplateError where they are too many to list."""
    if len(heads) * len(tails) > _MOST_STRINGS:
        message = "can open in too many ways; begin with a word, or with fewer repeated or optional vocabularies"
        raise TemplateError(message)
    return {_cut(head + tail) for head in heads for tail in tails}


def _cut(text: str) -> str:
    return text[:40]


def _strings_of(node: Node, slots: Mapping[str, Slot]) -> set[str]:
    if node.kind == "slot":
        name, _, slot = node.raw[1:-1].rpartition(":")
        named = (name or slot).replace("-", "_")
        if named not in slots:
            raise TemplateError(unknown("slot", node.raw, [f"{{{known}}}" for known in slots]))
        return _slot_strings(slots[named])
    if node.kind == "group":
        return {string for option in node.options for string in _strings(option, slots)}
    if node.kind == "repeat":
        return _repeated(node, slots)
    if node.kind == "chars":
        return _members(node.raw)
    if node.kind == "escape":
        return {node.raw[1]}
    return {"zero": {""}, "blank": {" "}}.get(node.kind) or {re.sub(r"\d", "0", node.raw)}


def _slot_strings(slot: Slot) -> set[str]:
    if not slot.words:
        return _strings(slot.nodes, {})
    return {_DIGIT.sub("0", word) for word in slot.words}


def _repeated(node: Node, slots: Mapping[str, Slot]) -> set[str]:
    once = _strings(node.options[0], slots)
    found: set[str] = {""} if node.low == 0 else set()
    grown = {""}
    for count in range(1, min(node.high, _LONGEST_NUMBER) + 1):
        grown = _grown(grown, once)
        if count >= min(node.low, _LONGEST_NUMBER):
            found |= grown
    return found


def _members(raw: str) -> set[str]:
    """The characters of a class: digits count as one; a wide or negated class as anything."""
    if raw in {r"\d", r"\s"}:
        return {"0"} if raw == r"\d" else {" "}
    if raw[0] != "[" or raw[1] == "^":
        return {ANY}
    found: set[str] = set()
    for piece in _RANGE.finditer(raw[1:-1]):
        low, high = piece.groups()
        found |= {chr(code) for code in range(ord(low), ord(high) + 1)} if low else _escaped(piece.group())
    found = {"0" if char.isdigit() else " " if char.isspace() else char for char in found}
    return found if len(found) <= _WIDEST_CLASS else {ANY}


def _escaped(piece: str) -> set[str]:
    if piece[0] != "\\":
        return {piece}
    return {"d": {"0"}, "s": {" "}, "w": {ANY}}.get(piece[1], {piece[1]})


def strings_of(nodes: tuple[Node, ...], vocabulary: Mapping[str, Iterable[str]]) -> set[str]:
    """All strings of a piece of a template, white space as one blank. Raises TemplateError if they are not finitely many."""
    slots = {name.replace("-", "_"): Slot(name, words=dict.fromkeys(words, "")) for name, words in vocabulary.items()}
    found = _strings(nodes, slots)
    if any(ANY in string or "0" in string for string in found):
        message = "only words, slots, optional and alternative parts can stand beside an expression"
        raise TemplateError(message)
    return found
