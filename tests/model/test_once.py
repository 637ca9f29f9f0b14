"""A property that is worked out once stands in its place from then on."""

from attrs import define, field

from factcheck.model.once import once


@define(eq=False, slots=False)
class _Word:
    text: str
    asked: list[str] = field(factory=list)

    @once
    def small(self) -> str:
        """The word in small letters."""
        self.asked.append(self.text)
        return self.text.casefold()


def test_it_is_worked_out_when_first_asked_for() -> None:
    """Each value has its own, and is asked once."""
    one, other = _Word("Oslo"), _Word("Lima")
    assert (one.small, one.small, other.small) == ("oslo", "oslo", "lima")
    assert (one.asked, other.asked) == (["Oslo"], ["Lima"])


def test_its_words_are_those_of_the_property() -> None:
    """Asked of the class, it is itself, with what it says of the property."""
    assert _Word.small.__doc__ == "The word in small letters."
