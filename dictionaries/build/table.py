# SPDX-License-Identifier: Apache-2.0
#
# Writes a dictionary: the comment head that says where it comes from, the header row, and the rows as given, with
# names tidied and repeated aliases dropped.

import re
import unicodedata
from pathlib import Path

from packages import HERE, PACKAGES, label

COLUMNS = ["id", "type", "subtype", "name", "aliases", "country", "lat", "lon", "population", "policy", "source", "note"]
ORGANISATION_COLUMNS = ["type", "subtype", "name", "aliases", "country", "policy", "source", "note"]
CUE_COLUMNS = ["type", "subtype", "name", "policy", "source"]
OUTPUT = HERE.parent

# Where names are written in other letters and English-language news leaves out the marks of a scholar's transcription:
# macron, breve, dot, line or comma below, cedilla (but for ç), the sign of an ayn in front.
OTHER_LETTERS = set("AE AF BD BH BT DZ EG ER ET IN IQ IR JO JP KH KP KR KW LA LB LK LY MA MM MR MV NP OM PK PS QA SA SD SY "
                    "TH TN YE".split())
TRANSCRIPTION_MARKS = set("\u0304\u0306\u0323\u0326\u0331")


def is_rule(row):
    """Whether the row's names are none, but a rule for other names."""
    return bool({"form-behind", "form-before", "spelling"} & set(row.get("policy", "").split(",")))


def tidy(name):
    """One line, single spaces, composed, plain apostrophes; never a tab or the alias separator."""
    name = "".join(c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c) != "Cf").replace("_", " ")
    name = name.replace("’", "'").replace("‘", "'").replace("ʻ", "'").replace("`", "'")
    return re.sub(r"\s+", " ", name.replace("|", " ")).strip()


def without_diacritics(name):
    text = unicodedata.normalize("NFKD", name.translate(str.maketrans("’ıøØłŁđĐðÐħĦ", "'ioOlLdDdDhH")))
    return "".join(c for c in text if not unicodedata.combining(c))


def without_transcription(name):
    letters = unicodedata.normalize("NFD", name)
    kept = "".join(c for i, c in enumerate(letters)
                   if c not in TRANSCRIPTION_MARKS and not (c == "\u0327" and letters[i - 1] not in "cC"))
    return unicodedata.normalize("NFC", re.sub(r"(^|[\s-])'(?=\w)", r"\1", kept))


def as_in_news(name, country):
    """The name as English-language news writes it: Vietnamese names without any marks."""
    if country == "VN":
        return without_diacritics(name)
    return without_transcription(name) if country in OTHER_LETTERS else name


def fold(name):
    """The name as matching sees it: no diacritics, no dots, dashes as spaces, lower case."""
    text = without_diacritics(name).replace(".", "")
    return re.sub(r"[\s\-–—]+", " ", text).strip().lower()


def spelling_key(name):
    """What two names have in common that matching cannot tell apart: no parentheses, ampersands, or apostrophes but for
    those of 's, which to matching is no part of the word."""
    return re.sub(r"[^\w]+", " ", re.sub(r"'(?!s\b)", "", fold(name))).strip()


def distinct(name, aliases):
    """The aliases that matching does not already derive from the name or from an alias before."""
    seen, kept = {spelling_key(name)}, []
    for alias in map(tidy, aliases):
        if alias and not alias.startswith("the ") and spelling_key(alias) not in seen:
            seen.add(spelling_key(alias))
            kept.append(alias)
    return kept


def degrees(value):
    return f"{round(value, 5):.5f}".rstrip("0").rstrip(".") if value is not None else ""


def row(kind, name, *, aliases=(), geonames="", country="", point=None, population=0, policy="", source="", note=""):
    """One place as a dictionary row; `point` is (lat, lon) or None."""
    name = as_in_news(tidy(name), country)
    lat, lon = point if point and degrees(point[0]) + degrees(point[1]) != "00" else (None, None)
    return {
        "id": f"geonames:{geonames}" if geonames else "", "type": "place", "subtype": kind, "name": name,
        "aliases": "|".join(distinct(name, aliases)), "country": country, "lat": degrees(lat), "lon": degrees(lon),
        "population": str(population) if population else "", "policy": policy, "source": source, "note": note,
    }


def organisation(kind, name, *, aliases=(), country="", policy="", source="", note=""):
    """One organisation as a dictionary row, without coordinates."""
    return {
        "type": "organisation", "subtype": kind, "name": tidy(name), "aliases": "|".join(distinct(name, aliases)),
        "country": country, "policy": policy, "source": source, "note": note,
    }


def cue(kind, name, *, policy="", source=""):
    """One word that is evidence as a dictionary row."""
    return {"type": "cue", "subtype": kind, "name": name, "policy": policy, "source": source}


def write(file_name, about, packages, rows, columns=COLUMNS):
    """Writes the dictionary; `about` is a list of sentences, `packages` the names of those it was made from."""
    lines = ["# SPDX-License-Identifier: Apache-2.0", "#"]
    lines += [f"# {sentence}" for sentence in about]
    lines += ["# Made by dictionaries/build/tables.py; change the script or its tables, not this file.", "#", "# From:"]
    lines += [f"#   {label(name)} ({PACKAGES[name]['manager']}), {PACKAGES[name]['licence']}" for name in packages]
    lines.append("\t".join(columns))
    lines += ["\t".join(row[column] for column in columns) for row in rows]
    Path(OUTPUT / file_name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{file_name}: {len(rows)} rows")
