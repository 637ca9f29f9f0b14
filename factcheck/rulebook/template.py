"""Templates: regular expressions in which ``{slot}`` stands for a vocabulary.

A template is read into nodes, from which both the regular expression and the words that can open a match are derived. Words
match as written, capitalised or in capitals; a blank is any white space, but no paragraph's end. What cannot be matched in
bounded time is refused: a repetition without upper bound, or a repetition inside a repetition. A slot inside a look-around
is only looked at.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache

from attrs import define, field, frozen

from factcheck.errors import RuleError
from factcheck.rulebook.mistakes import unknown
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import SlotRule, slots, spellings
from factcheck.rulebook.trie import trie_regex

_TOKEN = re.compile(
    r"""(?P<slot>\{(?:[a-z]\w*:)?[a-z][\w-]*\})
    |(?P<repeat>(?:[?*+]|\{\d*,?\d*\})\??)
    |(?P<zero>\(\?(?:<[=!]|[=!])(?:[^()\[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\]|\((?:[^()\\]|\\.)*\))*\)|\\[bB]|[\^$])
    |(?P<open>\(\?(?::|P<[a-z][a-z_]*>))|(?P<close>\))|(?P<or>\|)
    |(?P<chars>\[(?:[^\]\\]|\\.)*\]|\\[dDwWsS]|\\[pP]\{\w+\}|\.)
    |(?P<escape>\\.)
    |(?P<blank>[ ])
    |(?P<word>[^\W\d_]+)
    |(?P<text>[^()\[\]{}|?*+\\])""",
    re.VERBOSE | re.DOTALL,
)
_LOOK = re.compile(r"\(\?<?[=!]")
_HOLE = re.compile(r"\{(?:[a-z]\w*:)?[a-z][\w-]*\}")
_BLANK = r"\s(?!\n)\s?"
_LONGEST_REPEAT = 200
_DEEPEST = 20
_PLAIN = "(?:"


class TemplateError(RuleError, ValueError):
    """A template that cannot be read, cannot be matched in bounded time, or can open with anything."""


@frozen
class Node:
    """A piece of a template: ``kind`` is word, text, blank, chars, zero, slot, group or repeat; ``raw`` as written.

    Of a group, ``raw`` is how it opens.
    """

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
            return "".join(_regex(node, _no_slot) for node in self.nodes)
        return trie_regex((form for word in self.words for form in spellings(word)), _BLANK)


def template_slots(rulebook: Rulebook) -> Mapping[str, Slot]:
    """The vocabularies of a rulebook in the form that templates use, by id."""
    return rulebook.derive(_template_slots)


def _template_slots(rulebook: Rulebook) -> Mapping[str, Slot]:
    return {rule.id: _slot(rule) for rule in slots(rulebook).values()}


def _slot(rule: SlotRule) -> Slot:
    words = {" ".join(word.split()): meaning for meaning, group in rule.words.items() for word in group}
    return Slot(id=rule.id, words=words, match=rule.match or "", languages=rule.languages)


@frozen
class Template:
    """A template read: its nodes, the slot of each name, and by their ids the slots that are only looked at."""

    source: str
    nodes: tuple[Node, ...]
    slots: Mapping[str, Slot]
    beside: Mapping[str, Slot] = field(factory=dict)

    @property
    def regex(self) -> str:
        """The regular expression, with a named group for each slot."""
        return self.regex_with(lambda name, slot: f"(?P<{name or slot.id.replace('-', '_')}>{slot.regex})")

    def regex_with(self, put: Callable[[str, Slot], str]) -> str:
        """The regular expression, with what ``put`` makes of each slot and the name written before it ("" for none)."""

        def regex(raw: str, beside: bool) -> str:
            name, slot = _name_and_slot(raw)
            if beside:
                return f"(?:{self.beside[slot].regex})"
            return put(name, self.slots[(name or slot).replace("-", "_")])

        return "".join(_regex(node, regex) for node in self.nodes)


_Put = Callable[[str, bool], str]
"""What stands for a slot as written, and for one inside a look-around."""


def _no_slot(raw: str, _beside: bool) -> str:
    message = f"a vocabulary cannot name another ({raw})"
    raise TemplateError(message)


def _name_and_slot(raw: str) -> tuple[str, str]:
    name, _, slot = raw[1:-1].rpartition(":")
    return name, slot


def parse_template(source: str, vocabulary: Mapping[str, Slot]) -> Template:
    """The template of a string. Raises TemplateError naming what is wrong and what is allowed."""
    nodes = parse_nodes(source)
    slots: dict[str, Slot] = {}
    beside: dict[str, Slot] = {}
    for kind, raw in _slots_in(nodes):
        name, slot = _name_and_slot(raw)
        if slot not in vocabulary:
            raise TemplateError(unknown("slot", raw, [f"{{{known}}}" for known in vocabulary]))
        if kind == "zero":
            beside[slot] = vocabulary[slot]
        else:
            slots[(name or slot).replace("-", "_")] = vocabulary[slot]
    return Template(source, nodes, slots, beside)


def stands_always(nodes: tuple[Node, ...], name: str) -> bool:
    """Whether every match of some nodes has a part of this name, "{name:slot}" or "(?P<name>…)"."""
    return any(_holds(node, name) for node in nodes)


def _holds(node: Node, name: str) -> bool:
    if node.kind == "slot":
        return node.raw[1:-1].partition(":")[0] == name
    if node.kind not in {"group", "repeat"} or not node.low:
        return False
    return node.raw == f"(?P<{name}>" or all(stands_always(option, name) for option in node.options)


def _slots_in(nodes: tuple[Node, ...]) -> Iterator[tuple[str, str]]:
    """Each slot as written, with the kind of node it stands in."""
    for node in nodes:
        if node.kind == "slot":
            yield node.kind, node.raw
        elif node.kind == "zero":
            yield from ((node.kind, raw) for raw in _HOLE.findall(node.raw))
        for option in node.options:
            yield from _slots_in(option)


@lru_cache(maxsize=1024)
def parse_nodes(source: str) -> tuple[Node, ...]:
    """The nodes of a template or of a slot's regular expression."""
    stack: list[list[list[Node]]] = [[[]]]
    opened: list[str] = []
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            message = f"cannot read {source[at : at + 12]!r} (a group is written (?:…), a slot {{name}})"
            raise TemplateError(message)
        at = match.end()
        _take(match.lastgroup or "", match.group(), stack, opened)
    if len(stack) != 1:
        message = f"a group is not closed in {source!r}"
        raise TemplateError(message)
    return _joined(stack[0])


