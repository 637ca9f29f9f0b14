"""What can only be checked when all rules are read: unique ids, and ids under their folder."""

import re
from collections.abc import Iterator

from factcheck.rulebook.mistakes import Mistake
from factcheck.rulebook.proof import mistake
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.tables import FOLDER_IDS

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*\Z")


def mistakes_of(rulebook: Rulebook) -> Iterator[Mistake]:
    """Every mistake that one entry alone does not show."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in rulebook.entries:
        yield from _id_mistakes(entry)
        first = seen.setdefault((entry.table, entry.id), entry)
        if first is not entry:
            yield mistake(entry, f"this id is taken by {first.file}:{first.line}")


def _id_mistakes(entry: Entry) -> Iterator[Mistake]:
    if not _ID.match(entry.id):
        yield mistake(entry, "an id is small letters, digits and hyphens, with / between folder and name")
    if entry.table in FOLDER_IDS and not _in_folder(entry):
        folder = entry.file.split("/")[-2] if "/" in entry.file else ""
        yield mistake(entry, f'an id here begins with its folder: "{folder}/…"')


def _in_folder(entry: Entry) -> bool:
    parts = entry.file.split("/")
    return len(parts) <= 2 or entry.id.split("/")[0] == parts[-2]
