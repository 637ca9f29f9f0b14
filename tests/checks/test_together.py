"""What differs once is told once."""

from tests.told import findings, values

DRAFT = "The Varde bridge was opened by Ada Quill on Friday. It cost 41 million crowns."
SOURCE = "Ada Quill opened the bridge at Varde. The bridge cost {} million crowns, the {} of Varde says."


def test_sources_that_tell_one_value_are_witnesses_of_one_finding() -> None:
    """And the evidence favours what several of them say."""
    sources = SOURCE.format(14, "Post"), SOURCE.format(14, "Courier"), SOURCE.format(14, "Herald")
    (found,) = findings(DRAFT, against=sources, only="accounts/number")
    told = [("draft-1", "41 million crowns"), *((f"source-{number}", "14 million crowns") for number in (1, 2, 3))]
    assert told == values(found)
    assert found.favours is not None
    assert found.favours.startswith("14 million crowns")


def test_a_source_that_tells_a_third_value_is_no_witness() -> None:
    """What the finding says would not be true of it."""
    sources = SOURCE.format(14, "Post"), SOURCE.format(45, "Courier"), SOURCE.format(14, "Herald")
    told = findings(DRAFT, against=sources, only="accounts/number")
    assert [3] == [len(one.evidence) for one in told if one.evidence[1].value == "14 million crowns"]
    assert all(1 == len({side.value for side in one.evidence[1:]}) for one in told)
