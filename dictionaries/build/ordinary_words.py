# SPDX-License-Identifier: Apache-2.0
#
# ordinary_words.tsv: English words whose natural case is small: with a capital they stand at the beginning of a sentence,
# in a headline, or in a name. A word is one when the word lists have it in small letters, and running text does not write
# it with a capital twice as often as small. The running text is WordNet's definitions and examples.

import collections
import itertools
import re

import table
import wordnet
from ordinary import word_list
from packages import label, read_table

ABOUT = [
    "English words whose natural case is small: a capital means a name only where it is not owed to the word's place, at the",
    "beginning of a sentence or in a headline. Cues, never emitted.",
]
PACKAGES = ["wamerican", "wbritish", "wordnet-base"]

# A word that is not first in its sentence.
INNER_WORD = re.compile(r"(?<=[a-z,;] )[A-Za-z][a-z]+\b")
LONGEST = 20
COLUMNS = ["type", "subtype", "name", "aliases", "policy", "source"]


def case_counts(texts):
    """Of each word, in small letters, how often it is written small and how often with a capital inside sentences."""
    small, capital = collections.Counter(), collections.Counter()
    for text in texts:
        for word in INNER_WORD.findall(text):
            (capital if word[0].isupper() else small)[word.lower()] += 1
    return small, capital


def is_rather_small(word, small, capital, capitalised):
    """Decided by running text; without any there, a word that the lists have both ways may be either."""
    if small[word] or capital[word]:
        return capital[word] < 2 * small[word]
    return word not in capitalised


def rows_of(words):
    """A row for all words of the same first two letters: the first as name, the others as aliases."""
    for _, same in itertools.groupby(words, key=lambda word: word[:2]):
        name, *aliases = same
        yield table.cue("ordinary_word", name, policy="any-case", source=label("wamerican")) | {"aliases": "|".join(aliases)}


def build():
    lists = word_list("wamerican", "american-english") | word_list("wbritish", "british-english")
    capitalised = {word.lower() for word in lists if word[0].isupper()}
    small, capital = case_counts(wordnet.glosses())
    rows = [row for path in sorted(table.OUTPUT.glob("*.tsv")) for row in read_table(path)]
    others = {table.fold(row["name"]) for row in rows
              if row["type"] == "cue" and row["subtype"] in ("month", "weekday", "sentence_start")}
    words = {word for word in lists if word.isascii() and word.isalpha() and word.islower()
             and (2 < len(word) <= LONGEST or len(word) == 2 and small[word])}
    ordinary = {word for word in words if is_rather_small(word, small, capital, capitalised)} - others
    table.write("ordinary_words.tsv", ABOUT, PACKAGES, list(rows_of(sorted(ordinary))), columns=COLUMNS)
