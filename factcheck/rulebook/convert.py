"""From parsed TOML to typed rules: strict about types, closed about keys; and what is wrong, in sentences."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any, get_origin

from attrs import fields, has
from cattrs import Converter
from cattrs.cols import list_structure_factory
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, override

from factcheck.rulebook.head import TOML_KEYS, Example
from factcheck.rulebook.mistakes import unknown

_PLAIN: dict[type, str] = {
    str: "a string",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    datetime.date: "a date (2025-05-07, without quotes)",
}


def _strict(kind: type, told: str) -> Callable[[Any, Any], Any]:
    def structure(value: Any, _: Any) -> Any:
        numeric = kind is float and isinstance(value, int)
        if (not isinstance(value, kind) and not numeric) or (kind is not bool and isinstance(value, bool)):
            message = f"{value!r} is not {told}"
            raise TypeError(message)
        return value

    return structure


def _text_or_date(value: Any, _: Any) -> str | datetime.date | None:
    if value is not None and not isinstance(value, str | datetime.date):
        message = f"{value!r} is neither a string nor a date"
        raise TypeError(message)
    return value


def _lists_only(converter: Converter) -> None:
    """A string where a list belongs would be read letter by letter: refuse it."""

    def wanted(kind: Any) -> bool:
        return get_origin(kind) is tuple

    def structure(kind: Any, inner: Converter) -> Callable[[Any, Any], Any]:
        plain = list_structure_factory(kind, inner)

        def refuse_others(value: Any, _: Any) -> Any:
            if not isinstance(value, list | tuple):
                message = f"{value!r} is not a list"
                raise TypeError(message)
            return tuple(plain(value, kind))

        return refuse_others

    converter.register_structure_hook_factory(wanted, structure)


def _renamed_keys(converter: Converter) -> None:
    def wanted(kind: Any) -> bool:
        return isinstance(kind, type) and has(kind) and any(a.name in TOML_KEYS for a in fields(kind))

    def structure(kind: Any) -> Callable[[Any, Any], Any]:
        names: dict[str, Any] = {a.name: override(rename=TOML_KEYS[a.name]) for a in fields(kind) if a.name in TOML_KEYS}
        hook: Callable[[Any, Any], Any] = make_dict_structure_fn(
            kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **names
        )
        return hook

    converter.register_structure_hook_factory(wanted, structure)


def make_converter() -> Converter:
    """A converter that refuses unknown keys and values of another type, and reports everything wrong at once."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, told in _PLAIN.items():
        converter.register_structure_hook(kind, _strict(kind, told))
    converter.register_structure_hook(str | datetime.date | None, _text_or_date)
    _lists_only(converter)
    _renamed_keys(converter)
    whole = converter.get_structure_hook(Example)

    def example(value: Any, kind: Any) -> Example:
        structured: Example = whole({"text": value} if isinstance(value, str) else value, kind)
        return structured

    converter.register_structure_hook(Example, example)
    return converter


def explain(error: BaseException, path: str = "") -> Iterator[str]:
    """One sentence for each thing wrong in an entry, naming the key it stands under."""
    if isinstance(error, ClassValidationError):
        grouped, ungrouped = error.group_exceptions()
        for inner, note in grouped:
            key = TOML_KEYS.get(note.name, note.name)
            yield from explain(inner, f"{path}.{key}" if path else key)
        for other in ungrouped:
            yield from explain(other, path)
    elif isinstance(error, IterableValidationError):
        entries, ungrouped_entries = error.group_exceptions()
        for inner, place in entries:
            yield from explain(inner, f"{path}[{place.index}]")
        for other in ungrouped_entries:
            yield from explain(other, path)
    else:
        yield _sentence(error, path)


def _sentence(error: BaseException, path: str) -> str:
    where = f"{path}: " if path else ""
    if isinstance(error, ForbiddenExtraKeysError):
        known = [TOML_KEYS.get(a.name, a.name) for a in fields(error.cl)]
        return where + "; ".join(unknown("key", key, known) for key in sorted(error.extra_fields))
    if isinstance(error, KeyError):
        return f"{where}missing (a key that every such entry has)"
    return f"{where}{error}"
