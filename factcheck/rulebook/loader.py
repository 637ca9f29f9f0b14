"""Reads rule folders into one Rulebook; every mistake of every file is reported at once."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import define, field
from cattrs import Converter

from factcheck.errors import RuleError
from factcheck.rulebook.convert import explain, make_converter
from factcheck.rulebook.mistakes import Mistake, line_of, unknown
from factcheck.rulebook.proof import Proof
from factcheck.rulebook.rulebook import Entry, Rulebook, RuleFile
from factcheck.rulebook.sources import Source, Sources, sources_of
from factcheck.rulebook.tables import TABLES
from factcheck.rulebook.validate import mistakes_of


@define
class _Reading:
    converter: Converter = field(factory=make_converter)
    files: list[RuleFile] = field(factory=list)
    entries: list[Entry] = field(factory=list)
    mistakes: list[Mistake] = field(factory=list)


def load(folders: Iterable[str | Path] = (), builtin: bool = True, proofs: Iterable[Proof] = ()) -> Rulebook:
    """The rules of the package and of the user's folders, typed and checked.

    ``proofs`` are what the stages hold against the user's rules (``factcheck.load_rules`` passes them all); those of the
    package are held against them by the tests. Raises RuleError with one line for each mistake of each file.
    """
    return loaded(sources_of(folders, builtin), proofs)


def loaded(sources: Sources, proofs: Iterable[Proof] = ()) -> Rulebook:
    """The rules that stand in some files, typed and checked. Raises RuleError, as ``load`` does."""
    reading = _Reading(mistakes=list(sources.mistakes))
    for source in sources.files:
        _read(source, reading)
    rulebook = Rulebook(files=tuple(reading.files), entries=tuple(reading.entries))
    own = [entry for entry in rulebook.entries if not entry.shipped]
    proven = [mistake for proof in proofs for mistake in proof(rulebook, own)] if own else []
    mistakes = {*reading.mistakes, *mistakes_of(rulebook), *proven}
    if mistakes:
        raise RuleError(*map(str, sorted(mistakes)))
    return rulebook


def _read(source: Source, reading: _Reading) -> None:
    shown = source.name
    try:
        text = source.data.decode("utf-8-sig")
        parsed = tomllib.loads(text)
    except UnicodeDecodeError as error:
        reading.mistakes.append(Mistake(shown, 1, "", f"is not UTF-8 (byte {error.start})"))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        reading.mistakes.append(Mistake(shown, int(found.group(1)) if found else 1, "", f"is not TOML: {error}"))
    except RecursionError:
        reading.mistakes.append(Mistake(shown, 1, "", "is nested too deeply"))
    else:
        file = RuleFile(name=shown, text=text)
        reading.files.append(file)
        for table, entries in parsed.items():
            _read_table(table, entries, file, source.shipped, reading)


def _read_table(table: str, entries: Any, file: RuleFile, shipped: bool, reading: _Reading) -> None:
    kind = TABLES.get(table)
    if kind is None or not isinstance(entries, list):
        text = unknown("table", table, TABLES) if kind is None else f"{table} is written as [[{table}]], with an id"
        reading.mistakes.append(Mistake(file.name, _line_of_word(file.text, table), "", text))
        return
    for ordinal, raw in enumerate(entries):
        identity = raw.get("id") if isinstance(raw, dict) else None
        identity = identity if isinstance(identity, str) else None
        line = line_of(file.text, identity, ordinal, table)
        name = f'{table} "{identity}"' if identity else f"[[{table}]]"
        try:
            rule = reading.converter.structure(raw, kind)
        except Exception as error:  # cattrs raises groups of whatever a field's own check raises
            reading.mistakes += [Mistake(file.name, line, name, text) for text in explain(error)]
        else:
            reading.entries.append(Entry(table, rule, file.name, line, shipped))


def _line_of_word(text: str, word: str) -> int:
    at = text.find(word)
    return text.count("\n", 0, at) + 1 if at >= 0 else 1
