"""One quotation in two wordings, or of two speakers."""

import time

import pytest

from tests.told import findings

ONLY = "quotations/"
WORDS = "We will not leave the old harbour to the gulls this year"


@pytest.mark.parametrize(
    ("draft", "source", "check"),
    [
        (f"“{WORDS.replace('not', 'now')},” said Maren Skov.", f"“{WORDS},” Maren Skov said.", "quotations/wording-differs"),
        (f'"{WORDS.replace("old", "new")}," said Maren Skov.', f'Maren Skov said: "{WORDS}."', "quotations/wording-differs"),
        (f"“{WORDS},” said Jonas Holm.", f"“{WORDS},” Maren Skov said.", "quotations/speaker-differs"),
    ],
)
def test_other_words_and_other_speakers_are_told(draft: str, source: str, check: str) -> None:
    """With the words here and there."""
    (one,) = findings(draft, against=(source,), only=ONLY)
    assert (check, ["draft-1", "source-1"]) == (one.check, [side.document.name for side in one.evidence])
    assert WORDS.rsplit(maxsplit=1)[-1] in one.evidence[0].quote


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (f"“{WORDS},” said Maren Skov.", f"“{WORDS},” Skov said, as Maren Skov does."),
        (f"“{WORDS}, again,” said Maren Skov.", f"“{WORDS},” said Maren Skov."),
        (f"“{WORDS.replace('harbour', 'harbor')},” said Maren Skov.", f"“{WORDS},” said Maren Skov."),
        (f"“{WORDS.replace('not leave the', 'never give this')},” said Maren Skov.", f"“{WORDS},” said Maren Skov."),
        (f"“{WORDS},” says a song that Jonas Holm likes.", f"“{WORDS},” said Maren Skov."),
        (f"“{WORDS}.” Jonas Holm said the gulls would stay.", f"“{WORDS},” said Maren Skov."),
        (f"“{WORDS}.” Jonas Holm left.", f"“{WORDS},” said Maren Skov."),
        (f"“{WORDS},” said Maren Skov. “{WORDS},” said Jonas Holm.", "Nobody spoke."),
        (f"Coastal Peruvians marched to the harbour. “{WORDS},” he said.", f"“{WORDS},” said Maren Skov."),
    ],
)
def test_cuts_spellings_and_quotations_of_nobody_are_silent(draft: str, source: str) -> None:
    """So are quotations that differ in more than a slip, and what stands in one text."""
    assert [] == findings(draft, against=(source,), only=ONLY)


def test_quotations_cost_as_much_each_however_many_are_alike() -> None:
    """Of each two that are alike all others were asked, and the whole text was read again."""

    def seconds(size: int) -> float:
        names = [f"{chr(65 + at % 26)}{chr(97 + at // 26)}nno Quill" for at in range(size)]
        texts = [
            " ".join(f"“{WORDS.replace('this', f'in {at + shift}')},” said {name}." for at, name in enumerate(names))
            for shift in (0, 1)
        ]
        start = time.process_time()
        findings(texts[0], against=(texts[1],), only=ONLY)
        return time.process_time() - start

    seconds(10)
    once, four_times = seconds(40), seconds(160)
    assert four_times < 9 * max(once, 0.1)


def test_a_quotation_is_disputed_a_few_times_however_many_are_said_to_have_said_it() -> None:
    """Findings grow with the draft, never with the draft times the source."""
    crowd = " ".join(f"“{WORDS},” said {chr(65 + at)}nno Quill{chr(97 + at)}." for at in range(20))
    assert 3 == len(findings(f"“{WORDS},” said Maren Skov.", against=(crowd,), only=ONLY))


def test_drafts_that_are_held_against_sources_are_not_held_against_each_other() -> None:
    """Without sources they are."""
    drafts = f"“{WORDS},” said Maren Skov.", f"“{WORDS},” said Jonas Holm."
    assert [] == findings(*drafts, against=("Nobody spoke.",), only=ONLY)
    assert [] != findings(*drafts, only=ONLY)
