# SPDX-License-Identifier: Apache-2.0
#
# Reads WordNet's noun synsets: their words, their hypernyms (@, @i for instances) and the wholes they are part of (#p).

from collections import namedtuple

from packages import folder

Synset = namedtuple("Synset", "words pointers gloss")


def nouns():
    """Offset -> Synset of data.noun; words keep their spelling, with spaces for underscores."""
    path = next(folder("wordnet-base").glob("usr/share/wordnet/data.noun"))
    found = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields, _, gloss = line.partition(" | ")
        cells = fields.split()
        count = int(cells[3], 16)
        words = [cells[4 + 2 * i].replace("_", " ") for i in range(count)]
        at = 4 + 2 * count
        pointers = [(cells[at + 1 + 4 * i], cells[at + 2 + 4 * i]) for i in range(int(cells[at]))]
        found[cells[0]] = Synset(words, pointers, gloss.strip())
    return found


def glosses():
    """Definitions and examples of all synsets, one string a synset."""
    for part in ("noun", "verb", "adj", "adv"):
        path = next(folder("wordnet-base").glob(f"usr/share/wordnet/data.{part}"))
        for line in path.read_text(encoding="latin-1").splitlines():
            if not line.startswith("  "):
                yield line.partition(" | ")[2].strip()
