"""Writes rules/slots/given-names.toml from the first names of Faker's locales (MIT licence) and our own list.

    pip install Faker && python rules/scripts/build_given_names.py

Names in Latin letters only, without those that are common English words, places or states (WORDS); given-names.txt beside
this script adds names of regions that Faker writes in other letters.
"""

import importlib
import re
import tomllib
from pathlib import Path

from faker import VERSION

HERE = Path(__file__).parent
TARGET = HERE.parent / "slots" / "given-names.toml"
LOCALES = (
    "en_US en_GB en_IE de_AT fr_FR fr_CA it_IT es_MX es_AR es_ES pt_BR pt_PT nl_NL sv_SE no_NO da_DK fi_FI pl_PL cs_CZ hu_HU "
    "ro_RO hr_HR sl_SI et_EE lt_LT"
).split()  # fmt: skip
ROMANIZED = ("ja_JP",)
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]{2,}")
WORDS = frozenset(
    """
    Ace Amber Amen Angel April Art Ash Aspen August Austin Autumn Ava Bank Baron Basil Bay Bear Berry Bishop Blade Blaze Blue Brook Buck Bud Buddy
    Cash Cassidy Chance Chase Chelsea China Christian Clay Cliff Coast Colt Coral Crystal Dale Dallas Dawn Dean Dell Destiny Diamond Divine Dixie
    Duke Earl Earnest East Eden Egypt Eternity Ever Fabian Faith Fern Fleet Florence Forest France Gay Gene General Genesis Genius German Germany
    Georgia Glen Golden Guy Harbor Harmony Harvest Haven Heath Heaven Holland Holly Honey Houston Hunter India Indigo Iris Israel Italia Ivory Jade Jamaica
    Jersey Jewel Joy Judge Justice Kent Kenya King Knight Lake Lane Legend Liberty Life Lima London Long Love Loyal Lynn Lyric Madison Magic Major Marine
    Marvel Mason Master Maverick May Memphis Mercy Messiah Milan Miles Miracle Mission Montana Nation Nevada Noble North Ocean Olive Orion Page Paris Park
    Parker Patience Peace Pearl Penny Phoenix Pierce Pilot Poet Pope Porter Prince Princess Queen Rain Rainbow Raven Ray Real Rebel Red Reign Remy Rich
    Rio River Road Rock Rocky Roman Rome Rose Royal Royce Ruby Sage Sailor Saint Sandy Sky Skye Sofia Sonny Star Stone Storm Story Summer Sunday Sunny
    Sydney Temple Tiger Treasure True Trinity Troy Turkey Valencia Valentine Valley Vegas Venice Victory Vienna Violet Virginia Virtue Washington Wells West
    Wilder Will Willow Winter Wise Woods World Wren York Zion Young Earth English French Spring Chad Jordan Major Case Lance Rusty Gale Price Grant Mark
    Bill Hope Grace Frank Drew Max Buffalo Blanche Carol Dick Eve Heather Jean Josh Junior Ginger Hazel Norm Pat Rod Sterling Stormy Trey Van Wade Ward
    Bianca Charity Star Loan Made Same Male Mile Port Line Side Rival Regal Solo Mars Alps Silva Costa Santos Ramos Mora Morena Santiago Verona Siena
    Victoria Alexandria Adelaide Alberta Lima Cali Regina Salvador Rosario Mercedes Charlotte Savannah Brooklyn Carolina Dakota
    Cairo Asia Ireland America Britain Cuba Mali Laos Kobe Nara Goa Malta Rica Sierra Leone Marina Perla Alba Era Sol Luz Mar Sur Mina Nova Terra Ali
    """.split()
)
SURE_ANYWAY = frozenset("Mark Bill Grant Frank Grace Max Charlotte Victoria Drew Josh Heather Holly Carol Jean Ray Dean Hope Lance Miles Mason Troy Ali Lynn Rose Ruby Will".split())  # fmt: skip
HEAD = """\
# Made by rules/scripts/build_given_names.py from the first names of Faker {version} and given-names.txt: change those, not this.

[[words]]
id          = "people/given-names"
description = "Given names: evidence that a run of capitalised words is a person."
use         = "given name"
list        = \"\"\"
{sure}
\"\"\"

[[words]]
id          = "people/given-names-unsure"
description = "Given names that are common words too: evidence only where another capitalised word follows inside a sentence."
use         = "unsure given name"
list        = \"\"\"
{unsure}
\"\"\"
"""


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
    return words | {name for table in towns for group in table["names"] + table.get("unsure", []) for name in group.split("/")}


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
    names = set((HERE / "given-names.txt").read_text(encoding="utf-8").split())
    for locale in LOCALES:
        names |= names_of(locale, "first_names")
    for locale in ROMANIZED:
        names |= names_of(locale, "first_romanized_names")
    names = {name for name in names if LATIN.fullmatch(name)}
    sure = names - WORDS - places() - SURE_ANYWAY
    TARGET.write_text(HEAD.format(version=VERSION, sure=filled(sure), unsure=filled(SURE_ANYWAY)), encoding="utf-8")


if __name__ == "__main__":
    main()
