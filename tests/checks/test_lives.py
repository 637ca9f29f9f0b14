"""Dates, ages and deeds that one life cannot have."""

import pytest

from tests.told import findings, values

BORN = "Aksel Lund was born in Varde on 4 March 1951."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f"{BORN} Lund, the engineer, died in Skarv on 2 May 2019, aged 71.",
            "Aksel Lund: “died in Skarv on 2 May 2019, aged 71”, but 68 by “was born in Varde on 4 March 1951”.",
        ),
        (
            "Aksel Lund (born 1951) drew ships. Aksel Lund died in 2019 at the age of 71.",
            "Aksel Lund: “died in 2019 at the age of 71”, but 67 or 68 by “born 1951”.",
        ),
        (f"{BORN} Aksel Lund died in 1949.", "Aksel Lund: “died in 1949”, but “was born in Varde on 4 March 1951”."),
        (
            f"{BORN} Aksel Lund graduated from the academy in 1958.",
            "Aksel Lund: “graduated from the academy in 1958”, at the age of 7 by “was born in Varde on 4 March 1951”.",
        ),
    ],
)
def test_one_life_cannot_have_both(text: str, message: str) -> None:
    """The age follows from the dates, a death from a birth, and a child is not elected."""
    (one,) = findings(text, only="lifespan/")
    assert message == one.message


@pytest.mark.parametrize(
    "text",
    [
        f"{BORN} Aksel Lund died on 2 May 2019 at the age of 68.",
        f"{BORN} Aksel Lund died on 2 May 2019 at the age of about 70.",
        f"{BORN} Aksel Lund died about 1949.",
        f"{BORN} Nils Lund died on 2 May 1949 at the age of 21.",
        f"{BORN} Aksel Lund graduated from the academy in 1973.",
        "Lund was born in 1951. Lund died in 1949.",
    ],
)
def test_what_one_life_can_have_is_silent(text: str) -> None:
    """Rounded ages, open dates, other people, people without a full name."""
    assert [] == findings(text, only="lifespan/")


def test_two_texts_are_held_against_each_other() -> None:
    """With the one under check first; a generation apart, they tell of namesakes, and no other date is compared."""
    died = "Aksel Lund died on 2 May 2019 at the age of 71."
    (one,) = findings(died, against=(BORN,), only="lifespan/")
    assert [
        ("draft-1", "died on 2 May 2019 at the age of 71"),
        ("source-1", "was born in Varde on 4 March 1951"),
    ] == values(one)
    (turned,) = findings(BORN, against=(died,), only="lifespan/")
    assert ["draft-1", "source-1"] == [side.document.name for side in turned.evidence]
    assert [] == findings(died, against=("Aksel Lund was born in 1919.", "Aksel Lund was born in 2022."), only="lifespan/")
