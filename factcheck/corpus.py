"""Everything against everything: the stages of a cross-check, as functions of plain tuples that any backend runs.

Documents become rows of claims; these, in the order of their keys, become findings, one key after the other.
A key that many documents have is collapsed to a few documents of each of the values told most often before anything is
compared, so that cost grows with the documents and memory does not.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Set
from itertools import groupby
from operator import itemgetter
from typing import Any

from attrs import define, evolve, field

from factcheck.archive import dossier_of, told_as
from factcheck.backends.backend import Backend, Record, Stages
from factcheck.checks import findings_between
from factcheck.documents import laid_out
from factcheck.errors import IndexFault, InputError
from factcheck.exchange import ClaimRow, FindingRow, Row, claim_row, document_row
from factcheck.grouping.levels import LEVELS
from factcheck.index.dossier import Dossier, number, packed, unpacked
from factcheck.index.store import MOST_VALUES, OF_EACH, WHOLE
from factcheck.material import material_of
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.group import Group
from factcheck.readsettings import read_settings
from factcheck.reports.record import finding_record
from factcheck.rulebook.rulebook import Rulebook
from factcheck.understood import Understood, understood

COLUMNS = ("name", "text", "published", "updated", "publisher", "tier", "title", "language", "address")
"""What is read of a table of documents."""
_NEEDED = ("name", "text")

_MOST_KEPT = 1024
"""Values of a key that are told apart while its rows go by."""


def document_of(record: Record, rulebook: Rulebook) -> Document:
    """The document that stands in a row of a table. Raises InputError for a row without a name or a text."""
    lacking = next((column for column in _NEEDED if record.get(column) is None), None)
    if lacking is not None:
        message = f"{record.get('name') or 'a row of the table'}: no {lacking}; it has {', '.join(map(str, record))}"
        raise InputError(message)
    known: dict[str, Any] = {column: str(record[column]) for column in COLUMNS if record.get(column) is not None}
    return laid_out(Document(**known), read_settings(rulebook))


def claims_in(record: Record, rulebook: Rulebook) -> Iterator[ClaimRow]:
    """The rows of claims of a document that stands in a table."""
    return claims_of(document_of(record, rulebook), rulebook)


def claims_of(document: Document, rulebook: Rulebook) -> Iterator[ClaimRow]:
    """The rows of a document: one for itself, with the keys that are of no claim, and one for each claim."""
    dossier = dossier_of(understood(document, rulebook), rulebook)
    stored = packed(dossier)
    told = [[(key, told_as(claim)) for key in keys] for claim, keys in zip(dossier.claims, dossier.keys, strict=True)]
    of_claims = {entry for entries in told for entry in entries}
    yield document_row(document, [entry for entry in dossier.entries if entry not in of_claims], stored)
    for claim, entries in zip(dossier.claims, told, strict=True):
        yield claim_row(claim, entries, stored)


def told_by(rows: Iterable[Row], rulebook: Rulebook) -> Iterator[FindingRow]:
    """The findings of rows that come in the order of keys, values and names; each once for each key."""
    for key, same in groupby(_distinct(rows), key=itemgetter(0)):
        for one in _findings(key, few(same), rulebook):
            yield one.fingerprint, json.dumps(finding_record(one), ensure_ascii=False)


def _distinct(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows without those that stand before: a document may tell one thing twice."""
    return (row for row, _ in groupby(rows))


@define
class _Value:
    """A value of a key: how many documents tell it, and the first few of them."""

    told: int = 0
    first: list[Row] = field(factory=list)


def few(rows: Iterable[Row]) -> list[Row]:
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
    own = [_stored(name, data, frozenset({key})) for name, data in documents]
    spelt = not any(one.claims for one in own)
    dossiers = [_stored(name, data) for name, data in documents] if spelt else own
    said = [Understood(one.document, (), one.claims, one.people) for one in dossiers]
    material = material_of(said, (), rulebook, apart=False)
    kept = () if spelt else tuple(one for one in material.groups if _key_of(one) == key)
    return findings_between(evolve(material, groups=kept), rulebook, spelt)


def _stored(name: str, data: bytes, wanted: Set[int] | None = None) -> Dossier:
    """What is stored of a document. Raises IndexFault for what is damaged, wherever the rows come from."""
    try:
        dossier = unpacked(data, wanted, quoted=False)
    except (ValueError, TypeError) as error:
        raise _damaged(name, str(error)) from error
    if dossier.document.name != name:
        raise _damaged(name, "it is of another document")
    return dossier


def _damaged(name: str, why: str) -> IndexFault:
    return IndexFault(f"damaged: what is stored of {name} ({why}); build the index, or the table of claims, again")


def _key_of(group: Group) -> int:
    return number(group.level, *group.key, *LEVELS[group.level].part(group.claims[0]))


def stages_of(rules: Callable[[], Rulebook]) -> Stages:
    """The stages of a cross-check by the rules that a function gives."""
    return Stages(rules=rules, extract=claims_in, few=few, check=told_by)


def crosschecked(rows: Iterable[Row], rulebook: Rulebook, backend: Backend[Iterable[Any]]) -> Iterable[FindingRow]:
    """The findings of rows that come in their order, each once, wherever the work is done."""
    return backend.cross_check(rows, stages_of(lambda: rulebook))
