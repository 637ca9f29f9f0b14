"""Rules made ready once and kept: typed, proven and compiled, so that a later run reads them in a twentieth of the time.

They are kept in the cache folder under a name that tells all they were made from: the text of every rule file, the code of
this package, Python, and what else is installed. What is read back can call nothing but the pure parts of this package and
the makers of patterns: see ``_Reader``.
"""

import copyreg
import gc
import hashlib
import io
import os
import pickle
import re
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from operator import attrgetter, itemgetter
from pathlib import Path
from types import FunctionType
from typing import Any

from factcheck import cachefolder
from factcheck.extraction.anchoring.cues import cues_of
from factcheck.extraction.attributes import attribute_rules_of
from factcheck.extraction.attribution import attribution_grammar_of
from factcheck.extraction.claimrules import claim_rules_of
from factcheck.extraction.postgrammar import post_grammar_of
from factcheck.extraction.reckonings import reckoning_rules_of
from factcheck.grouping.oppositions import lexis_of
from factcheck.recorded import recorded_of
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.sources import Sources, sources_of
from factcheck.taggers.lexicon import lexicon_of
from factcheck.taggers.quantity_words import quantity_words
from factcheck.taggers.temporal_index import index_of
from factcheck.taggers.temporal_joins import joins_of
from factcheck.version import VERSION

READY: tuple[Callable[[Rulebook], object], ...] = (
    lexicon_of,
    index_of,
    joins_of,
    cues_of,
    quantity_words,
    claim_rules_of,
    attribute_rules_of,
    reckoning_rules_of,
    recorded_of,
    lexis_of,
    post_grammar_of,
    attribution_grammar_of,
)
"""What is made of rules and takes long."""

_PURE = ("values", "model", "rulebook", "taggers", "extraction", "grouping", "recorded")
"""The parts of this package that neither write nor start anything."""
_FOREIGN = frozenset(
    {
        (__name__, "compiled_of"),
        ("regex._regex", "compile"),
        ("_regex", "compile"),
        ("functools", "partial"),
        ("collections", "defaultdict"),
        ("datetime", "date"),
        ("decimal", "Decimal"),
        *(("builtins", name) for name in ("frozenset", "set", "dict", "list", "str")),
    }
)
"""What else may be called where kept rules are read."""
_DIGEST = hashlib.sha256().digest_size


def kept_rules(folders: Iterable[str | Path] = ()) -> Rulebook:
    """The rules that ``load_rules`` gives, as an earlier run has kept them if one has. Raises RuleError.

    They stand to the end of the program, and are not looked through for garbage.
    """
    sources = sources_of(folders)
    name = f"rules-{_made_from(sources)}.kept"
    rulebook = _read(cachefolder.kept(name)) if not sources.mistakes else None
    if rulebook is None:
        from factcheck.loadrules import loaded_rules  # noqa: PLC0415 - what types and proves rules is heavy

        rulebook = loaded_rules(sources)
        if cachefolder.cache_folder() is not None:
            cachefolder.keep(name, _written(rulebook))
    gc.freeze()
    return rulebook


def _written(rulebook: Rulebook) -> bytes:
    """Rules with all that takes long to make of them, and a digest of it before them."""
    for ready in READY:
        ready(rulebook)
    for wording in (*claim_rules_of(rulebook).rules, *reckoning_rules_of(rulebook)):
        wording.pattern, wording.unless  # noqa: B018 - compiled now, and kept with the wording
    index_of(rulebook).make_ready()
    data = io.BytesIO()
    _Writer(data, protocol=5).dump((rulebook.files, rulebook.entries, dict(rulebook.derived)))
    return hashlib.sha256(data.getvalue()).digest() + data.getvalue()


def _code_of(pattern: re.Pattern[str]) -> tuple[Callable[..., re.Pattern[str]], tuple[Any, ...]]:
    """How an expression of ``re`` is kept: with its code, for Python itself keeps only the source and compiles it again.

    Python looks such code over before it takes it.
    """
    compiler, parser = import_module("re._compiler"), import_module("re._parser")
    parsed = parser.parse(pattern.pattern, pattern.flags)
    names = sorted(parsed.state.groupdict.items(), key=itemgetter(1))
    code = array("I", compiler._code(parsed, pattern.flags)).tobytes()
    return compiled_of, (pattern.pattern, pattern.flags, code, parsed.state.groups, tuple(names))


def compiled_of(source: str, flags: int, code: bytes, groups: int, names: tuple[tuple[str, int], ...]) -> re.Pattern[str]:
    """The expression that ``_code_of`` took apart."""
    places = {number: name for name, number in names}
    made: re.Pattern[str] = import_module("_sre").compile(
        source, flags, array("I", code).tolist(), groups - 1, dict(names), tuple(map(places.get, range(groups)))
    )
    return made


class _Writer(pickle.Pickler):
    """Writes expressions as compiled."""

    dispatch_table = {**copyreg.dispatch_table, re.Pattern: _code_of}  # noqa: RUF012 - as Python's documentation has it


def _read(data: bytes | None) -> Rulebook | None:
    """The rules in some bytes; None where they are damaged or of something else."""
    if data is None or hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
        return None
    gc.disable()  # nothing of what is read is garbage
    try:
        files, entries, derived = _Reader(io.BytesIO(memoryview(data)[_DIGEST:])).load()
        return Rulebook(files, entries, derived)
    except Exception:  # whatever the bytes are, the rules can be read from their files
        return None
    finally:
        gc.enable()


class _Reader(pickle.Unpickler):
    """Reads what ``_written`` wrote, and calls nothing that could do harm, whoever wrote the bytes."""

    def find_class(self, module: str, name: str) -> Any:
        """A class or function of the pure parts of this package, or a maker of patterns and plain values."""
        package, _, rest = module.partition(".")
        if (module, name) in _FOREIGN:
            return super().find_class(module, name)
        if package == "factcheck" and rest.partition(".")[0] in _PURE:
            found = super().find_class(module, name)
            if isinstance(found, type | FunctionType) and found.__module__ == module:
                return found
        message = f"{module}.{name} is not kept with rules"
        raise pickle.UnpicklingError(message)


def _made_from(sources: Sources) -> str:
    """Thirty-two hexadecimal digits of all that decides what is made of rules."""
    told = hashlib.sha256(
        repr((VERSION, sys.version, *_installed(), *_code(str(Path(__file__).parent)))).encode("utf-8", "surrogatepass")
    )
    for file in sources.files:
        told.update(repr((file.name, file.shipped, len(file.data))).encode("utf-8", "surrogatepass"))
        told.update(file.data)
    return told.hexdigest()[:32]


def _installed() -> Iterator[str]:
    """What is installed, with its versions, by the names under which installers record it."""
    for folder in filter(os.path.isdir, sys.path):
        yield from sorted(one.name for one in os.scandir(folder) if one.name.endswith((".dist-info", ".egg-info")))


def _code(folder: str) -> Iterator[tuple[str, int, int]]:
    """The modules of this package with their sizes and times, by which Python, too, tells whether it has compiled them."""
    for one in sorted(os.scandir(folder), key=attrgetter("name")):
        if one.is_dir():
            yield from _code(one.path)
        elif one.name.endswith(".py"):
            yield one.path, one.stat().st_size, one.stat().st_mtime_ns
