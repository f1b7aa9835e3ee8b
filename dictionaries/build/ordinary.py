# SPDX-License-Identifier: Apache-2.0
#
# Which names are also ordinary words or personal names: English dictionary words, directions and the words that
# divisions are made of, given names and surnames.

import re
from functools import lru_cache

from packages import HERE, folder
from table import fold

DIRECTIONS = set("""north south east west northern southern eastern western central centre center middle upper lower
capital coast red sea white blue black river rivers lake lakes island islands delta plateau plateaux gulf unity bay nord
sud est ouest centro norte sur oriental occidental littoral maritime pool outer inner savannah savanes lac lacs area
northeast northwest southeast southwest northeastern northwestern southeastern southwestern midland midlands metropolitan
federal district territory city valley highlands highland lowlands montagnes collines plain plains forest new old great
greater national and of the la el""".split())
LATIN_LOCALES = """af_ZA az cz de de_AT de_CH en en_GB en_GH en_IND en_NG en_ZA es es_MX fr fr_BE hr hu id_ID it lv nb_NO
nl pl pt_BR pt_PT ro sk sv tr zu_ZA""".split()


@lru_cache(maxsize=None)
def word_list(package, name):
    """The words of a word list of Debian's, as they are written, without possessives."""
    words = (folder(package) / "usr/share/dict" / name).read_text(encoding="utf-8").split("\n")
    return frozenset(word for word in words if word and "'" not in word)


@lru_cache(maxsize=None)
def dictionary_words():
    """The lower-case words of the American English word list."""
    return frozenset(fold(word) for word in word_list("wamerican", "american-english") if word == word.lower())


@lru_cache(maxsize=None)
def frequent_personal_names():
    """Given names and surnames that are frequent somewhere."""
    names = set()
    for locale in LATIN_LOCALES:
        for path in sorted((folder("@faker-js/faker") / "package/dist/cjs/locales" / locale / "name").glob("*name*.js")):
            names.update(fold(name) for name in re.findall(r'"([^",;=]+)"', path.read_text(encoding="utf-8")))
    return frozenset(names)


@lru_cache(maxsize=None)
def personal_names():
    """All given names and surnames, however rare: two hundred thousand, many of them places too."""
    path = folder("humannames") / "package/list.txt"
    return frozenset(fold(name) for name in path.read_text(encoding="utf-8").split("\n") if name)


@lru_cache(maxsize=None)
def rather_else():
    """Names that the news rather uses for a person, a company or a thing; by hand."""
    lines = (HERE / "rather_else.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(name) for line in lines if not line.startswith("#") for name in line.split())


def is_word(name):
    """Whether every word of the name is an ordinary word."""
    words = fold(name).split()
    if not words:
        return False
    if len(words) == 1:
        return words[0] in DIRECTIONS or words[0] in dictionary_words()
    return all(word in DIRECTIONS for word in words)
