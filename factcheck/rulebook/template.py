"""Templates: regular expressions in which ``{slot}`` stands for a vocabulary.

A template is read into nodes, from which both the regular expression and the words that can open a match are derived. Words
match as written, capitalised or in capitals; a blank is any white space, but no paragraph's end. What cannot be matched in
bounded time is refused: a repetition without upper bound, or a repetition inside a repetition.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache

from attrs import define, field, frozen

from factcheck.rulebook.slots import spellings
from factcheck.rulebook.trie import trie_regex

_TOKEN = re.compile(
    r"""(?P<slot>\{(?:[a-z]\w*:)?[a-z][\w-]*\})
    |(?P<repeat>(?:[?*+]|\{\d*,?\d*\})\??)
    |(?P<zero>\(\?(?:<[=!]|[=!])(?:[^()\[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\]|\((?:[^()\\]|\\.)*\))*\)|\\[bB]|[\^$])
    |(?P<open>\(\?:)|(?P<close>\))|(?P<or>\|)
    |(?P<chars>\[(?:[^\]\\]|\\.)*\]|\\[dDwWsS]|\.)
    |(?P<escape>\\.)
    |(?P<blank>[ ])
    |(?P<word>[^\W\d_]+)
    |(?P<text>[^()\[\]{}|?*+\\])""",
    re.VERBOSE | re.DOTALL,
)
_BLANK = r"\s(?!\n)\s?"
_LONGEST_REPEAT = 200


class TemplateError(ValueError):
    """A template that cannot be read, cannot be matched in bounded time, or can open with anything."""


@frozen
class Node:
    """A piece of a template: ``kind`` is word, text, blank, chars, zero, slot, group or repeat; ``raw`` as written."""

    kind: str
    raw: str
    options: tuple[tuple["Node", ...], ...] = ()
    low: int = 1
    high: int = 1


@define(frozen=True, eq=False, slots=False)
class Slot:
    """A vocabulary: words with what they mean, or a regular expression that means what it matches."""

    id: str
    words: Mapping[str, str] = field(factory=dict)
    match: str = ""
    languages: tuple[str, ...] = ()

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of the regular expression. Raises TemplateError when it is not in the language of templates."""
        return parse_nodes(self.match)

    @cached_property
    def regex(self) -> str:
        """The regular expression of the vocabulary, longest words first."""
        if not self.words:
            return "".join(_regex(node, {}) for node in self.nodes)
        return trie_regex(form for word in self.words for form in spellings(word)).replace("\\ ", _BLANK)


@frozen
class Template:
    """A template read: its nodes, and the slot of each name."""

    source: str
    nodes: tuple[Node, ...]
    slots: Mapping[str, Slot]

    @property
    def regex(self) -> str:
        """The regular expression, with a named group for each slot."""
        return "".join(_regex(node, self.slots) for node in self.nodes)


def parse_template(source: str, vocabulary: Mapping[str, Slot]) -> Template:
    """The template of a string. Raises TemplateError naming what is wrong and what is allowed."""
    nodes = parse_nodes(source)
    slots: dict[str, Slot] = {}
    for node in _slots_in(nodes):
        name, _, slot = node.raw[1:-1].rpartition(":")
        found = vocabulary.get(slot)
        if found is None:
            message = f"unknown slot {node.raw}; known: {', '.join(sorted(vocabulary))}"
            raise TemplateError(message)
        name = (name or slot).replace("-", "_")
        slots[name] = found
    return Template(source=source, nodes=nodes, slots=slots)


