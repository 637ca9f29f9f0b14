"""What any sentence with a date says."""

import pytest

import factcheck
from factcheck.model.claim import Claim


def stated(text: str) -> list[Claim]:
    """The claims of the sentences themselves."""
    found = factcheck.extract(factcheck.Document.from_text(text))
    return [claim for claim in found if claim.type == "statements/statement"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya opened a bridge in May 2019.", [("Kenya opened a bridge in May 2019.", "2019-05")]),
        (
            "Kenya opened a bridge in May 2019, Peru a tunnel in June 2020.",
            [
                ("Kenya opened a bridge in May 2019, Peru a tunnel in June 2020.", "2019-05"),
                ("Peru a tunnel in June 2020", "2020-06"),
            ],
        ),
        ("The bridge was built from 2013 to 2019.", [("The bridge was built from 2013 to 2019.", "2013/2019")]),
        ("Kenya built a bridge for two years.", []),
        ("Kenya built a bridge.", []),
    ],
)
def test_each_calendar_date_makes_a_claim(text: str, expected: list[tuple[str, str]]) -> None:
    """The first with the whole sentence, the others with the words since the date before; durations are no dates."""
    assert expected == [(claim.quote, claim.when.edtf) for claim in stated(text) if claim.when]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Lima, Kenya opened a bridge in May 2019.", "Lima"),
        ("In May 2019, Kenya opened a bridge in Lima.", "Lima"),
        ("In May 2019, a bridge was opened in Kenya.", "Kenya"),
        ("In May 2019, Kenya opened a bridge.", None),
        ("From Nairobi they went to Lima in May 2019 and to Oslo.", "Lima"),
    ],
)
def test_a_place_is_the_last_before_the_date_or_the_first_behind_it(text: str, expected: str | None) -> None:
    """A state is a place where it stands as one."""
    (claim, *_) = stated(text)
    assert expected == claim.where


def test_everybody_named_takes_part() -> None:
    """But not who is only called back."""
    assert ("Kenya", "Peru") == stated("Kenya and Peru opened a bridge in May 2019.")[0].who
    assert ("Kenya",) == stated("Kenya and both sides opened a bridge in May 2019.")[0].who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya opened a bridge in May 2019.", ["happened"]),
        ("Kenya will open a bridge in May 2031.", ["planned"]),
        ("Kenya did not open a bridge in May 2019.", ["denied"]),
        ("The fair of May 2019 was cancelled.", ["cancelled"]),
        ("It was founded in 1950; it will close in 2031.", ["happened", "planned"]),
        ("If Kenya opened a bridge in May 2019, nobody knew.", []),
        ("Did Kenya open a bridge in May 2019?", []),
    ],
)
def test_the_status_is_that_of_the_clause(text: str, expected: list[str]) -> None:
    """What is only supposed or asked is not stated."""
    assert expected == [claim.status for claim in stated(text)]
