"""One regular expression for many words, without backtracking over common beginnings."""

import re
from collections.abc import Iterable
from typing import Any

_END = ""


def trie_regex(words: Iterable[str], blank: str = "\\ ") -> str:
    """A regular expression, without groups that are remembered, for any of the words, the longest that fits.

    ``blank`` is what a blank in a word matches. Where a text is searched for hundreds of words this takes a fifth to a tenth
    of the time that the words in a row take, and ``re`` is faster at it than ``regex``.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _regex(root, blank)


def _regex(node: dict[str, Any], blank: str) -> str:
    branches: dict[tuple[bool, str], list[str]] = {}
    for char in sorted(key for key in node if key != _END):
        branches.setdefault((char == " ", _regex(node[char], blank)), []).append(char)
    options = [(blank if is_blank else _class(chars)) + rest for (is_blank, rest), chars in branches.items()]
    if not options:
        return ""
    body = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    return f"(?:{body})?" if _END in node else body


def _class(chars: list[str]) -> str:
    return re.escape(chars[0]) if len(chars) == 1 else "[" + "".join(re.escape(char) for char in chars) + "]"
