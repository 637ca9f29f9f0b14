"""Values of the model as plain lists for JSON, and back: a class is the list of its fields, in their order.

Made from the types of the fields, so that a field that is added to the model is stored, too. Fields at the end that have
their defaults are left out. Nothing that is read can run: there is no class, and no name of one, in what is stored.
"""

import datetime
import types
from collections.abc import Callable, Hashable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs

from factcheck.model.document import Document

T = TypeVar("T")
Code = Callable[[Any], Any]
_PLAIN = frozenset({str, int, bool, float})
"""Types that JSON has, too."""
_MOST_KEPT = 8192
"""Small values of a class that are kept: more than the days and names that come again and again in an archive of news."""
_VALUES = "factcheck.values."
"""Where the classes of small values are: days, durations, names."""


@attrs.frozen
class Codec:
    """How values of one type are written and read.

    ``told`` is the reading as an expression, in which {read} stands for what is ``called`` and {stored} for what was stored.
    """

    write: Code
    read: Code
    told: str = "{read}({stored})"
    calls: Code | None = None

    @property
    def called(self) -> Code:
        """What {read} stands for: by itself the whole reading."""
        return self.calls or self.read


def plain(value: Any) -> Any:
    """A value of an attrs class as plain lists; a document inside it is left out, for it is stored once beside them."""
    return _whole(cast("Hashable", type(value))).write(value)


def restored(kind: type[T], stored: Any) -> T:
    """The value of a class that ``plain`` has written. Raises ValueError where the lists are not of that class."""
    try:
        value: T = _whole(cast("Hashable", kind)).read(stored)
    except (TypeError, ValueError, AttributeError, KeyError, IndexError, ArithmeticError) as error:
        message = f"not a stored {kind.__name__}: {error}"
        raise ValueError(message) from error
    return value


def shape(kind: Any) -> str:
    """The fields of a class, with those of the classes inside it: two shapes that differ cannot read each other."""
    seen: dict[type, str] = {}
    _collect(kind, seen)
    return " ".join(f"{one.__name__}({names})" for one, names in sorted(seen.items(), key=lambda pair: pair[0].__name__))


def _collect(kind: Any, seen: dict[type, str]) -> None:
    if isinstance(kind, type) and attrs.has(kind) and kind not in seen:
        seen[kind] = ",".join(field.name for field in attrs.fields(kind))
        for hint in get_type_hints(kind).values():
            _collect(hint, seen)
    for inner in get_args(kind):
        _collect(inner, seen)


@cache
def _whole(kind: Any) -> Codec:
    """The codec of a class that is stored by itself, as a document is."""
    return _fields(kind)


@cache
def _codec(kind: Any) -> Codec:
    """The codec of a type: of a class by its fields, else by what kind of type it is."""
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return _optional(*(one for one in get_args(kind) if one is not type(None)))
    if origin is tuple:
        return _sequence(get_args(kind))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(_codec(get_args(kind)[1]))
    if kind is Document:
        return Codec(_nothing, _same, "{stored}")  # whoever reads has put it back in its place
    return _fields(kind) if attrs.has(kind) else _atom(kind)


def _atom(kind: Any) -> Codec:
    if kind in _PLAIN:
        return _AS_IT_IS
    if kind is Decimal:
        return Codec(str, Decimal)
    if kind is datetime.date:
        return Codec(lambda value: value.isoformat(), _day)
    if issubclass(kind, Enum):
        return Codec(lambda value: value.value, kind)
    message = f"no way to store {kind}"
    raise TypeError(message)


def _same(value: Any) -> Any:
    return value


_AS_IT_IS = Codec(_same, _same, "{stored}")


def _nothing(_value: Any) -> None:
    return None


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text) if len(text) <= 10 else datetime.datetime.fromisoformat(text)


def _optional(kind: Any) -> Codec:
    inner = _codec(kind)
    if inner.read is _same:
        return inner
    return Codec(
        lambda value: None if value is None else inner.write(value),
        lambda value: None if value is None else inner.read(value),
        f"(None if {{stored}} is None else {inner.told})",
        inner.called,
    )


def _sequence(kinds: tuple[Any, ...]) -> Codec:
    if kinds[-1] is Ellipsis:
        inner = _codec(kinds[0])
        if inner.read is _same:
            return Codec(list, tuple, calls=tuple)
        return Codec(
            lambda value: list(map(inner.write, value)),
            lambda value: tuple(map(inner.read, value)),
            f"tuple([{inner.told.replace('{stored}', 'one')} for one in {{stored}}])",
            inner.called,
        )
    several = [_codec(kind) for kind in kinds]
    return Codec(
        lambda value: [one.write(part) for one, part in zip(several, value, strict=True)],
        lambda value: tuple(one.read(part) for one, part in zip(several, value, strict=True)),
    )


def _mapping(inner: Codec) -> Codec:
    each = inner.told.replace("{stored}", "value")
    return Codec(
        lambda value: {key: inner.write(one) for key, one in value.items()},
        lambda value: {key: inner.read(one) for key, one in value.items()},
        f"{{{{key: {each} for key, value in {{stored}}.items()}}}}",
        inner.called,
    )


def _fields(kind: type) -> Codec:
    hints = get_type_hints(kind)
    fields = [(field.name, _codec(hints[field.name]), _default(field)) for field in attrs.fields(kind)]
    readers: dict[int, Code] = {}

    def write(value: Any) -> list[Any]:
        last = len(fields)
        while last and getattr(value, fields[last - 1][0]) == fields[last - 1][2]:
            last -= 1
        return [codec.write(getattr(value, name)) for name, codec, _ in fields[:last]]

    def read(stored: list[Any]) -> Any:
        reader = readers.get(len(stored))
        if reader is None:
            reader = readers[len(stored)] = _reader(kind, [codec for _, codec, _ in fields], len(stored))
        return reader(stored)

    if all(codec.read is _same for _, codec, _ in fields):
        return Codec(write, lambda stored: kind(*stored), "{read}(*{stored})", kind)
    return _once(write, read) if kind.__module__.startswith(_VALUES) else Codec(write, read, calls=read)


def _reader(kind: type, codecs: list[Codec], told: int) -> Code:
    """What makes a value of a class out of so many fields: one call with each in its place, for loops take too long here."""
    names: dict[str, Any] = {"made": kind, **{f"read{at}": one.called for at, one in enumerate(codecs)}}
    if told > len(codecs):
        message = f"{told} fields"
        raise ValueError(message)
    parts = (one.told.format(read=f"read{at}", stored=f"stored[{at}]") for at, one in enumerate(codecs[:told]))
    reader: Code = eval(f"lambda stored: made({', '.join(parts)})", names)
    return reader


def _once(write: Code, read: Code) -> Codec:
    """The codec of small values that come again and again, such as days: each is made once."""
    known: dict[str, Any] = {}

    def read_once(stored: Any) -> Any:
        key = str(stored)
        found = known.get(key)
        if found is None:
            if len(known) >= _MOST_KEPT:
                known.clear()
            found = known[key] = read(stored)
        return found

    return Codec(write, read_once, calls=read_once)


def _default(one: "attrs.Attribute[Any]") -> Any:
    """The default of a field; something that equals nothing where it has none."""
    if one.default is attrs.NOTHING:
        return object()
    factory = getattr(one.default, "factory", None)
    return one.default if factory is None else factory()
