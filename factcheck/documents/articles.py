"""Where one article ends and the next begins, and what on a page is not its article."""

from collections.abc import Sequence

from factcheck.documents.cues import Cues, is_heading
from factcheck.documents.lines import Part

_HEAD_PARTS = 8
_COMMENT_GAP = 6
_LIST_PARTS = 12
_PROSE = frozenset({"paragraph", "item"})


def starts(parts: Sequence[Part]) -> list[int]:
    """Indices of the parts that begin an article; the first is 0.

    A page that prints an article in two layers gives its headline twice: a headline, captions and credits, then the headline
    again. Where that pattern comes back after the text of an article, another article begins.
    """
    heads: list[int] = []
    index = 0
    while index < len(parts):
        copy = _copied_headline(parts, index)
        if copy is not None and (index == 0 or parts[index].gap):
            heads.append(index)
            index = copy
        index += 1
    bodies = [head for head in heads if any(part.kind == "paragraph" for part in parts[:head])]
    return [0, *bodies]


def _copied_headline(parts: Sequence[Part], index: int) -> int | None:
    """The index of the copy of a headline, when only captions, credits and other copies stand between the two."""
    if parts[index].kind not in {"title", "caption"} or not is_heading(parts[index]):
        return None
    seen = {parts[index].text}
    for place in range(index + 1, min(index + _HEAD_PARTS, len(parts))):
        part = parts[place]
        if part.text == parts[index].text:
            return place if place > index + 1 else None
        if part.kind not in {"caption", "noise", "meta"} and part.text not in seen and not _doubled(parts, place):
            return None
        seen.add(part.text)
    return None


def _doubled(parts: Sequence[Part], place: int) -> bool:
    """Whether the next part says the same: a caption that stands under a picture and beside it."""
    return place + 1 < len(parts) and parts[place + 1].text == parts[place].text


def without_repeats(parts: Sequence[Part]) -> list[Part]:
    """The parts, with those that stood before, word for word, marked as ``repeat``."""
    seen: set[str] = set()
    found = []
    for part in parts:
        words = " ".join(part.text.split())
        again = words in seen and part.kind not in {"noise", "meta"}
        seen.add(words)
        found.append(part.of_kind("repeat") if again else part)
    return found


def without_lists(parts: Sequence[Part], cues: Cues) -> list[Part]:
    """The parts, with the headlines under a "Read also" and everything under "Comments" marked as ``noise``.

    Comments stand below most of the page's paragraphs.
    """
    found = list(parts)
    left = 0
    paragraphs = sum(part.kind == "paragraph" for part in parts)
    seen = 0
    for index, part in enumerate(parts):
        seen += part.kind == "paragraph"
        if part.kind == "noise" and cues.opens_comments(part) and seen >= max(paragraphs - seen, 1):
            return [*found[:index], *(later.of_kind("noise") for later in parts[index:])]
        if part.kind == "noise" and cues.opens_list(part):
            left = _LIST_PARTS
        elif left and part.kind in {"title", "item", "caption"}:
            found[index] = part.of_kind("noise")
            left -= 1
        elif part.kind != "noise":
            left = 0
    return found


def without_comments(parts: Sequence[Part]) -> list[Part]:
    """The parts, with what readers wrote below the article marked as ``noise``.

    Nothing may name it so; it stands after an empty stretch like no other on the page (six lines at least, and three times
    the widest one above), is short beside the article, and the article had ended.
    """
    widest = 0
    for index, part in enumerate(parts):
        if part.gap >= max(_COMMENT_GAP, 3 * widest) and _had_ended(parts, index):
            return [*parts[:index], *(later.of_kind("noise") for later in parts[index:])]
        if index:
            widest = max(widest, part.gap)
    return list(parts)


def _had_ended(parts: Sequence[Part], index: int) -> bool:
    """Whether a whole article stands before a part, and little after it."""
    before = [part for part in parts[:index] if part.kind in _PROSE]
    size = sum(len(part.text) for part in parts[index:])
    return len(before) >= 3 and before[-1].finished and 2 * size < sum(len(part.text) for part in before)
