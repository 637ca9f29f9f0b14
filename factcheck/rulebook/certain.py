"""Words that a text must hold for a pattern to match it: a test that costs next to nothing before one that does."""

from collections.abc import Iterator

from factcheck.rulebook.template import Node


def certain_words(nodes: tuple[Node, ...]) -> frozenset[str]:
    """Words or marks, as written, of which one stands in every match of some nodes; none where that is not certain.

    Of several such sets the one whose shortest word is longest, since it stands in the fewest texts.
    """
    return max(_certain(nodes), key=_rarity, default=frozenset())


def _certain(nodes: tuple[Node, ...]) -> Iterator[frozenset[str]]:
    for node in nodes:
        if node.kind in {"word", "text", "escape"} and node.raw not in _CLASSES:
            yield frozenset({node.raw.removeprefix("\\")})
        elif node.kind in {"group", "repeat"} and node.low:
            options = [certain_words(option) for option in node.options]
            if all(options):
                yield frozenset().union(*options)


def _rarity(words: frozenset[str]) -> tuple[int, int, list[str]]:
    return min(map(len, words)), -len(words), sorted(words)


_CLASSES = {r"\n", r"\t", r"\r", r"\f", r"\v", r"\A", r"\Z"}
"""Escapes that do not stand for the character that is written."""
