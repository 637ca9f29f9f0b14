"""Texts made against a template: a pattern that is slow on them is refused when rules are loaded."""

import regex

from factcheck.rulebook.mistakes import Mistake
from factcheck.rulebook.proof import mistake
from factcheck.rulebook.rulebook import Entry
from factcheck.rulebook.template import Node, Slot, Template

_CHARACTERS = "aA0123456789 -.,:/’'\ufffd"
"""One of these stands for a class of characters."""
_LENGTH = 4_000
_PATIENCE = 0.5
"""Seconds; a pattern whose time grows with the text takes a hundredth of it."""
_END = "\ufffd"


def is_slow(pattern: "regex.Pattern[str]", template: Template) -> bool:
    """Whether a pattern takes long on texts that match the template at its longest but for the end."""
    body = _longest(template.nodes, template) or "a"
    repeated = (body[:-1] + _END, body, body[: len(body) // 2])
    texts = ((piece * (_LENGTH // len(piece) + 1))[:_LENGTH] for piece in repeated if piece)
    return any(_runs_out(pattern, text + body) for text in texts)


def slow(entry: Entry, key: str, pattern: "regex.Pattern[str]", template: Template) -> list[Mistake]:
    """The mistake of a pattern that is slow, if it is."""
    if not is_slow(pattern, template):
        return []
    return [mistake(entry, f"{key} takes too long on a text made against it; give it fewer or shorter open parts")]


def _runs_out(pattern: "regex.Pattern[str]", text: str) -> bool:
    try:
        for _ in pattern.finditer(text, timeout=_PATIENCE):
            pass
    except TimeoutError:
        return True
    return False


def _longest(nodes: tuple[Node, ...], template: Template | None) -> str:
    """A text that the nodes match, as long as they allow."""
    return "".join(_text(node, template) for node in nodes)


def _text(node: Node, template: Template | None) -> str:
    if node.kind in {"word", "text"}:
        return node.raw
    if node.kind == "slot":
        name, _, slot = node.raw[1:-1].rpartition(":")
        return "" if template is None else sample(template.slots[(name or slot).replace("-", "_")])
    if node.kind == "group":
        return max((_longest(option, template) for option in node.options), key=len)
    if node.kind == "repeat":
        return _longest(node.options[0], template) * node.high
    return {"blank": " ", "zero": ""}.get(node.kind) or ("" if node.kind == "zero" else _member(node.raw))


def sample(slot: Slot) -> str:
    """A word of a vocabulary, the longest."""
    return max(slot.words, key=len) if slot.words else _longest(slot.nodes, None)


def _member(raw: str) -> str:
    """A character of a class."""
    return next((char for char in _CHARACTERS if regex.fullmatch(raw, char)), "a")
