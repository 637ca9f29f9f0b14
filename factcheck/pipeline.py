"""The stages, in order: documents, mentions, claims, groups, findings."""

import datetime
import os
from collections.abc import Container, Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from attrs import evolve, frozen

from factcheck import documents, reports
from factcheck.archive import draw
from factcheck.checks import faults_of, findings
from factcheck.checks.ignoring import Judged, Run, judged
from factcheck.checks.material import Material
from factcheck.config import Settings
from factcheck.errors import InputError, UsageError
from factcheck.extraction.claims import claims_of
from factcheck.extraction.reckonings import reckonings
from factcheck.extraction.telling import tellings
from factcheck.extraction.timexes import timexes as timexes_of
from factcheck.extraction.understand import understand
from factcheck.grouping.chronology import chronology
from factcheck.grouping.elsewhere import Elsewhere
from factcheck.ignorelist import lists_of
from factcheck.index.database import is_index
from factcheck.intake import Progress, taken
from factcheck.material import material_of
from factcheck.model import report as model
from factcheck.model.chronology import Event
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.reckoning import Reckoning
from factcheck.model.report import CheckInfo, Problem, Statistics
from factcheck.model.timex import Timex
from factcheck.readsettings import read_settings
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.understood import Understood, understood, understood_under_check

PathLike = str | os.PathLike[str]
Input = PathLike | Document
Inputs = Input | Iterable[Input]


@frozen
class Report(model.Report):
    """Findings in a total order, problems, and counts; can write itself."""

    def write(self, target: PathLike, format: str | None = None) -> None:  # noqa: A002 - the word of the contract
        """Write to a file; the format follows the suffix unless it is named. Raises ReportError."""
        reports.write(self, Path(target), format)


@cache
def builtin_rulebook() -> Rulebook:
    """The rules that ship with the package, read once."""
    return _loaded()


def _loaded(folders: Iterable[str] = ()) -> Rulebook:
    from factcheck.loadrules import load_rules  # noqa: PLC0415 - what types and proves rules is heavy, and not always asked

    return load_rules(folders)


