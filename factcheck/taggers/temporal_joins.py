"""Joins expressions with their neighbours and with the words beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from factcheck.errors import RuleError
from factcheck.frozen import frozen
from factcheck.rulebook.mistakes import Mistake, unknown
from factcheck.rulebook.openings import strings_of
from factcheck.rulebook.proof import mistake, rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.slots import meanings, slots
from factcheck.rulebook.template import Node, TemplateError, parse_nodes
from factcheck.rulebook.temporal_rules import ANCHORS, MODS, JoinRule
from factcheck.rulebook.trie import trie_regex
from factcheck.taggers.readings import LABELS, Candidate, Reading, Shift, shift_of
from factcheck.taggers.temporal_index import place_of

ROLES = ("inner", "outer", "from", "to", "whole")
_LONGEST_GAP = 28
_LONGEST_BEFORE = 40
_DEEPEST = 4
"""An expression lies within no more others than this, each within the next."""
_MOVED = frozenset({"date", "time-expression", "day", "dated", "calendar"})
"""The classes of a day that is so far from another."""
_BLANKS = re.compile(r"\s+")


@frozen
class Join:
    """A join rule taken apart: the role and class of its one or two expressions, and the modifier."""

    rule: JoinRule
    roles: tuple[str, ...]
    labels: tuple[str, ...]
    mods: Mapping[str, str]
    shift: Shift | None = None


class Joins:
    """All join rules, findable by the words between two expressions, before one, and behind one."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.between: dict[str, list[tuple[Join, frozenset[str]]]] = {}
        self.before: dict[str, list[Join]] = {}
        self.behind: dict[str, list[Join]] = {}
        vocabulary = {slot.id: meanings(rulebook, slot.id) for slot in slots(rulebook).values() if slot.words}
        mistakes: list[str] = []
        for rule in rulebook.of(JoinRule):
            try:
                self._add(rule, vocabulary)
            except ValueError as error:
                mistakes.append(f"{place_of(rulebook, 'join', rule.id)}: {error}")
        if mistakes:
            raise RuleError(*mistakes)
        self.before_regex = re.compile(trie_regex(text[::-1] for text in self.before) or "(?!)")
        self.behind_regex = re.compile(trie_regex(self.behind) or "(?!)")

    def _add(self, rule: JoinRule, vocabulary: Mapping[str, Mapping[str, str]]) -> None:
        pieces = _pieces(rule)
        named = [node.raw[1:-1].split(":") for node in pieces[1::2] if isinstance(node, Node)]
        texts = [_texts(piece, vocabulary) for piece in pieces[0::2] if not isinstance(piece, Node)]
        join = Join(
            rule,
            tuple(role for role, _ in named),
            tuple(label for _, label in named),
            _mods(rule, texts[0], vocabulary),
            shift_of(rule.shift),
        )
        if len(named) == 2:
            for gap in texts[1]:
                self.between.setdefault(gap, []).append((join, frozenset(texts[0])))
        else:
            target, keys = (self.before, texts[0]) if texts[0] != {""} else (self.behind, texts[1])
            for key in keys:
                target.setdefault(key, []).append(join)


def _pieces(rule: JoinRule) -> list[tuple[Node, ...] | Node]:
    """Words, expression, words, and so on; the words may be none."""
    pieces: list[tuple[Node, ...] | Node] = []
    words: list[Node] = []
    for node in parse_nodes(rule.match):
        if node.kind == "slot" and node.raw[1:].split(":")[0] in ROLES:
            pieces += [tuple(words), node]
            words = []
        else:
            words.append(node)
    if len(pieces) not in {2, 4}:
        message = f"names one or two expressions as {{role:class}} with a role of {', '.join(ROLES)}"
        raise TemplateError(message)
    return [*pieces, tuple(words)]


def _texts(nodes: tuple[Node, ...], vocabulary: Mapping[str, Mapping[str, str]]) -> set[str]:
    return {text.lower() for text in strings_of(nodes, vocabulary)}


