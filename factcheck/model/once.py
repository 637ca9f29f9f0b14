"""Properties that are worked out once."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - a decorator
    """A property that is worked out when it is first asked for, and kept in its place.

    As ``functools.cached_property``, which in Python 3.11 takes a lock for it: longer than most of what is asked of a
    sentence takes. For the properties of sentences and what is made of each; of what there are few, a document or a rule,
    ``cached_property`` does as well. The class must have a ``__dict__``.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work = work
        self.__doc__ = work.__doc__
        self.name = work.__name__

    @overload
    def __get__(self, one: None, kind: type) -> Self: ...
    @overload
    def __get__(self, one: object, kind: type) -> T: ...
    def __get__(self, one: object | None, kind: type) -> Self | T:
        """The value, which stands before this from now on."""
        if one is None:
            return self
        value = one.__dict__[self.name] = self.work(one)
        return value
