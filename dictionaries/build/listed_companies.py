# SPDX-License-Identifier: Apache-2.0
#
# listed_companies.tsv: members of stock indices that the hand-written lists lack, with ticker and ISIN.

import ast
import re

import table
from ordinary import dictionary_words, frequent_personal_names
from packages import folder, label, read_table

ABOUT = [
    "Members of the stock indices of a dozen countries that the hand-written lists lack. Names are the package's, without",
    "the legal form where the rest tells enough. The note has the ticker and the ISIN.",
]
PACKAGE = "pytickersymbols"
OWN = "listed_companies.tsv"
COUNTRIES = {
    "Argentina": "AR", "Australia": "AU", "Austria": "AT", "Bahamas": "BS", "Belgium": "BE", "Bermuda": "BM",
    "Canada": "CA", "China": "CN", "Cyprus": "CY", "Denmark": "DK", "Finland": "FI", "France": "FR", "Germany": "DE",
    "Greece": "GR", "Guernsey": "GG", "Ireland": "IE", "Isle of Man": "IM", "Israel": "IL", "Italy": "IT", "Japan": "JP",
    "Jersey": "JE", "Luxembourg": "LU", "Mexico": "MX", "Netherlands": "NL", "Norway": "NO", "Portugal": "PT",
    "Puerto Rico": "PR", "Russian Federation": "RU", "Singapore": "SG", "Spain": "ES", "Sweden": "SE", "Switzerland": "CH",
    "United Kingdom": "GB", "United States of America": "US", "United States": "US", "Uruguay": "UY",
}
FORM = re.compile(r",? (?:Inc|Incorporated|Corp|Corporation|Company|Companies|Co|Ltd|Limited|LLC|L\.?P|plc|PLC|SE|AG|KGaA|SA|"
                  r"S\.A|S\.A\.F|SCA|N\.?V|AB|ASA|A/S|Oyj|S\.p\.A|Holdings|Holding|Group|& Co)\.?$")


def clean(name):
    """The name without what an encyclopedia puts in parentheses, and without the letter of a class of shares."""
    name = re.sub(r"\s*\([^)]*\)", "", name).replace("–", "-")
    return table.tidy(re.sub(r"(?<=[a-zà-ÿ])[A-C]$", "", name))


def short_form(name):
    """The name without its legal forms."""
    short = name
    while FORM.search(short):
        short = FORM.sub("", short)
    return short.removesuffix(" &").removesuffix(",")


def is_telling(name, taken):
    """Whether the name alone tells the company: two words, or one that is neither a word, a person's name nor taken."""
    folded = table.spelling_key(name).removesuffix(" s")
    if folded in taken or len(folded) < 4:
        return False
    return " " in folded or not (folded in dictionary_words() or folded in frequent_personal_names())


def other_names(is_wanted):
    """The names of the other dictionaries' rows that are wanted, with and without their legal forms."""
    names = set()
    for path in sorted(table.OUTPUT.glob("*.tsv")):
        if path.name == OWN:
            continue
        for row in filter(is_wanted, read_table(path)):
            for name in filter(None, (row["name"], *row.get("aliases", "").split("|"))):
                names.update((table.spelling_key(name), table.spelling_key(short_form(name))))
    return names


def country_of(seat):
    """The code of a country, or of that of a town ("Dublin, Ireland"); of the United States the package names the state."""
    last = seat.rsplit(",", 1)[-1].strip()
    return COUNTRIES.get(last) or ("US" if "," in seat else "")


def companies():
    """(name, country, note) of the members of all indices, each once."""
    source = (folder(PACKAGE) / "pytickersymbols/indices_data.py").read_text(encoding="utf-8")
    assignment = next(node for node in ast.parse(source).body if isinstance(node, (ast.Assign, ast.AnnAssign)))
    found = {}
    for index in ast.literal_eval(assignment.value).values():
        for company in index["companies"]:
            facts = [f"ticker={company['symbol']}"] if company.get("symbol") else []
            facts += [f"isin={isin}" for isin in company.get("isins", [])[:1]]
            found.setdefault(clean(company["name"]), (country_of(company.get("country") or ""), " ".join(facts)))
    return sorted((name, *rest) for name, rest in found.items())


def build():
    organisations = other_names(lambda row: row["type"] == "organisation" and not table.is_rule(row))
    taken = other_names(lambda row: not table.is_rule(row))
    rows, seen = [], set()
    for name, country, note in companies():
        short = short_form(name)
        if {table.spelling_key(short), table.spelling_key(name)} & organisations:
            continue  # what the lists by hand hold is left to them
        canonical = short if is_telling(short, taken) else name
        key = table.spelling_key(canonical)
        if key in seen or not is_telling(canonical, taken):
            continue
        seen.add(key)
        rows.append(table.organisation("company", canonical, aliases=[name], country=country, source=label(PACKAGE), note=note))
    table.write(OWN, ABOUT, [PACKAGE], rows, columns=table.ORGANISATION_COLUMNS)
