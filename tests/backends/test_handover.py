"""What comes back from a worker."""

import pickle
import re

from attrs import define, field, frozen

from factcheck.backends.handover import read, written
from factcheck.model.document import Document
from factcheck.pipeline import builtin_rulebook
from factcheck.understood import Understood, understood

_SET = re.compile(r"frozenset\(\{([^{}]*)\}\)")
TEXT = "On 4 May 2019 Kenya’s Foreign Minister Ada Quill met 12 envoys in Lima. The talks had not begun on Monday."


def told() -> Understood:
    """What a document says."""
    return understood(Document.from_text(TEXT, published="2019-05-07"), builtin_rulebook())


@frozen
class Pair:
    """A value with parts."""

    left: object
    right: object = None


@define
class Counter:
    """A value that makes a part of itself."""

    start: int
    seen: list[int] = field(init=False, factory=list)


def _shown(value: object) -> str:
    """A value with all its parts; sets have no order of their own."""
    return _SET.sub(lambda found: ", ".join(sorted(found[1].split(", "))), repr(value))


def test_what_is_read_is_what_was_written() -> None:
    """All parts of it, to the last step."""
    before = told()
    after = read(written(before))
    assert _shown(before) == _shown(after)
    assert [one.words for one in before.statements] == [one.words for one in after.statements]


def test_it_takes_less_room_than_python_takes() -> None:
    """The names of the fields are not written."""
    one = told()
    assert len(written(one)) < 0.8 * len(pickle.dumps(one))


def test_one_object_stays_one() -> None:
    """A word that stands in many places is one object there."""
    word = Pair("ship", 1)
    after = read(written([Pair(word, word), word]))
    assert after[0].left is after[0].right is after[1]


def test_a_part_that_a_value_makes_of_itself_comes_along() -> None:
    """It could not be given to the class."""
    one = Counter(1)
    one.seen.append(5)
    assert one == read(written(one))