def _slots_in(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if node.kind == "slot":
            yield node
        for option in node.options:
            yield from _slots_in(option)


@lru_cache(maxsize=1024)
def parse_nodes(source: str) -> tuple[Node, ...]:
    """The nodes of a template or of a slot's regular expression."""
    stack: list[list[list[Node]]] = [[[]]]
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            message = f"cannot read {source[at : at + 12]!r} (a group is written (?:…), a slot {{name}})"
            raise TemplateError(message)
        at = match.end()
        _take(match.lastgroup or "", match.group(), stack)
    if len(stack) != 1:
        message = f"a group is not closed in {source!r}"
        raise TemplateError(message)
    return _joined(stack[0])


def _joined(options: list[list[Node]]) -> tuple[Node, ...]:
    if len(options) == 1:
        return tuple(options[0])
    return (Node("group", "", tuple(tuple(option) for option in options)),)


def _take(kind: str, raw: str, stack: list[list[list[Node]]]) -> None:
    if kind == "open":
        stack.append([[]])
    elif kind == "or":
        stack[-1].append([])
    elif kind == "close":
        if len(stack) == 1:
            message = "a group is closed that was not opened"
            raise TemplateError(message)
        options = stack.pop()
        stack[-1][-1].append(Node("group", "", tuple(tuple(option) for option in options)))
    elif kind == "repeat":
        _repeat(raw, stack[-1][-1])
    else:
        stack[-1][-1].append(Node(kind, raw))


def _repeat(raw: str, before: list[Node]) -> None:
    if not before:
        message = f"nothing to repeat before {raw!r}"
        raise TemplateError(message)
    if before[-1].kind == "word" and len(before[-1].raw) > 1:
        word = before.pop().raw
        before += [Node("word", word[:-1]), Node("word", word[-1])]
    node = before.pop()
    low, high = _bounds(raw)
    if high > 1 and any(_repeats(option) for option in node.options):
        message = f"a repetition inside a repetition ({raw}) cannot be matched in bounded time"
        raise TemplateError(message)
    before.append(Node("repeat", raw, ((node,),), low, high))


def _repeats(nodes: tuple[Node, ...]) -> bool:
    return any(node.high > 1 or any(_repeats(option) for option in node.options) for node in nodes)


def _bounds(raw: str) -> tuple[int, int]:
    if raw[0] == "?":
        return 0, 1
    low, comma, high = raw.strip("?").strip("{}").partition(",")
    if raw[0] in "*+" or (comma and not high) or int(high or low) > _LONGEST_REPEAT:
        message = f"{raw} has no upper bound up to {_LONGEST_REPEAT}; write {{0,9}} or the like"
        raise TemplateError(message)
    return int(low or 0), int(high or low)


def _regex(node: Node, slots: Mapping[str, Slot]) -> str:
    if node.kind == "slot":
        name, _, slot = node.raw[1:-1].rpartition(":")
        name = (name or slot).replace("-", "_")
        return f"(?P<{name}>{slots[name].regex})"
    return _REGEX[node.kind](node, slots)


def _group(node: Node, slots: Mapping[str, Slot]) -> str:
    return "(?:" + "|".join("".join(_regex(inner, slots) for inner in option) for option in node.options) + ")"


def _repeated(node: Node, slots: Mapping[str, Slot]) -> str:
    inner = node.options[0][0]
    text = _regex(inner, slots)
    return (text if inner.kind in {"group", "chars", "slot"} else f"(?:{text})") + node.raw


_REGEX: dict[str, Callable[[Node, Mapping[str, Slot]], str]] = {
    "word": lambda node, _: spelled(node.raw),
    "text": lambda node, _: re.escape(node.raw),
    "escape": lambda node, _: node.raw,
    "zero": lambda node, _: node.raw,
    "blank": lambda _node, _: _BLANK,
    "chars": lambda node, _: node.raw.replace(" ", r"\s"),
    "group": _group,
    "repeat": _repeated,
}


def spelled(word: str) -> str:
    """A regular expression for a word as written, capitalised, or in capitals."""
    head, tail = word[0], word[1:]
    start = head if head == head.upper() else f"[{head}{head.upper()}]"
    upper = word.upper()
    return start + tail if tail == tail.upper() else f"(?:{start}{tail}|{upper})"
