"""The house rules that a program can hold: who may import whom, how long things are, what is registered."""

import ast
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

import factcheck
from factcheck.rulebook.fact_rules import OfficeRule
from factcheck.rulebook.loader import load
from factcheck.rulebook.name_rules import PlaceTable, StateTable
from factcheck.rulebook.slots import SlotRule
from factcheck.rulebook.tables import FOLDER_IDS

PACKAGE = Path(factcheck.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

BASE = {"errors", "frozen", "version"}
VALUES = BASE | {"values"}
MODEL = VALUES | {"model"}
RULES = MODEL | {"rulebook"}
TAGGERS = RULES | {"taggers"}
STAGES = TAGGERS | {"config", "documents", "extraction", "grouping", "checks", "reports", "index", "backends"}

MAY_IMPORT = {
    "errors": set(),
    "frozen": set(),
    "version": set(),
    "values": BASE,
    "model": VALUES,
    "rulebook": MODEL,
    "tomlfile": BASE,
    "config": RULES,
    "configfile": RULES | {"config", "tomlfile"},
    "wholefile": BASE,
    "ignorelist": RULES | {"config", "tomlfile", "wholefile"},
    "documents": MODEL,
    "reports": MODEL | {"wholefile"},
    "exchange": MODEL,
    "taggers": RULES,
    "extraction": TAGGERS,
    "grouping": RULES,
    "checks": RULES,
    "index": MODEL,
    "backends": RULES | {"exchange"},
    "readsettings": STAGES,
    "loadrules": STAGES,
    "cachefolder": BASE,
    "recorded": STAGES,
    "keptrules": STAGES | {"cachefolder", "loadrules", "recorded"},
    "understood": STAGES,
    "intake": STAGES | {"readsettings"},
    "traces": STAGES | {"understood"},
    "reach": STAGES | {"understood", "traces"},
    "archive": STAGES | {"understood", "traces", "reach"},
    "material": STAGES | {"understood", "recorded"},
    "corpus": STAGES | {"understood", "archive", "material", "exchange", "readsettings"},
    "sparkjob": STAGES | {"corpus", "loadrules"},
    "indexing": STAGES | {"understood", "archive", "intake", "readsettings"},
    "pipeline": STAGES | {"intake", "readsettings", "loadrules", "ignorelist", "understood", "archive", "material"},
    "between": STAGES | {"pipeline", "understood"},
    "examples": STAGES | {"pipeline"},
    "editor": STAGES | {"pipeline"},
    "cli": STAGES
    | {
        "between",
        "editor",
        "pipeline",
        "archive",
        "wholefile",
        "indexing",
        "intake",
        "corpus",
        "exchange",
        "examples",
        "cachefolder",
        "keptrules",
        "configfile",
        "ignorelist",
        "tomlfile",
    },
    "__main__": {"cli"},
    "__init__": BASE | {"model", "config", "loadrules", "pipeline"},
}
"""Which parts of the house each part may import, besides itself (docs/architecture.md draws it)."""

LONGEST_FILE = 400
LONGEST_FUNCTION = 40


def part_of(path: Path) -> str:
    """The part of the house a module belongs to: its folder or, at the top, its name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The parts of the house that a module imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert 0 == node.level, f"{path}: relative import"
            names = [
                f"{node.module}.{alias.name}" if node.module == "factcheck" else str(node.module) for alias in node.names
            ]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (name.split(".")[1] for name in names if name.startswith("factcheck."))


def shown(path: Path) -> str:
    """The module's path for test names."""
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_imports_run_one_way(path: Path) -> None:
    """No part of the house imports a sibling or anything above it."""
    own = part_of(path)
    assert own in MAY_IMPORT, f"{own} is new: say in MAY_IMPORT what it may see"
    allowed = MAY_IMPORT[own] | ({own} if path.parent != PACKAGE else set())
    assert (
        set() == {name for name in imports(path) if (PACKAGE / name).exists() or (PACKAGE / f"{name}.py").exists()} - allowed
    )


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_files_have_one_subject(path: Path) -> None:
    """A file that grew over 400 lines has two subjects."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_functions_are_short(path: Path) -> None:
    """No function has more than 40 lines below its docstring."""
    long = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            lines = (body[-1].end_lineno or 0) - body[0].lineno + 1
            long += [f"{node.name}: {lines}"] if lines > LONGEST_FUNCTION else []
    assert [] == long


def test_every_part_named_here_exists_or_is_to_come() -> None:
    """The table of imports names no part that was renamed away."""
    parts = {part_of(path) for path in MODULES}
    assert parts <= set(MAY_IMPORT)


FORBIDDEN = {
    "time": "the clock",
    "random": "chance",
    "locale": "the locale",
    "socket": "the network",
    "urllib.request": "the network",
    "http.client": "the network",
}


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_nothing_reads_clock_network_or_locale(path: Path) -> None:
    """The same input gives the same report: no module imports what would tell time, chance, place or news."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    asked = {call for call in calls if call.endswith(("date.today", "datetime.now", "datetime.utcnow", "os.getenv"))}
    assert set() == (names & set(FORBIDDEN)) | asked


def strings(path: Path) -> Iterator[str]:
    """The string literals of a module, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def names_of_topics() -> set[str]:
    """Names that only rules may know: states and what is called after them, places, holders of offices, months."""
    rulebook = load()
    names: set[str] = set()
    for table in rulebook.of(StateTable):
        for state in table.entries:
            names |= {state.name, *state.names, *state.adjectives, *state.people, *state.capitals}
    for places in rulebook.of(PlaceTable):
        names |= {name for spelt in places.names for name in spelt.split("/")}
    for office in rulebook.of(OfficeRule):
        names |= {name for term in office.terms for name in (term.holder, *term.also)}
    months = next(slot for slot in rulebook.of(SlotRule) if slot.id == "month")
    names |= {word.capitalize() for words in months.words.values() for word in words if len(word) > 3}
    return names


def test_no_topic_stands_in_code() -> None:
    """No string in Python names a state, a place, a person or a month: topics are data."""
    named = regex.compile(r"(?<![\p{L}\p{N}])(?:\L<names>)(?![\p{L}\p{N}])", names=list(names_of_topics()))
    found = [f"{shown(path)}: {text}" for path in MODULES for text in strings(path) if named.search(text)]
    assert [] == found


def test_ids_of_rules_are_unique_and_say_their_folder() -> None:
    """An id stands once in its table, and begins with the folder of its file where rules are grouped by topic."""
    entries = load().entries
    keys = sorted((entry.table, entry.id) for entry in entries)
    assert [] == [one for one, other in itertools.pairwise(keys) if one == other]
    strays = [
        entry.id for entry in entries if entry.table in FOLDER_IDS and entry.id.split("/")[0] != entry.file.split("/")[-2]
    ]
    assert [] == strays


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_what_is_compiled_from_rules_is_kept_in_one_way(path: Path) -> None:
    """A function of a rulebook keeps what it makes: it does nothing but ``return rulebook.derive(…)``."""
    elsewhere = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            calls = [
                call for call in ast.walk(node) if isinstance(call, ast.Call) and ast.unparse(call.func) == "rulebook.derive"
            ]
            alone = len(body) == 1 and isinstance(body[0], ast.Return) and body[0].value in calls
            elsewhere += [node.name] if calls and not alone else []
    assert [] == elsewhere
