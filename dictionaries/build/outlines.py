# SPDX-License-Identifier: Apache-2.0
#
# The middle of an outline, from the TopoJSON files of Natural Earth and of the US Census Bureau. The middle is the
# centroid of the main land mass, so that overseas parts and far islands do not pull it out to sea.

import json
import math
import statistics

SHARE = 0.2         # of the largest land mass, that a part of a country must have to count
SHARE_WITHIN = 0.02  # the same for a part of a country's division, none of which is overseas


def read_topology(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def arcs_of(topology):
    """The arcs as lists of (lon, lat)."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            arc.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(arc)
    return arcs


def outer_rings(geometry, arcs):
    """The outer rings of a Polygon or MultiPolygon."""
    polygons = {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(geometry["type"], [])
    for polygon in polygons:
        ring = []
        for index in polygon[0]:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            ring += arc[1:] if ring else arc
        yield unwrapped(ring)


def unwrapped(ring):
    """The ring without leaps across the date line; its longitudes may lie beyond 180."""
    turn, out = 0, []
    for (lon, lat), (before, _) in zip(ring, ring[:1] + ring[:-1]):
        turn += -360 if lon - before > 180 else 360 if lon - before < -180 else 0
        out.append((lon + turn, lat))
    return out


def area_and_centroid(ring):
    """Area in square degrees at the ring's latitude, and the centroid as (lat, lon), of one ring of (lon, lat)."""
    origin_x, origin_y = ring[0]
    doubled = x_sum = y_sum = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        x1, x2, y1, y2 = x1 - origin_x, x2 - origin_x, y1 - origin_y, y2 - origin_y
        cross = x1 * y2 - x2 * y1
        doubled, x_sum, y_sum = doubled + cross, x_sum + (x1 + x2) * cross, y_sum + (y1 + y2) * cross
    if not doubled:
        return 0.0, (origin_y, origin_x)
    lat, lon = origin_y + y_sum / (3 * doubled), origin_x + x_sum / (3 * doubled)
    return abs(doubled) / 2 * math.cos(math.radians(lat)), (lat, lon)


def near(lon, other):
    """The longitude, turned by 360 degrees where that brings it nearer to the other one."""
    return other + (lon - other + 180) % 360 - 180


def middle_of_rings(rings, share):
    """The centroid of the rings that have that share of the largest, as (lat, lon); None without rings."""
    parts = sorted(map(area_and_centroid, rings), reverse=True)
    if not parts:
        return None
    main = [part for part in parts if part[0] >= share * parts[0][0]]
    total = sum(area for area, _ in main)
    if not total:
        return main[0][1]
    first = main[0][1][1]
    lat = sum(area * point[0] for area, point in main) / total
    lon = sum(area * near(point[1], first) for area, point in main) / total
    return lat, near(lon, 0)


def middle(geometry, arcs, share=SHARE):
    """The middle of the geometry's rings, as (lat, lon); None without an outline."""
    return middle_of_rings(outer_rings(geometry, arcs), share)


def holds(geometry, arcs, point, slack):
    """Whether the point lies within the box around one of the rings, or at most `slack` degrees beside it."""
    lat, lon = point
    for ring in outer_rings(geometry, arcs):
        lats, lons = [y for _, y in ring], [near(x, lon) for x, _ in ring]
        if min(lats) - slack <= lat <= max(lats) + slack and min(lons) - slack <= lon <= max(lons) + slack:
            return True
    return False


def box_middles(points):
    """Key -> middle of the box around its points, from triples (key, lat, lon); never across the date line."""
    boxes = {}
    for key, lat, lon in points:
        box = boxes.setdefault(key, [lat, lat, lon, lon])
        box[0], box[1], box[2], box[3] = min(box[0], lat), max(box[1], lat), min(box[2], lon), max(box[3], lon)
    return {key: ((south + north) / 2, (west + east) / 2) for key, (south, north, west, east) in boxes.items()}


def median_points(points):
    """Key -> the point of which half the key's points lie north and half east, from triples (key, lat, lon)."""
    members = {}
    for key, lat, lon in points:
        members.setdefault(key, []).append((lat, lon))
    medians = {}
    for key, found in members.items():
        lat = statistics.median(lat for lat, _ in found)
        medians[key] = lat, near(statistics.median(near(lon, found[0][1]) for _, lon in found), 0)
    return medians
