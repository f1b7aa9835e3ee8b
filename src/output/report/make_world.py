#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes world.path, the outline of the report's map: make_world.py countries-110m.json >world.path

The input is a file of the npm package world-atlas (version 2.0.2, ISC; Natural Earth's outlines, public domain). The
output is the data of an SVG path, longitude as x and latitude downwards as y, in tenths of degrees: each border once.
"""

import json
import sys


def arcs_of(topology):
    """Every arc as points in tenths of degrees, without those that fall together."""
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = (round((x * scale_x + shift_x) * 10), round(-(y * scale_y + shift_y) * 10))
            if not points or points[-1] != point:
                points.append(point)
        yield points


def rings_of(topology):
    """Every ring of every country as a list of numbers of arcs; ~number is the arc backwards."""
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        for polygon in polygons:
            yield from polygon


def unrolled(points):
    """The ring as it runs on where it crosses the date line, as often as it shows on a map from -180 to 180 degrees."""
    ring, turn = [points[0]], 0
    for (x0, _), (x1, y1) in zip(points, points[1:]):
        turn += -3600 if x1 - x0 > 1800 else 3600 if x0 - x1 > 1800 else 0
        ring.append((x1 + turn, y1))
    if abs(ring[-1][0] - ring[0][0]) > 1800:  # around the pole
        ring += [(ring[-1][0], 900), (ring[0][0], 900)]
    yield ring
    for shift in (-3600, 3600):
        moved = [(x + shift, y) for x, y in ring]
        if min(x for x, _ in moved) < 1800 and max(x for x, _ in moved) > -1800:
            yield moved


def path_of(points):
    (x, y), steps = points[0], []
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        steps.append(f"{x1 - x0} {y1 - y0}")
    return f"M{x} {y}l" + " ".join(steps).replace(" -", "-") + "z"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        topology = json.load(file)
    arcs = list(arcs_of(topology))
    paths = []
    for ring in rings_of(topology):
        points = []
        for number in ring:
            part = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += part[1:] if points and points[-1] == part[0] else part
        if len(points) > 2:
            paths += map(path_of, unrolled(points))
    print("\n".join(paths))


if __name__ == "__main__":
    main()
