"""The rest of an archive from which some documents were drawn: how common there is what these tell."""

from collections.abc import Mapping

from attrs import field, frozen


@frozen(eq=False)
class Elsewhere:
    """An archive beyond the sources at hand: how many statements and documents it has.

    For words ``counts`` tell how many statements have them, ``slotted`` how many of those that are compared, ``told`` how
    many documents, which is told of values too; ``features`` how many statements are compared by a word or a sense,
    ``names`` how many documents that tell of posts have a name.
    """

    statements: int = 0
    documents: int = 0
    counts: Mapping[str, int] = field(factory=dict)
    slotted: Mapping[str, int] = field(factory=dict)
    told: Mapping[str, int] = field(factory=dict)
    features: Mapping[str, int] = field(factory=dict)
    names: Mapping[str, int] = field(factory=dict)
