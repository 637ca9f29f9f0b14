"""Two people told to have done one deed."""

import time

import pytest

from tests.told import findings


def people(draft: str, *sources: str) -> list[str]:
    """What is told of a draft and its sources."""
    return [one.message for one in findings(draft, against=sources, only="accounts/person")]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "Low Tide was directed by Ada Quill.",
            "Low Tide’s director, Otto Brahm, lives in Varde. Low Tide was directed by him.",
        ),
        ("Otto Brahm played Hedda Brandt.", "Maren Skov plays the title role in all of the Hedda Brandt films."),
        ("Kestrel was founded by Bill Holm.", "Jonas Vinding is the founder of Kestrel."),
    ],
)
def test_who_agrees_in_nobody_contradicts(draft, source):
    """A verb or a noun that may tell something else counts beside one that does not."""
    told = findings(draft, against=(f"{source} Low Tide was directed by Otto Brahm.",))
    assert 1 == len([one for one in told if one.check in {"accounts/person-differs", "attributes/maker-differs"}])


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Otto Brahm played Holm.", "Maren Skov played Holm."),
        ("The director of the Holm Trust is Ada Quill.", "Otto Brahm, director of the Holm Trust, resigned."),
        ("Low Tide was directed by Ada Quill.", "Low Tide was directed by Otto Brahm. Low Tide was directed by A. Quill."),
        ("Low Tide was directed by Ada Quill.", "If Low Tide was directed by Otto Brahm, nobody knew."),
        ("Kestrel was founded by Ada Quill.", "Kestrel was founded by Brahm & Sons."),
    ],
)
def test_what_may_be_another_deed_or_agrees_in_somebody_does_not(draft, source):
    """An opponent is no part, a body has many directors, a firm and its head found alike."""
    assert [] == people(draft, source)


def test_an_extract_that_names_nothing_is_of_the_claim_it_is_given_for_alone():
    """With a second source nothing says of which it is; where it names what it tells of, it is of that."""
    claim, extract = "Low Tide was written by Ada Quill.", "It was written by Otto Brahm in 1954."
    assert ["Low Tide: Ada Quill here, Otto Brahm there."] == people(claim, extract)
    assert [] == people(claim, extract, "The harbour of Varde was closed.")
    assert [] == people(claim, "The film Kestrel was written by Otto Brahm in 1954.")


@pytest.mark.parametrize(
    ("extract", "count"),
    [
        ("Distributed by Anker, the film was released on 23 March 1987.", 1),
        ("The film Kestrel was released on 23 March 1987.", 0),
        ("The film was released in March 1997.", 0),
        ("Ada Quill said that it was released in 1987.", 0),
    ],
)
def test_a_date_of_an_extract_is_that_of_the_claim(extract, count):
    """What it calls back before it names anybody is what the claim names."""
    assert count == len(findings("Low Tide was released in 1997.", against=(extract,), only="accounts/date"))


def test_what_a_text_gives_to_dozens_of_doers_is_a_list() -> None:
    """Each against each of another list is no comparison, and costs the square."""
    draft, source = (
        " ".join(f"Low Tide was directed by {given} {family}{chr(97 + at % 26)}{chr(97 + at // 26)}." for at in range(300))
        for given, family in (("Ada", "Qu"), ("Otto", "Br"))
    )
    start = time.process_time()
    assert [] == people(draft, source)
    assert time.process_time() - start < 3
