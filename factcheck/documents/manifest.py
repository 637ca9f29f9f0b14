"""sources.toml: where the files of a folder come from, told once for all of them; factcheck.toml may tell it too."""

import datetime
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any

from attrs import define, evolve, field

from factcheck.documents.files import content
from factcheck.documents.paths import MANIFEST, display, reason
from factcheck.documents.settings import iso_date
from factcheck.errors import InputError
from factcheck.frozen import frozen
from factcheck.model.document import TIERS, Document
from factcheck.model.report import Problem
from factcheck.model.step import Step
from factcheck.values.filepattern import file_pattern

_TEXTS = ("publisher", "language", "address")
_KEYS = ("match", "publisher", "tier", "published", "language", "address")


@frozen
class Entry:
    """One [[source]]: the patterns of the files it speaks of, and what it says of them."""

    match: tuple[str, ...]
    texts: Mapping[str, str] = field(factory=dict)
    published: datetime.date | None = None

    def fits(self, path: str) -> bool:
        """Whether a path below the manifest's folder, with forward slashes, fits a pattern."""
        return any(file_pattern(pattern).fullmatch(path) for pattern in self.match)


Told = tuple[str, Entry]
"""What a manifest tells of a file, with its name before it."""


@frozen
class Manifest:
    """The entries of a sources.toml, and what is wrong with it."""

    name: str
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()


@define
class Manifests:
    """The manifests of the folders above some files, each read once."""

    _read: dict[Path, tuple[Manifest, ...]] = field(factory=dict)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the manifests read."""
        return [problem for manifests in self._read.values() for one in manifests for problem in one.problems]

    def apply(self, document: Document, name: str, path: Path) -> Document:
        """The document with what the manifests tell of its file: the nearest manifest and its last fitting entry count."""
        return with_told(document, self.told(name, path))

    def told(self, name: str, path: Path) -> Iterator[Told]:
        """The entries that speak of a file, with the names of their manifests; what stands later counts more."""
        for folder, manifest in reversed(list(self._above(name, path))):
            below = path.relative_to(folder).as_posix()
            yield from ((manifest.name, entry) for entry in manifest.entries if entry.fits(below))

    def _above(self, name: str, path: Path) -> Iterator[tuple[Path, Manifest]]:
        """The folders above a file that have a manifest, nearest first; of one folder sources.toml first."""
        shown = PurePosixPath(name)
        for level, folder in enumerate(path.parents):
            if folder not in self._read:
                known = len(shown.parents) > level and not shown.is_absolute()
                self._read[folder] = _manifests(folder, display(Path(shown.parents[level])) if known else display(folder))
            for manifest in self._read[folder]:
                yield folder, manifest


def _manifests(folder: Path, shown: str) -> tuple[Manifest, ...]:
    """What the files of a folder tell of sources; mistakes of the settings files are told by who reads the settings."""
    manifest = _table(folder, MANIFEST, shown)
    settings = _table(folder, "factcheck.toml", shown), _table(folder, "pyproject.toml", shown)
    own, project = (table if isinstance(table, dict) else {} for table in settings)
    for key in ("tool", "factcheck"):
        project = project[key] if isinstance(project.get(key), dict) else {}
    told = [parsed(PurePosixPath(shown, "factcheck.toml").as_posix(), {"source": own["source"]})] if "source" in own else []
    if "source" in project and not own:
        told.append(parsed(PurePosixPath(shown, "pyproject.toml").as_posix(), {"source": project["source"]}))
    name = PurePosixPath(shown, MANIFEST).as_posix()
    if isinstance(manifest, Problem):
        return (Manifest(name, problems=(manifest,)), *told)
    return (parsed(name, manifest), *told) if manifest is not None else tuple(told)


def _table(folder: Path, file: str, shown: str) -> dict[str, Any] | Problem | None:
    """What a TOML file of a folder holds, or what is wrong with it; None where there is none."""
    name = PurePosixPath(shown, file).as_posix()
    try:
        return tomllib.loads(content(folder / file).decode("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return Problem(name, reason(error))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, InputError) as error:
        return Problem(name, f"not a TOML file: {error}")


def parsed(name: str, table: Mapping[str, Any]) -> Manifest:
    """The entries of a manifest's tables; what is wrong is told and left out, the rest counts."""
    reasons = [_unknown(key, ("source",), "") for key in table if key != "source"]
    entries = []
    listed = table.get("source", [])
    for number, source in enumerate(listed if isinstance(listed, list) else [listed], 1):
        if isinstance(source, dict):
            entries.append(_entry(source, f"source {number}: ", reasons))
        else:
            reasons.append(f"source {number}: not a table")
    return Manifest(name, tuple(entries), tuple(Problem(name, each) for each in reasons))


def _entry(source: Mapping[str, Any], where: str, reasons: list[str]) -> Entry:
    reasons += [_unknown(key, _KEYS, where) for key in source if key not in _KEYS]
    match = source.get("match", ())
    patterns = tuple([match] if isinstance(match, str) else match) if isinstance(match, str | list) else ()
    if not patterns or not all(isinstance(pattern, str) for pattern in patterns):
        reasons.append(f"{where}match: a pattern of file names, or a list of them, is needed")
        patterns = ()
    texts = {key: source[key] for key in _TEXTS if isinstance(source.get(key), str)}
    reasons += [f"{where}{key}: {source[key]!r} is not a text" for key in _TEXTS if key in source and key not in texts]
    if source.get("tier") in TIERS:
        texts["tier"] = source["tier"]
    elif "tier" in source:
        reasons.append(f"{where}tier: {source['tier']!r} is not one of {', '.join(TIERS)}")
    return Entry(patterns, texts, _date(source.get("published"), where, reasons))


def _date(value: object, where: str, reasons: list[str]) -> datetime.date | None:
    date = iso_date(value) if isinstance(value, str) else value
    if isinstance(date, datetime.date):
        return date
    if value is not None:
        reasons.append(f"{where}published: {value!r} is not a date such as 2025-05-07")
    return None


def _unknown(key: str, known: tuple[str, ...], where: str) -> str:
    close = get_close_matches(key, known, n=1)
    return f"{where}unknown key {key!r}" + (f"; did you mean {close[0]!r}?" if close else f"; known: {', '.join(known)}")


def with_told(document: Document, told: Iterable[Told]) -> Document:
    """The document with what some entries, each with the name of its manifest, tell of its file; the last counts most."""
    for manifest, entry in told:
        document = _with_entry(document, entry, manifest)
    return document


def _with_entry(document: Document, entry: Entry, name: str) -> Document:
    texts = entry.texts
    told = evolve(
        document,
        publisher=texts.get("publisher", document.publisher),
        tier=texts.get("tier", document.tier),
        language=texts.get("language", document.language),
        address=texts.get("address", document.address),
    )
    if entry.published is None:
        return told
    return evolve(told, published=entry.published, published_derivation=_derivation(document, entry.published, name))


def _derivation(document: Document, published: datetime.date, name: str) -> tuple[Step, ...]:
    """The manifest decides; a page that tells another day itself is kept as a step."""
    said = Step(rule="publication/manifest", text=f"published {published}: stated in {name}", anchor=name)
    if document.published is None or _day(document.published) == _day(published):
        return (said,)
    own = document.published_derivation[:1]
    differs = Step(
        rule="publication/disagrees",
        text=f"but the page itself gives {document.published}",
        anchor=own[0].anchor if own else None,
        span=own[0].span if own else None,
        value=str(_day(document.published)),
    )
    return (said, differs)


def _day(value: datetime.date) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value
