"""What a kind of check is: what it finds, and what a rule may ask of it and say of what it found."""

from collections.abc import Callable, Iterator

from attrs import frozen

from factcheck.checks.material import Material
from factcheck.model.finding import Finding
from factcheck.rulebook.topic_rules import CheckRule


@frozen
class Kind:
    """A kind of check by the name that rules use, and what one rule of it finds.

    ``words`` are what its messages and hints may say in braces; ``roles`` and ``faults`` the values that a rule's ``role``
    and ``fault`` may have (none: the kind reads no such key); ``grouped`` whether it looks at groups, and so at ``levels``.
    """

    name: str
    find: Callable[[CheckRule, Material], Iterator[Finding]]
    words: tuple[str, ...]
    roles: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    grouped: bool = True
