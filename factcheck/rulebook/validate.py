"""What can only be checked when all rules are read: unique ids, ids under their folder, references."""

import re
from collections.abc import Iterable, Iterator
from string import Formatter

from factcheck.rulebook.kinds import KIND_WORDS, LEVEL_NAMES
from factcheck.rulebook.mistakes import Mistake, nearest
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.tables import FOLDER_IDS
from factcheck.rulebook.topic_rules import CheckRule

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*\Z")


def mistakes_of(rulebook: Rulebook) -> Iterator[Mistake]:
    """Every mistake that one entry alone does not show."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in rulebook.entries:
        yield from _id_mistakes(entry)
        first = seen.setdefault((entry.table, entry.id), entry)
        if first is not entry:
            yield _mistake(entry, f"this id is taken by {first.file}:{first.line}")
        if isinstance(entry.rule, CheckRule):
            yield from _check_mistakes(entry, entry.rule)


def _mistake(entry: Entry, text: str) -> Mistake:
    return Mistake(entry.file, entry.line, f'{entry.table} "{entry.id}"', text)


def _check_mistakes(entry: Entry, rule: CheckRule) -> Iterator[Mistake]:
    words = KIND_WORDS.get(rule.kind)
    if words is None:
        yield _unknown(entry, "kind", rule.kind, KIND_WORDS)
        return
    for level in rule.levels:
        if level not in LEVEL_NAMES:
            yield _unknown(entry, "level", level, LEVEL_NAMES)
    for key, text in (("message", rule.message), ("hint", rule.hint or "")):
        try:
            used = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        except ValueError as error:
            yield _mistake(entry, f"{key}: {error}")
            continue
        for word in sorted(used - words):
            yield _unknown(entry, f"word of the {key}", f"{{{word}}}", [f"{{{known}}}" for known in sorted(words)])


def _unknown(entry: Entry, what: str, name: str, known: Iterable[str]) -> Mistake:
    return _mistake(entry, f"unknown {what} {name!r}{nearest(name, known)} (known: {', '.join(sorted(known))})")


def _id_mistakes(entry: Entry) -> Iterator[Mistake]:
    if not _ID.match(entry.id):
        yield _mistake(entry, "an id is small letters, digits and hyphens, with / between folder and name")
    if entry.table in FOLDER_IDS and not _in_folder(entry):
        folder = entry.file.split("/")[-2] if "/" in entry.file else ""
        yield _mistake(entry, f'an id here begins with its folder: "{folder}/…"')


def _in_folder(entry: Entry) -> bool:
    parts = entry.file.split("/")
    return len(parts) <= 2 or entry.id.split("/")[0] == parts[-2]