def _mods(rule: JoinRule, texts: Iterable[str], vocabulary: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    """The modifier that each wording means: the rule's own, or the meaning of the slot that its ``mod`` names."""
    if not rule.mod.startswith("{"):
        return dict.fromkeys(texts, rule.mod)
    words = {word.lower(): meaning for word, meaning in vocabulary[rule.mod[1:-1]].items()}
    longest = sorted(words, key=len, reverse=True)
    return {text: next((words[word] for word in longest if word in text), "") for text in texts}


def prove_joins(rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of joins: words that cannot be listed, unknown slots, and classes of expressions that nobody knows."""
    vocabulary = {slot.id: meanings(rulebook, slot.id) for slot in slots(rulebook).values() if slot.words}
    for entry, rule in rules_in(entries, JoinRule):
        try:
            pieces = _pieces(rule)
            for piece in pieces:
                if not isinstance(piece, Node):
                    _texts(piece, vocabulary)
        except TemplateError as error:
            yield mistake(entry, f"match: {error}")
            continue
        labels = (node.raw[1:-1].split(":")[1] for node in pieces if isinstance(node, Node))
        yield from (mistake(entry, unknown("class", label, LABELS)) for label in labels if label not in LABELS)
        if rule.anchor not in ANCHORS:
            yield mistake(entry, unknown("anchor", rule.anchor, filter(None, ANCHORS)))
        try:
            shift_of(rule.shift)
        except ValueError as error:
            yield mistake(entry, f"shift: {error}")
        if rule.mod.startswith("{") and rule.mod[1:-1] not in vocabulary:
            yield mistake(entry, f"mod: {unknown('slot', rule.mod[1:-1], vocabulary)}")
        elif rule.mod and not rule.mod.startswith("{") and rule.mod not in MODS:
            yield mistake(entry, unknown("mod", rule.mod, MODS))


def joins_of(rulebook: Rulebook) -> Joins:
    """The compiled joins of a rulebook, made once."""
    return rulebook.derive(Joins)


def joined(text: str, found: list[Candidate], joins: Joins) -> list[Candidate]:
    """The expressions with all joins made: neighbours first, from left to right, then the words beside."""
    done: list[Candidate] = []
    for candidate in found:
        current = candidate
        while done:
            pair = _pair(text, done[-1], current, joins)
            if pair is None:
                break
            done.pop()
            if len(pair) == 2:
                done.append(pair[0])
                current = pair[1]
                break
            current = pair[0]
        done.append(current)
    return _with_words_beside(text, _with_day_behind_brackets(text, done, joins), joins)


def _with_day_behind_brackets(text: str, found: list[Candidate], joins: Joins) -> list[Candidate]:
    """The expressions, both times of "10:35 a.m. (0735 GMT) on Friday" completed within the day, each with its own span."""
    for place in range(len(found) - 2):
        first, second, day = found[place : place + 3]
        if "dayless" not in second.reading.labels or text[second.end : second.end + 1] != ")":
            continue
        if text[first.end : second.start].strip() != "(" or day.start - second.end > _LONGEST_GAP:
            continue
        join = _join(text, text[second.end + 1 : day.start], first, day, joins)
        if join is not None and join.roles == ("inner", "outer"):
            found[place] = evolve(first, reading=_within(first.reading, day.reading))
            found[place + 1] = evolve(second, reading=_within(second.reading, day.reading))
    return found


def _pair(text: str, left: Candidate, right: Candidate, joins: Joins) -> tuple[Candidate, ...] | None:
    if right.start - left.end > _LONGEST_GAP or _ends_sentence(text, left.end, right.start):
        return None
    join = _join(text, text[left.end : right.start], left, right, joins)
    return None if join is None else _made(join, left, right)


def _ends_sentence(text: str, end: int, start: int) -> bool:
    """Whether a word behind a full stop begins a sentence: "It ended at 11 a.m. On 3 June it began again"."""
    gap = text[end:start].strip()
    return text[end - 1] == "." and gap[:1].isupper() and gap[1:2].islower()


def _join(text: str, gap: str, left: Candidate, right: Candidate, joins: Joins) -> Join | None:
    """The rule that makes one of two expressions with such words between them."""
    if gap not in joins.between:
        gap = _BLANKS.sub(" ", gap).lower()
    for join, before in joins.between.get(gap, ()):
        if join.labels[0] not in left.reading.labels or join.labels[1] not in right.reading.labels:
            continue
        if "" not in before and not _stands_before(text, left.start, before):
            continue
        return join
    return None


def _stands_before(text: str, start: int, wanted: frozenset[str]) -> bool:
    before = _BLANKS.sub(" ", text[max(0, start - _LONGEST_BEFORE) : start]).lower()
    return any(before.endswith(word) for word in wanted)


def _made(join: Join, left: Candidate, right: Candidate) -> tuple[Candidate, ...] | None:
    if join.roles == ("from", "to"):
        return None if left.role or right.role else (evolve(left, role="from"), evolve(right, role="to"))
    inner, outer = (left, right) if join.roles[0] == "inner" else (right, left)
    if left.role not in {"", "to"} or (left.role and right.role):
        return None
    if inner.reading.outer is not None or _depth(outer.reading) > _DEEPEST:
        return None
    if "timed" in inner.reading.labels or (_tells_its_day(inner.reading) and _tells_its_day(outer.reading)):
        return None
    reading = _anchored(_within(inner.reading, outer.reading), join)
    return (Candidate(left.start, right.end, reading, left.role or right.role),)


def _tells_its_day(reading: Reading) -> bool:
    """Whether it is told from publication or from another date: "tonight" and "last night" are no parts of each other."""
    return "dayless" in reading.labels and (reading.shift is not None or reading.anchor == "publication")


def _depth(reading: Reading) -> int:
    """How many expressions a reading lies in, each within the next."""
    return 0 if reading.outer is None else 1 + _depth(reading.outer)


def _within(inner: Reading, outer: Reading) -> Reading:
    labels = (inner.labels | outer.labels) - ({"yearless"} if "yearless" not in outer.labels else set())
    if "clock" in inner.labels:
        labels -= {"calendar"}
    if "day" in outer.labels or "weekday" in outer.labels or "timed" in outer.labels:
        labels -= {"dayless"}
    return evolve(inner, outer=outer, labels=labels)


def _with_words_beside(text: str, found: list[Candidate], joins: Joins) -> list[Candidate]:
    done: list[Candidate] = []
    floor = 0
    for candidate in found:
        current = _behind(text, candidate, joins)
        for _ in range(3):
            grown = _before(text, current, floor, joins)
            if grown is None:
                break
            current = grown
        done.append(current)
        floor = current.end
    return done


def _before(text: str, candidate: Candidate, floor: int, joins: Joins) -> Candidate | None:
    start = candidate.start
    if start == 0 or not (text[start - 1].isspace() or text[start - 1] in "-–"):
        return None
    left = _BLANKS.sub(" ", text[max(floor, start - _LONGEST_BEFORE) : start])
    match = joins.before_regex.match(left[::-1].lower())
    if match is None:
        return None
    words = match.group()[::-1]
    if len(words) < len(left) and left[-len(words) - 1].isalnum():
        return None
    for join in joins.before[words]:
        if join.labels[0] in candidate.reading.labels:
            return _beside(text, candidate, join, words)
    return None


def _beside(text: str, candidate: Candidate, join: Join, words: str) -> Candidate | None:
    role = join.roles[0]
    if role != "whole":
        name = {"from": "since", "to": "until"}[role]
        return None if candidate.role else evolve(candidate, role=name)
    start = candidate.start
    for char in reversed(words):
        start -= 1
        while char == " " and text[start - 1].isspace():
            start -= 1
    return evolve(candidate, start=start, reading=_changed(candidate.reading, join, join.mods[words]))


def _changed(reading: Reading, join: Join, mod: str) -> Reading:
    """The reading with the modifier of a join, or moved by its shift."""
    reading = _anchored(reading, join)
    if join.shift is not None:
        return Reading(join.rule.id, "DATE", shift=join.shift, outer=reading, labels=_MOVED)
    return evolve(reading, mod=mod) if mod else reading


def _anchored(reading: Reading, join: Join) -> Reading:
    """The reading with the anchor of a join; a length beside its anchor is a date."""
    if not join.rule.anchor:
        return reading
    if reading.type == "DURATION":
        return evolve(reading, type="DATE", anchor=join.rule.anchor, labels=_MOVED)
    return evolve(reading, anchor=join.rule.anchor)


def _behind(text: str, candidate: Candidate, joins: Joins) -> Candidate:
    match = joins.behind_regex.match(text[candidate.end : candidate.end + _LONGEST_GAP].lower())
    if match is None or (candidate.end + match.end() < len(text) and text[candidate.end + match.end()].isalnum()):
        return candidate
    for join in joins.behind[match.group()]:
        if join.labels[0] in candidate.reading.labels:
            reading = _changed(candidate.reading, join, join.rule.mod)
            return evolve(candidate, end=candidate.end + match.end(), reading=reading)
    return candidate
