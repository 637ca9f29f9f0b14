"""Figures that differ and are both true."""

import pytest

from tests.told import findings


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "Rents in Varde go up by £4 in April, the owner said.",
            "Rents in Varde will rise from £38 to £42 a plot in April.",
        ),
        (
            "The Skarv fair sold 148,000 tickets instead of the 139,000 of 2024.",
            "The Skarv fair sold 148,000 tickets, 9,000 more than in 2024.",
        ),
        (
            "The Norland fund has granted £4.5 million for the wards of Holm.",
            "The rest of the £6.8 million for the wards of Holm comes from the Norland fund.",
        ),
        (
            "The board of Holm Trust agreed to pay a third of the bill of £6.8 million itself.",
            "The board of Holm Trust voted to take £2.3 million from its reserves for the bill.",
        ),
        (
            "Otto Brahm (Harbour List): 4,815 votes, 47.1 percent.",
            "Vik beat Otto Brahm of the Harbour List with 52.9 percent.",
        ),
        ("Turnout in the first round was 58.1 percent.", "Turnout was 56 percent."),
        (
            "Varde has set aside 6 million dollars; the damage comes to 90 million.",
            "Varde puts the damage at 90 million dollars and has set aside 6 million.",
        ),
        (
            "Ada Vik, the second mayor, has not said what she will do after 30 April.",
            "Ada Vik, the second mayor, remains in office until 30 April.",
        ),
    ],
)
def test_a_change_a_rest_or_the_figure_of_another_is_no_difference(draft: str, source: str) -> None:
    """Nor is what one text leaves unsaid."""
    assert [] == findings(draft, against=(source,))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Rents in Varde will rise to £48 a plot in April.", "Rents in Varde will rise to £42 a plot in April."),
        ("The Skarv fair sold 9,000 tickets more than in 2024.", "The Skarv fair sold 7,000 tickets more than in 2024."),
        ("Otto Brahm of the Harbour List won with 47.1 percent.", "Otto Brahm of the Harbour List won with 52.9 percent."),
        ("Turnout in the first round was 58.1 percent in Varde.", "Turnout in the first round was 56 percent in Varde."),
        (
            "Ada Vik, the mayor, has not signed the lease of Holm Quay.",
            "Ada Vik, the mayor, has signed the lease of Holm Quay.",
        ),
    ],
)
def test_levels_changes_and_denials_alike_are_compared(draft: str, source: str) -> None:
    """Of one kind on both sides."""
    assert 1 == len(findings(draft, against=(source,)))
