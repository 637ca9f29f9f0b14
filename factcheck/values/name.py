"""Names of people and their likeness (to be completed)."""

from attrs import frozen


@frozen
class Name:
    """A person's name in parts, as written: honorifics apart, family name where the text or the order tells it."""

    parts: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