def read_all(inputs: Inputs, rules: Rulebook | None = None) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents of paths, with documents at hand among them, and what could not be read."""
    rulebook = rules or builtin_rulebook()
    given = _listed(inputs)
    at_hand = [documents.laid_out(one, read_settings(rulebook)) for one in given if isinstance(one, Document)]
    found, problems = documents.read_paths([one for one in given if not isinstance(one, Document)], read_settings(rulebook))
    return (*at_hand, *found), tuple(problems)


def read(paths: Inputs, rules: Rulebook | None = None) -> list[Document]:
    """The documents of files, folders and patterns; one file may hold several. What cannot be read is left out.

    ``check`` takes paths too, and tells what could not be read in its report. Raises InputError where nothing can be read.
    """
    found, problems = read_all(paths, rules)
    if problems and not found:
        raise InputError(*(f"{one.name}: {one.reason}" for one in problems))
    return list(found)


def read_bytes(
    name: str, data: bytes, published: datetime.date | str | None = None, rules: Rulebook | None = None
) -> tuple[Document, ...]:
    """The documents in some bytes, read as a file of that name would be. Raises InputError when it cannot be read."""
    reading = documents.read_bytes(documents.Source(name, data), read_settings(rules or builtin_rulebook()))
    if reading.problems and not reading.documents:
        raise InputError(reading.problems[0].reason)
    return tuple(evolve(one, published=published) if published else one for one in reading.documents)


def timexes(document: Document, rules: Rulebook | None = None) -> tuple[Timex, ...]:
    """The temporal expressions of a document, anchored. Raises UsageError for what is no document."""
    _refuse_other(document)
    rulebook = rules or builtin_rulebook()
    dated = document if document.published else documents.laid_out(document, read_settings(rulebook))
    return timexes_of(dated, rulebook)


def extract(document: Document, rules: Rulebook | None = None) -> tuple[Claim, ...]:
    """What a document claims, in the order of the text. Raises UsageError for what is no document."""
    _refuse_other(document)
    rulebook = rules or builtin_rulebook()
    laid_out = documents.laid_out(document, read_settings(rulebook))
    return claims_of(understand(laid_out, timexes_of(laid_out, rulebook), rulebook, figures=False), rulebook)


def _refuse_other(document: object) -> None:
    if not isinstance(document, Document):
        message = (
            f"a Document is needed, not {type(document).__name__}: Document.from_text makes one of a text, read of a file"
        )
        raise UsageError(message)


def reckoned(document: Document, rules: Rulebook | None = None) -> tuple[Reckoning, ...]:
    """The wordings of a document whose figures or dates depend on each other, in the order of the text."""
    rulebook = rules or builtin_rulebook()
    laid_out = documents.laid_out(document, read_settings(rulebook))
    return reckonings(understand(laid_out, timexes_of(laid_out, rulebook), rulebook), rulebook)


def timeline(report: model.Report, rules: Rulebook | None = None) -> tuple[Event, ...]:
    """The chronology that the documents of a report together tell, with the findings that touch its events."""
    return chronology(tellings(report.claims, rules or builtin_rulebook()), report.findings)


def check(
    docs: Inputs,
    against: Inputs | None = None,
    settings: Settings | None = None,
    rules: Rulebook | None = None,
    jobs: int = 1,
    progress: Progress = lambda *_: None,
) -> Report:
    """What cannot be true together in these documents, in them and their sources, or in them and the reference facts.

    ``docs`` and ``against`` are paths or documents, one or several; ``against`` may also be a claim index. Without it, all
    documents are compared with each other. Never raises for what stands in an input: that becomes a problem of the report.
    ``jobs`` processes read documents, where there is enough to read; ``progress`` is told how many of how many
    are read, first of ``docs``, then of ``against``. Raises RuleError, IndexFault.
    """
    chosen = settings or Settings()
    rulebook = rules or (_loaded(chosen.rules) if chosen.rules else builtin_rulebook())
    found = taken(_listed(docs), understood_under_check, rulebook, jobs, progress)
    drafts = sorted(found.results, key=_order_of)
    sources = _sources(against, drafts, rulebook, jobs, progress)
    material = material_of(drafts, sources.read, rulebook, against is not None, sources.elsewhere, jobs)
    settled = _settled(material, sources, rulebook, chosen)
    return Report(
        findings=settled.kept,
        problems=tuple(sorted({*found.problems, *sources.problems}, key=lambda one: (one.name, one.reason))),
        documents=(*material.documents, *(one.document for one in sources.read)),
        statistics=Statistics(len(drafts), len(sources.read) + sources.unread, len(material.claims), len(material.groups)),
        checks=_ran(rulebook, chosen),
        claims=material.claims,
        suppressed=settled.left,
        baseline=chosen.baseline is not None,
        notes=sources.notes,
    )


@frozen(eq=False)
class _Sources:
    """What drafts are held against: documents read, and of an indexed archive those that can matter, with its rest."""

    read: tuple[Understood, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: int = 0
    elsewhere: Elsewhere | None = None
    notes: tuple[str, ...] = ()
    files: Container[str] = ()


def _sources(
    against: Inputs | None, drafts: Sequence[Understood], rulebook: Rulebook, jobs: int, progress: Progress
) -> _Sources:
    """The sources in their order; a draft is none of its own. Raises IndexFault and UsageError."""
    given = _listed(against if against is not None else ())
    indexes = [one for one in given if not isinstance(one, Document) and is_index(Path(one))]
    own = {_origin(one.document) for one in drafts}
    wanted = [one for one in given if one not in indexes and not (isinstance(one, Document) and _origin(one) in own)]
    files = {origin[0] for origin in own if len(origin) == 1}
    found = taken(wanted, understood, rulebook, jobs, progress, known=files)
    known = sorted((one for one in found.results if _origin(one.document) not in own), key=_order_of)
    if not indexes:
        return _Sources(tuple(known), found.problems)
    if len(indexes) > 1:
        message = "check against one index at a time; index build takes several folders into one"
        raise UsageError(message)
    drawn = draw(Path(indexes[0]), drafts, [one.document for one in known], rulebook)
    everything = _in_order((*known, *drawn.sources))
    return _Sources(tuple(everything), found.problems, drawn.left, drawn.elsewhere, drawn.notes, drawn.files)


def _settled(material: Material, sources: _Sources, rulebook: Rulebook, settings: Settings) -> Judged:
    """The findings without those that somebody has said to leave, and with what is wrong with the remarks that say so."""
    skipped = {rule.id for rule in rulebook.of(CheckRule) if settings.level(rule.id, rule.severity) is None}
    documents = (*material.documents, *(one.document for one in sources.read))
    run = Run(documents, lists_of(settings), skipped, settings.today, sources.files)
    first = judged(_wanted(findings(material, rulebook), settings), run)
    if not first.remarks:
        return first
    faults = faults_of(evolve(material, remarks=first.remarks), rulebook)
    return evolve(first, kept=tuple(sorted((*first.kept, *_wanted(faults, settings)), key=_total_order)))


def _ran(rulebook: Rulebook, settings: Settings) -> tuple[CheckInfo, ...]:
    """The checks that the settings ask for, at the severity they give them, with their reasons on one line each."""
    levels = ((rule, settings.level(rule.id, rule.severity)) for rule in rulebook.of(CheckRule))
    return tuple(
        CheckInfo(rule.id, level, rule.description, " ".join(rule.rationale.split()), rule.hint)
        for rule, level in levels
        if level is not None
    )


def _wanted(found: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    """The findings that the settings ask for, at the severity they give them, in a total order."""
    levels = ((one, settings.level(one.check, one.severity, one.evidence[0].document.path)) for one in found)
    kept = (evolve(one, severity=level) for one, level in levels if level is not None)
    return tuple(sorted(kept, key=_total_order))


def _total_order(finding: Finding) -> tuple[object, ...]:
    first = finding.evidence[0]
    return (*_order(first.document), first.span, finding.check, finding.message, finding.fingerprint)


def _in_order(read: Iterable[Understood]) -> list[Understood]:
    """In the order of their documents, whose names nearly always tell them apart."""
    ordered = sorted(read, key=lambda one: one.document.name)
    alike = any(one.document.name == other.document.name for one, other in pairwise(ordered))
    return sorted(ordered, key=_order_of) if alike else ordered


def _order(document: Document) -> tuple[str, ...]:
    """By name; documents of one name by all that tells them apart."""
    told = (document.path, document.published, document.publisher, document.tier, document.title, document.language)
    return (document.name, document.text, *(str(one or "") for one in told))


def _order_of(one: Understood) -> tuple[str, ...]:
    return _order(one.document)


def _origin(document: Document) -> tuple[str, ...]:
    """What makes a source the same as a draft, under whatever path it was given: the file, or the name and the text."""
    return (document.name, document.text) if document.path is None else (os.path.realpath(document.path),)


def _listed(inputs: Inputs) -> list[Input]:
    """The inputs, each once: a document that is named twice makes no finding twice."""
    return [inputs] if isinstance(inputs, str | os.PathLike | Document) else list(dict.fromkeys(inputs))
