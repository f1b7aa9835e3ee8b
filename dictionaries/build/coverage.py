#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
#
# How many names of public lists `gazet lookup` knows: coverage.py GAZET prints a table. Names are asked for as the list has
# them. Lists marked * are also a source of the dictionaries, so that they show what was left out, not what is unknown.

import ast
import csv
import json
import re
import subprocess
import sys

from packages import folder, label

BATCH = 400  # names a command line
UNKNOWN = re.compile(r"unknown name '(.*)'$")
INDICES = ["S&P 500", "S&P 600", "FTSE 100", "DAX", "MDAX", "SDAX", "CAC_40", "CAC Mid 60", "IBEX 35", "NIKKEI 225", "AEX", "BEL 20",
           "OMX Stockholm 30", "OMX Helsinki 25", "Switzerland 20"]


def unknown_names(gazet, names):
    """Those of the names that the gazetteer lacks."""
    unknown = set()
    for begin in range(0, len(names), BATCH):
        answer = subprocess.run([gazet, "lookup", "--", *names[begin:begin + BATCH]], capture_output=True, text=True, check=False)
        unknown.update(match[1] for match in map(UNKNOWN.search, answer.stderr.splitlines()) if match)
    return unknown


def index_members():
    """(list, names) of the stock indices; what an encyclopedia puts in parentheses is no part of a name."""
    source = (folder("pytickersymbols") / "pytickersymbols/indices_data.py").read_text(encoding="utf-8")
    assignment = next(node for node in ast.parse(source).body if isinstance(node, (ast.Assign, ast.AnnAssign)))
    indices = ast.literal_eval(assignment.value)
    for index in INDICES:
        names = {re.sub(r"\s*\([^)]*\)", "", company["name"]) for company in indices[index]["companies"]}
        yield f"{index.replace('_', ' ')} *", label("pytickersymbols"), sorted(names)


def airports():
    """Airports with an IATA code."""
    path = folder("airportsdata") / "airportsdata/airports.csv"
    with open(path, encoding="utf-8", newline="") as file:
        names = sorted({row["name"] for row in csv.DictReader(file) if row["iata"]})
    yield "airports with an IATA code *", label("airportsdata"), names


def brands():
    """Banks, insurers and telephone companies that have branches, under their names in Latin letters."""
    lists = json.loads((folder("name-suggestion-index") / "package/dist/json/nsi.min.json").read_text(encoding="utf-8"))["nsi"]
    for kind, key in (("banks", "brands/amenity/bank"), ("insurers", "brands/office/insurance"),
                      ("fuel companies", "brands/amenity/fuel"), ("supermarkets", "brands/shop/supermarket")):
        names = sorted({item["displayName"] for item in lists[key]["items"] if item["displayName"].isascii()})
        yield kind, label("name-suggestion-index"), names


def main(gazet):
    print("| list | from | names | known |\n| --- | --- | ---: | ---: |")
    for title, source, names in (*index_members(), *airports(), *brands()):
        known = len(names) - len(unknown_names(gazet, names))
        print(f"| {title} | {source} | {len(names)} | {known / len(names):.2f} |")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: coverage.py GAZET")
    main(sys.argv[1])
