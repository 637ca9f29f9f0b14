"""When two temporal expressions can mean one time."""

import pytest

from factcheck import Document, timexes
from factcheck.model.dating import dates_relation
from factcheck.model.timex import Timex
from factcheck.values.quantity import Match


def only(words: str, published: str | None = None) -> Timex:
    """The one temporal expression of a sentence that ends with these words."""
    (found,) = timexes(Document.from_text(f"The mill was sold {words}, to nobody’s surprise.", published=published))
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("on 4 March 1951", "in March 1951", Match.AGREE),
        ("on 4 March 1951", "on 14 March 1951", Match.DIFFER),
        ("in 1951", "in 1952", Match.DIFFER),
        ("on 4 March 1951", "on 5 March 1951", Match.AGREE),
        ("in March", "on 14 March 1951", Match.AGREE),
        ("in March", "on 14 May 1951", Match.DIFFER),
        ("on Friday", "on Thursday", Match.DIFFER),
        ("on Friday", "in 1951", Match.UNLIKE),
    ],
)
def test_what_the_texts_state_is_compared(one: str, other: str, expected: Match) -> None:
    """A coarser date contains a finer one; neighbouring days agree; neighbouring years do not; months hold in any year."""
    assert expected is dates_relation(only(one), only(other))
    assert expected is dates_relation(only(other), only(one))


def test_a_year_that_was_worked_out_is_not_held_against_one_that_is_written() -> None:
    """“On 3 July”, read in 2015, does not contradict 3 July 2014; it contradicts 30 July."""
    read = only("on 3 July", published="2015-09-20")
    assert Match.AGREE is dates_relation(read, only("on 3 July 2014"))
    assert Match.DIFFER is dates_relation(read, only("on 30 July 2014"))
