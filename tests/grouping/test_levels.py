"""The ordered levels of sameness: which claims share a key, and which have none."""

import pytest

from factcheck.grouping.levels import LEVELS
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.span import Span

DOCUMENT = Document.from_text("…")


def claim(kind: str = "meetings/meeting", ordinal: int | None = None, **roles: str | tuple[str, ...]) -> Claim:
    """A claim whose roles have these keys."""
    keys = {name: (value,) if isinstance(value, str) else value for name, value in roles.items()}
    filled = {name: tuple(Role(key=key, label=key) for key in several) for name, several in keys.items()}
    return Claim(kind, "happened", DOCUMENT, Span(0, 1), "…", "rule", ordinal=ordinal, roles=filled)


TALKS = {"what": "talks", "parties": ("state:ke", "state:pe")}


def key(level: str, one: Claim) -> tuple[str, ...] | None:
    return LEVELS[level].key(one)


def test_a_series_is_known_by_its_kind_and_its_parties_in_any_order() -> None:
    """Not by who stands first."""
    swapped = claim(what="talks", parties=("state:pe", "state:ke"))
    assert key("series", claim(**TALKS)) == key("series", swapped)
    assert key("series", claim(**TALKS)) != key("series", claim(what="visit", parties=("state:ke", "state:pe")))
    assert key("series", claim(**TALKS)) != key("series", claim("agreements/agreement", **TALKS))


@pytest.mark.parametrize(
    "other",
    [
        claim(what="talks"),
        claim(parties="state:ke"),
        claim(**TALKS, possessor="state:ke"),
        claim(**TALKS, scope="talks of somebody"),
    ],
)
def test_what_lacks_a_part_of_the_key_joins_no_series(other: Claim) -> None:
    """Without parties or kind; somebody’s own count and scoped firsts are other series."""
    assert None is key("series", other)
    assert None is key("series-and-ordinal", other)


def test_an_instance_has_a_number() -> None:
    """The second is not the third; without a number it is no instance."""
    assert None is key("series-and-ordinal", claim(**TALKS))
    assert key("series-and-ordinal", claim(ordinal=2, **TALKS)) == key("series-and-ordinal", claim(ordinal=2, **TALKS))
    assert key("series-and-ordinal", claim(ordinal=2, **TALKS)) != key("series-and-ordinal", claim(ordinal=3, **TALKS))


def test_a_limit_tells_firsts_apart_but_not_seconds() -> None:
    """The first formal need not be the first."""
    limited, plain = claim(ordinal=1, limit="formal", **TALKS), claim(ordinal=1, **TALKS)
    assert key("series-and-ordinal", limited) != key("series-and-ordinal", plain)
    limited, plain = claim(ordinal=2, limit="formal", **TALKS), claim(ordinal=2, **TALKS)
    assert key("series-and-ordinal", limited) == key("series-and-ordinal", plain)


def test_a_name_of_several_words_and_a_number_make_an_instance() -> None:
    """Whoever took part."""
    named = claim(ordinal=2, name="world tea forum", what="meeting")
    assert ("meetings/meeting", "world tea forum", "2") == key("name-and-ordinal", named)
    assert None is key("name-and-ordinal", claim(ordinal=2, name="forum"))
    assert None is key("name-and-ordinal", claim(name="world tea forum"))
    assert None is key("name-and-ordinal", claim(ordinal=2))


def test_a_first_has_a_scope_and_a_subject() -> None:
    """Whose, of what, in which office, within which limits."""
    first = {"scope": "org:nato summit", "subject": "state:is"}
    whole = key("first-with-scope", claim("firsts/first", ordinal=1, **first))
    assert ("firsts/first", "org:nato summit", "state:is") == whole
    assert whole != key("first-with-scope", claim("firsts/first", ordinal=1, office="minister", **first))
    assert whole != key("first-with-scope", claim("firsts/first", ordinal=1, limit="formal", **first))
    assert None is key("first-with-scope", claim("firsts/first", ordinal=2, **first))
    assert None is key("first-with-scope", claim("firsts/first", ordinal=1, scope="x"))
    assert None is key("first-with-scope", claim("firsts/first", ordinal=1, subject="x"))


def test_offices_and_persons_make_groups_of_their_own() -> None:
    """One office with its holders, one person with the offices held, name order set aside."""
    held = claim("tenure/holds", holder="Ada Quill", office="president")
    swapped = claim("tenure/holds", holder="Quill Ada", office="minister")
    assert ("tenure/holds", "president") == key("office", held)
    assert key("person-and-body", held) == key("person-and-body", swapped)
    for level in ("office", "person-and-body"):
        assert None is key(level, claim("tenure/holds", holder="Ada Quill"))
        assert None is key(level, claim("tenure/holds", office="president"))


@pytest.mark.parametrize(
    ("level", "one"),
    [
        ("series", claim(**TALKS)),
        ("series-and-ordinal", claim(ordinal=2, **TALKS)),
        ("name-and-ordinal", claim(ordinal=2, name="world tea forum")),
        ("first-with-scope", claim(ordinal=1, scope="nato summit", subject="state:is")),
        ("office", claim(holder="Ada Quill", office="president")),
        ("person-and-body", claim(holder="Ada Quill", office="president")),
    ],
)
def test_every_level_says_why(level: str, one: Claim) -> None:
    """In a sentence about both."""
    assert LEVELS[level].reason(one).startswith("both tell ")
