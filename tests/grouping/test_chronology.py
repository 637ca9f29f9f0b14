"""What documents together tell, in the order of time."""

import factcheck
from factcheck import pipeline
from factcheck.model.chronology import Event


def events(*texts: str, tiers: tuple[str | None, ...] = ()) -> tuple[Event, ...]:
    """The chronology of texts named a, b …, published on 7 May 2025."""
    given = zip("abcdef", texts, (*tiers, *[None] * len(texts)), strict=False)
    documents = [factcheck.Document.from_text(text, name, "2025-05-07", tier=tier) for name, text, tier in given]
    return pipeline.timeline(factcheck.check(documents))


def told(found: tuple[Event, ...]) -> list[tuple[str, str]]:
    """The date of each event, and who tells of it."""
    return [(event.value, "".join(one.evidence.document.name for one in event.tellings)) for event in found]


def test_events_stand_in_the_order_of_time() -> None:
    """Whatever the order of the texts; the coarser date before the finer one."""
    found = events("Peru and Chile met on 3 May 2021.", "Norway and Chile met in 2019. Japan and Peru met in May 2021.")
    assert [("2019", "b"), ("2021-05", "b"), ("2021-05-03", "a")] == told(found)


def test_one_event_is_told_once_by_all_who_tell_of_it() -> None:
    """The finest date is the event's, and the most trusted telling comes first."""
    found = events(
        "Peru and Chile held their third Trade Dialogue in May 2021.",
        "The third Peru-Chile Trade Dialogue was held in Lima on 3 May 2021.",
        tiers=("draft", "record"),
    )
    assert [("2021-05-03", "ba")] == told(found)
    assert ["2021-05-03", "2021-05"] == [one.evidence.value for one in found[0].tellings]


def test_a_coarse_date_joins_no_event_where_several_fit() -> None:
    """Nobody can tell which of two talks is meant."""
    found = events(
        "Peru and Chile held talks on trade on 3 May 2021. Peru and Chile held talks on trade on 9 May 2021.",
        "Peru and Chile held talks on trade in May 2021.",
    )
    assert [("2021-05", "b"), ("2021-05-03", "a"), ("2021-05-09", "a")] == told(found)


def test_the_same_words_are_the_same_event() -> None:
    """An agency's sentence in two papers."""
    assert [("2021-05-03", "ab")] == told(events(*["The old harbour of Kirkenes burned on 3 May 2021."] * 2))


def test_what_disagrees_is_shown_at_both_dates() -> None:
    """Two dates of one thing are two entries with one finding."""
    found = events(
        "The third Peru-Chile Trade Dialogue was held in Lima on 3 May 2021.",
        "The third Peru-Chile Trade Dialogue was held in Lima on 8 June 2021.",
    )
    assert [("2021-05-03", "a"), ("2021-06-08", "b")] == told(found)
    (finding,) = {one.fingerprint for event in found for one in event.findings}
    assert [[finding], [finding]] == [[one.fingerprint for one in event.findings] for event in found]


def test_what_has_no_place_in_time_is_left_out() -> None:
    """A day without a year; who held an office is no event."""
    undated = factcheck.Document.from_text("Peru and Chile met on 3 May.", "a")
    assert () == pipeline.timeline(factcheck.check(undated))
    assert [] == told(events("Foreign Minister Ana Gervasi of Peru has spoken."))


def test_of_one_sentence_the_finer_date_counts() -> None:
    """The year in a name beside the day."""
    found = events("The 2021 Trade Dialogue of Peru and Chile was held on 3 May 2021.")
    assert [("2021-05-03", "a")] == told(found)


def test_the_status_is_told() -> None:
    """What is planned has not happened."""
    (event,) = events("Peru and Chile will meet on 3 June 2025.")
    assert ("planned",) == event.statuses
