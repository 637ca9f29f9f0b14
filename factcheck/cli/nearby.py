"""Settings of a call: those of files, with the options laid over them, for the whole run and for each file."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import define, evolve, field, frozen

from factcheck.config import PathSettings, Settings
from factcheck.configfile import read_settings, refuse_unknown_checks, settings_file


@frozen
class Overlay:
    """The options of a call that say what is checked, and how loud; they count more than any file."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)

    def over(self, found: Settings) -> Settings:
        """The settings with these laid over them."""
        return evolve(
            found,
            select=self.select or found.select,
            ignore=(*found.ignore, *self.ignore),
            severity={**found.severity, **self.severity},
            paths=(*found.paths, PathSettings(("**",), severity=self.severity)) if self.severity else found.paths,
        )


@define
class Nearby:
    """The settings that hold for a file: of the nearest folder above it that has any. Each file of settings is read once.

    A call of it raises UsageError for mistakes in such a file.
    """

    overlay: Overlay
    known: tuple[str, ...]
    _folders: dict[Path, Path | None] = field(factory=dict)
    _read: dict[Path | None, Settings] = field(factory=dict)

    def __call__(self, file: str) -> Settings:
        """The settings for the file of this path."""
        folder = Path(file).absolute().parent
        if folder not in self._folders:
            self._folders[folder] = settings_file(folder)
        found = self._folders[folder]
        if found not in self._read:
            self._read[found] = self.overlay.over(settings_of(found, self.known))
        return self._read[found]


def settings_of(path: Path | None, known: Iterable[str]) -> Settings:
    """The settings in a file, or the defaults where there is none. Raises UsageError, also for checks that do not exist."""
    found = Settings() if path is None else read_settings(path)
    refuse_unknown_checks(found, known)
    return found
