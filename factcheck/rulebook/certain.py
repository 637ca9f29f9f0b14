"""What a text must hold for a pattern to match it: a test that costs next to nothing before one that does."""

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from factcheck.rulebook.slots import spellings
from factcheck.rulebook.template import Node

Forms = frozenset[str]
"""Words or signs of which a text must hold one, anywhere."""


@frozen
class Certain:
    """Sets of words and signs, the smallest first; every match of a pattern holds one of each."""

    sets: tuple[Forms, ...]

    def stands_in(self, text: str) -> bool:
        """Whether a text holds one of each set; where it does not, the pattern cannot match."""
        for forms in self.sets:
            for form in forms:
                if form in text:
                    break
            else:
                return False
        return True


def certain(nodes: tuple[Node, ...], forms_of: Callable[[str], Iterable[str]]) -> Certain:
    """What stands in every match of some nodes.

    ``forms_of`` gives the forms of a slot as written, such as "{head:talks-noun}", none where they are not known.
    """
    return Certain(tuple(sorted(set(_certain(nodes, forms_of)), key=lambda forms: (len(forms), sorted(forms)))))


def _certain(nodes: tuple[Node, ...], forms_of: Callable[[str], Iterable[str]]) -> Iterator[Forms]:
    for node in nodes:
        if node.kind == "slot" and (forms := frozenset(filter(None, forms_of(node.raw)))):
            yield forms
        elif node.kind in {"word", "text"}:
            yield frozenset(spellings(node.raw))
        elif node.kind == "escape" and not node.raw[1].isalnum():
            yield frozenset({node.raw[1]})
        elif node.kind == "group" or (node.kind == "repeat" and node.low):
            options = [_rarest(_certain(option, forms_of)) for option in node.options]
            if all(options):
                yield frozenset().union(*options)


def _rarest(sets: Iterable[Forms]) -> Forms:
    """Of several sets the one whose shortest word is longest; an empty one of none."""
    return max(sets, key=lambda forms: (min(map(len, forms)), -len(forms), sorted(forms)), default=frozenset())
