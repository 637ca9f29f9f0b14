"""Values that what stands beside them gives to two bearers."""

import pytest

from tests.told import findings

THIRD = "Skarv Rovers beat Holm Town 3-1 in the third round of the Harbour Cup on 8 January 2019."


@pytest.mark.parametrize(
    ("draft", "source", "count"),
    [
        (
            THIRD,
            "A 3-1 win over Holm Town on 8 January 2019 took Skarv Rovers through to the fourth round of the Harbour Cup.",
            0,
        ),
        (THIRD, "On 8 January 2019 Skarv Rovers beat Holm Town 3-1 in the fourth round of the Harbour Cup.", 1),
        (THIRD, "A 3-1 win over Holm Town on 8 January 2019 took Skarv Rovers into the fifth round of the Harbour Cup.", 1),
        (
            "Skarv Rovers won their third-round tie with Holm Town in the Harbour Cup.",
            "The win over Holm Town put Skarv Rovers into the fourth round of the Harbour Cup.",
            0,
        ),
    ],
)
def test_who_wins_in_one_stage_is_in_the_next(draft: str, source: str, count: int) -> None:
    """Of two stages one after the other, where the later is told as reached."""
    assert count == len(findings(draft, against=(source,), only="statements/ordinal"))


@pytest.mark.parametrize(
    ("draft", "source", "count"),
    [
        (
            "The probe Heron-3 was launched on 14 July 2023 from Varde.",
            "The probe Heron-2 was launched in 2019 from Varde.",
            0,
        ),
        (
            "The probe Heron-3 was launched on 14 July 2023 from Varde.",
            "The probe Heron-3 was launched in 2019 from Varde.",
            1,
        ),
    ],
)
def test_figures_of_names_tell_two_bearers_apart(draft: str, source: str, count: int) -> None:
    """Two probes of one name are two."""
    assert count == len(findings(draft, against=(source,), only="statements/date"))


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("At Varde Brahm beat his record of the last Harbour Games, and Ada Quill set a record of 13.91 seconds.", 0),
        ("Brahm beat at Varde his record of 13.91 seconds, which he set at the last Harbour Games.", 1),
        ("At Varde Brahm beat his record of the last Harbour Games, and Quill set a record of 13.91 seconds.", 1),
        ("At Varde Brahm beat his record of the last Harbour Games, and the Skarv Rovers Club set one of 13.91 seconds.", 1),
    ],
)
def test_a_figure_is_of_whom_is_named_right_before_it(source: str, count: int) -> None:
    """Not where that is somebody whom the other sentence does not name, though both name the one it tells of."""
    draft = "Brahm beat at Varde his record of 13.69 seconds, which he set at the last Harbour Games."
    assert count == len(findings(draft, against=(source,), only="statements/duration"))


@pytest.mark.parametrize(
    ("rival", "count"),
    [("Ada Quill", 0), ("Brahm", 1)],
)
def test_a_sentence_may_open_with_whom_its_figure_is_of(rival: str, count: int) -> None:
    """The word that opens it is a name where the other sentence names it too."""
    draft = "Brahm had set a record of 13.69 seconds at the last Harbour Games."
    source = f"Before Brahm came to Varde, {rival} had set a record of 13.91 seconds at the last Harbour Games."
    assert count == len(findings(draft, against=(source,), only="statements/duration"))


@pytest.mark.parametrize(
    ("draft", "source", "count"),
    [
        (
            "Skarv Rovers won 3-1 against Holm Town at Varde on 3 May 2021.",
            "Skarv Rovers beat Holm Town 2-1 at Varde on 3 May 2021.",
            1,
        ),
        (
            "Ada Quill won at Varde on 3 May 2021 with 4,120 votes.",
            "Ada Quill won at Varde on 3 May 2021 and beat a rival with 3,860 votes.",
            0,
        ),
        (
            "Ada Quill won at Varde on 3 May 2021 with 4,120 votes.",
            "Ada Quill won at Varde on 3 May 2021 with 3,860 votes.",
            1,
        ),
    ],
)
def test_who_was_beaten_has_a_figure_of_his_own_but_no_score(draft: str, source: str, count: int) -> None:
    """A score is that of both; the votes beside a rival may be the rival's."""
    assert count == len(findings(draft, against=(source,), only="statements/number"))