def _joined(options: list[list[Node]]) -> tuple[Node, ...]:
    if len(options) == 1:
        return tuple(options[0])
    return (Node("group", _PLAIN, tuple(tuple(option) for option in options)),)


def _take(kind: str, raw: str, stack: list[list[list[Node]]], opened: list[str]) -> None:
    if kind == "open":
        if len(stack) > _DEEPEST:
            message = f"groups stand more than {_DEEPEST} deep in one another"
            raise TemplateError(message)
        stack.append([[]])
        opened.append(raw)
    elif kind == "or":
        stack[-1].append([])
    elif kind == "close":
        if len(stack) == 1:
            message = "a group is closed that was not opened"
            raise TemplateError(message)
        options = stack.pop()
        stack[-1][-1].append(Node("group", opened.pop(), tuple(tuple(option) for option in options)))
    elif kind == "repeat":
        _repeat(raw, stack[-1][-1])
    else:
        if kind == "zero" and (look := _LOOK.match(raw)):
            parse_nodes(raw[look.end() : -1])
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


def _regex(node: Node, put: _Put) -> str:
    return _REGEX[node.kind](node, put)


def _group(node: Node, put: _Put) -> str:
    return node.raw + "|".join("".join(_regex(inner, put) for inner in option) for option in node.options) + ")"


def _repeated(node: Node, put: _Put) -> str:
    inner = node.options[0][0]
    text = _regex(inner, put)
    return (text if inner.kind in {"group", "chars", "slot"} else f"(?:{text})") + node.raw


_REGEX: dict[str, Callable[[Node, _Put], str]] = {
    "slot": lambda node, put: put(node.raw, False),
    "word": lambda node, _: spelled(node.raw),
    "text": lambda node, _: re.escape(node.raw),
    "escape": lambda node, _: node.raw,
    "zero": lambda node, put: _HOLE.sub(lambda hole: put(hole.group(), True), node.raw),
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
