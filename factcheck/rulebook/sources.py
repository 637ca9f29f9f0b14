"""Where rules stand: the files of the package and of the user's folders, read and not yet understood."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import define, field, frozen

from factcheck.rulebook.mistakes import Mistake


@frozen
class Source:
    """A rule file as it stands: its name as shown to people, its bytes, and whether it ships with the package."""

    name: str
    data: bytes = field(repr=False)
    shipped: bool = False


@define
class Sources:
    """All rule files of a run, and what could not be read."""

    files: list[Source] = field(factory=list)
    mistakes: list[Mistake] = field(factory=list)


def builtin_rules() -> Path:
    """The folder of the rules that ship with the package: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).parent.parent
    shipped = package / "_rules"
    return shipped if shipped.is_dir() else package.parent / "rules"


def sources_of(folders: Iterable[str | Path] = (), builtin: bool = True) -> Sources:
    """The rule files of the package and of some folders, in the order of their names."""
    found = Sources()
    roots = [(builtin_rules(), True)] if builtin else []
    for root, shipped in [*roots, *((Path(folder), False) for folder in folders)]:
        for path in _rule_files(root, found):
            shown = _shown(root, path)
            try:
                found.files.append(Source(shown, path.read_bytes(), shipped))
            except OSError as error:
                found.mistakes.append(Mistake(shown, 1, "", f"cannot be read: {error.strerror}"))
    return found


def _rule_files(root: Path, found: Sources) -> Iterator[Path]:
    if root.is_file():
        yield root
    elif root.is_dir():
        yield from sorted(_below(root, found))
    else:
        found.mistakes.append(Mistake(str(root), 1, "", "no such folder of rules"))


def _below(root: Path, found: Sources) -> Iterator[Path]:
    """The rule files of a folder and its folders; what cannot be looked into is a mistake."""

    def closed(error: OSError) -> None:
        found.mistakes.append(Mistake(str(error.filename), 1, "", f"cannot be read: {error.strerror}"))

    for folder, _, names in os.walk(root, onerror=closed):
        for path in (Path(folder, name) for name in names if name.endswith(".toml")):
            if path.exists() and not path.is_file():
                found.mistakes.append(Mistake(_shown(root, path), 1, "", "is no regular file"))
            else:
                yield path


def _shown(root: Path, path: Path) -> str:
    """The name of a rule file as people see it: from its rules folder on, whatever the working directory."""
    root_name = "rules" if root.name == "_rules" else root.name
    return "/".join((root_name, *path.relative_to(root).parts)) if root.is_dir() else path.name
