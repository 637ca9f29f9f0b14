"""Writes rules/slots/given-names.toml from the first names of Faker's locales (MIT licence) and our own list.

    pip install Faker && python rules/scripts/build_given_names.py

Names in Latin letters only, without places, states and the words of not-given-names.txt. Beside this script,
given-names.txt adds names of regions that Faker writes in other letters; unsure-given-names.txt has those that are words.
"""

import importlib
import re
import tomllib
from pathlib import Path

from faker import VERSION

HERE = Path(__file__).parent
TARGET = HERE.parent / "slots" / "given-names.toml"
LOCALES = (
    "en_US",
    "en_GB",
    "en_IE",
    "de_AT",
    "fr_FR",
    "fr_CA",
    "it_IT",
    "es_MX",
    "es_AR",
    "es_ES",
    "pt_BR",
    "pt_PT",
    "nl_NL",
    "sv_SE",
    "no_NO",
    "da_DK",
    "fi_FI",
    "pl_PL",
    "cs_CZ",
    "hu_HU",
    "ro_RO",
    "hr_HR",
    "sl_SI",
    "et_EE",
    "lt_LT",
)
ROMANIZED = ("ja_JP",)
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]{2,}|[A-Z][a-z]+-[a-zA-Z]+")
HEAD = """\
# Made by rules/scripts/build_given_names.py from first names of Faker {version} and given-names.txt.

[[words]]
id          = "people/given-names"
description = "Given names: evidence that a run of capitalised words is a person."
use         = "given name"
text        = \"\"\"
{sure}
\"\"\"

[[words]]
id          = "people/given-names-unsure"
description = "Given names that are common words too: evidence only inside a sentence, before another name."
use         = "unsure given name"
text        = \"\"\"
{unsure}
\"\"\"
"""


def listed(file: str) -> set[str]:
    """The words of a file beside this script."""
    return set((HERE / file).read_text(encoding="utf-8").split())


def names_of(locale: str, wanted: str) -> set[str]:
    """The names in the tables of a locale whose attribute begins with the wanted word."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    tables = (getattr(provider, name) for name in dir(provider) if name.startswith(wanted))
    return {str(name) for table in tables if not callable(table) for name in table}


def places() -> set[str]:
    """Single words that name places or states: no evidence of a person."""
    states = tomllib.loads((HERE.parent / "slots" / "states.toml").read_text(encoding="utf-8"))["states"][0]["entries"]
    towns = tomllib.loads((HERE.parent / "slots" / "places.toml").read_text(encoding="utf-8"))["places"]
    words = {name for state in states for key in ("names", "capitals") for name in state.get(key, [])}
    return words | {
        name for table in towns for group in table["names"] + table.get("unsure", []) for name in group.split("/")
    }


def filled(names: set[str]) -> str:
    """The names in alphabetic order, in lines of about 150 letters."""
    lines = [""]
    for name in sorted(names):
        if len(lines[-1]) + len(name) > 150:
            lines.append("")
        lines[-1] = f"{lines[-1]} {name}".strip()
    return "\n".join(lines)


def main() -> None:
    """Writes the file."""
    names = listed("given-names.txt")
    for locale in LOCALES:
        names |= names_of(locale, "first_names")
    for locale in ROMANIZED:
        names |= names_of(locale, "first_romanized_names")
    names = {name for name in names if LATIN.fullmatch(name)}
    unsure = listed("unsure-given-names.txt")
    sure = names - listed("not-given-names.txt") - places() - unsure
    TARGET.write_text(HEAD.format(version=VERSION, sure=filled(sure), unsure=filled(unsure)), encoding="utf-8")


if __name__ == "__main__":
    main()
