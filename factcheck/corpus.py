"""Everything against everything: the stages of a cross-check, as functions of plain tuples that any engine can run.

Documents become rows, one for each blocking key; rows in the order of the keys become findings, one key after the other.
A key that many documents have is collapsed to a few documents of each of the values told most often before anything is
compared, so that cost grows with the documents and memory does not.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from attrs import define, evolve, field

from factcheck.archive import dossier_of
from factcheck.backends.backend import Backend
from factcheck.checks import findings_between
from factcheck.grouping.levels import LEVELS
from factcheck.index.dossier import Record, number, unpacked
from factcheck.index.store import MOST_VALUES, OF_EACH, WHOLE
from factcheck.material import material_of
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.group import Group
from factcheck.reports.record import finding_record
from factcheck.rulebook.rulebook import Rulebook
from factcheck.understood import Understood, understood

Row = tuple[int, int, str, bytes]
"""A blocking key, the value told there, the name of the document, and its dossier."""
Told = tuple[str, str]
"""The fingerprint of a finding, and the finding as JSON."""

_SHARD = 512
_MOST_KEPT = 1024
"""Values of a key that are told apart while its rows go by."""


def rows_of(document: Document, rulebook: Rulebook) -> Iterator[Row]:
    """The rows of a document, one for each of its entries."""
    record = Record.of(dossier_of(understood(document, rulebook), rulebook))
    return ((key, value, record.name, record.data) for key, value in record.entries)


def told_by(rows: Iterable[Row], rulebook: Rulebook) -> Iterator[Told]:
    """The findings of rows that come in the order of keys, values and names; each once for each key."""
    for key, same in groupby(rows, key=itemgetter(0)):
        for one in _findings(key, _few(same), rulebook):
            yield one.fingerprint, json.dumps(finding_record(one), ensure_ascii=False)


@define
class _Value:
    """A value of a key: how many documents tell it, and the first few of them."""

    told: int = 0
    first: list[Row] = field(factory=list)


def _few(rows: Iterable[Row]) -> list[Row]:
    """All rows of a key, or a few of each of the values told most often."""
    values: dict[int, _Value] = {}
    kept: list[Row] = []
    for row in rows:
        kept += [row] if len(kept) < WHOLE else []
        if row[1] in values or len(values) < _MOST_KEPT:
            value = values.setdefault(row[1], _Value())
            value.told += 1
            value.first += [row] if len(value.first) < OF_EACH else []
    if sum(value.told for value in values.values()) <= WHOLE:
        return kept
    most = sorted(values, key=lambda one: (-values[one].told, one))[:MOST_VALUES]
    return [row for one in most for row in values[one].first]


def _findings(key: int, rows: list[Row], rulebook: Rulebook) -> tuple[Finding, ...]:
    """What the documents of one key cannot tell together."""
    documents = sorted({(name, data) for _, _, name, data in rows})
    if len(documents) < 2:
        return ()
    own = [unpacked(data, frozenset({key})) for _, data in documents]
    spelt = not any(one.claims for one in own)
    dossiers = [unpacked(data) for _, data in documents] if spelt else own
    said = [Understood(one.document, (), one.claims, one.people) for one in dossiers]
    material = material_of(said, (), rulebook, apart=False)
    kept = () if spelt else tuple(one for one in material.groups if _key_of(one) == key)
    return findings_between(evolve(material, groups=kept), rulebook, spelt)


def _key_of(group: Group) -> int:
    return number(group.level, *group.key, *LEVELS[group.level].part(group.claims[0]))


def crosschecked(rows: Iterable[Row], rulebook: Rulebook, backend: Backend) -> Iterator[Told]:
    """The findings of rows that come in their order, each once, wherever the work is done."""
    seen: set[str] = set()
    for found in backend.map(told_by_shard, _shards(rows), rulebook):
        for fingerprint, finding in found:
            if fingerprint not in seen:
                seen.add(fingerprint)
                yield fingerprint, finding


def told_by_shard(rows: list[Row], rulebook: Rulebook) -> list[Told]:
    """The findings of some whole keys."""
    return list(told_by(rows, rulebook))


def _shards(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in lists of whole keys, a few hundred in each."""
    shard: list[Row] = []
    for _, same in groupby(rows, key=itemgetter(0)):
        few = _few(same)
        shard += sorted(few) if len({row[2:] for row in few}) > 1 else []
        if len(shard) >= _SHARD:
            yield shard
            shard = []
    yield shard
