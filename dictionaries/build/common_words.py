# SPDX-License-Identifier: Apache-2.0
#
# common_words.tsv: English words that are also names, of persons or of rows with the policy common. A word that some row
# holds without that policy (Apple) is rather the name, and left out. Reads the other dictionaries: make it last.

import names
import table
from ordinary import dictionary_words
from packages import label, read_table

ABOUT = [
    "Words of everyday English that are also a given name, a surname, or the name of a row with the policy common: with a",
    "capital at the beginning of a sentence or in a headline they tell little. Cues, never emitted.",
]
PACKAGES = ["wamerican"]


def one_word_names(rows, is_wanted):
    """The one-word names and aliases of the rows that are wanted, as matching sees them, without abbreviations (Wash.)."""
    return {table.fold(name).removesuffix("'s").replace("'", "") for row in rows if row["type"] != "cue" and is_wanted(row)
            for name in (row["name"], *row.get("aliases", "").split("|"))
            if name and " " not in name and not name.endswith(".")}


def build():
    rows = [row for path in sorted(table.OUTPUT.glob("*.tsv")) for row in read_table(path) if not table.is_rule(row)]
    cues = {table.fold(row["name"]) for row in rows
            if row["type"] == "cue" and row["subtype"] in ("month", "weekday", "sentence_start", "title")}
    persons = {name for _, name in names.personal_names()}
    common = one_word_names(rows, lambda row: "common" in row.get("policy", ""))
    names_only = one_word_names(rows, lambda row: "common" not in row.get("policy", ""))
    words = (dictionary_words() & (persons | common)) - names_only - cues
    table.write("common_words.tsv", ABOUT, PACKAGES,
                [table.cue("common_word", word, policy="any-case", source=label("wamerican"))
                 for word in sorted(words) if len(word) > 1], columns=table.CUE_COLUMNS)
