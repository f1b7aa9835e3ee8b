# SPDX-License-Identifier: Apache-2.0
"""Makes what the benchmark runs on: news-like text as lines and as JSON Lines, lists of names, a list of patterns.

Everything follows from a seed and the project's dictionaries, so that figures can be compared. The prose is made up: words
of syllables by Zipf's law between English function words, with names where news has them, about one in nine words.
"""

import json
import random

FUNCTION_WORDS = (
    "the of to and a in that for on is was said with as by at from it he be have has an are were will its his not but "
    "they who this had been their more which after would about also we one than out new up when or two there over year "
    "last people could other into some first them no she against all years during most before what say may under since "
    "told three government police".split()
)
ONSETS = "b c d f g h j k l m n p r s t v w z br ch cl cr dr fl gr pl pr sh st th tr".split()
NUCLEI = "a e i o u a e i o ai ea ou".split()
CODAS = ["", "", "", "n", "r", "s", "t", "l", "ng", "nd", "st", "m", "ck"]
ENDINGS = ["", "", "ed", "ing", "s", "ly", "er", "tion", "ment"]
ACCENTED = str.maketrans("aeiouc", "áéíöüç")


def syllables(rng, count):
    return "".join(rng.choice(ONSETS) + rng.choice(NUCLEI) + rng.choice(CODAS) for _ in range(count))


def made_up_name(rng):
    words = [syllables(rng, rng.choice((1, 2, 2, 3))).capitalize() for _ in range(rng.choice((1, 1, 2, 2, 3)))]
    if rng.random() < 0.06:
        words[0] = words[0][0] + words[0][1:].translate(ACCENTED)
    return " ".join(words)


def dictionary_names(folder):
    """The names and aliases of the project's dictionaries that are no cues and no patterns."""
    names = set()
    for path in sorted(folder.glob("*.tsv")):
        lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] not in "#{"]
        header = lines[0].split("\t")
        for line in lines[1:]:
            row = dict(zip(header, line.split("\t")))
            if row["type"] == "cue" or "/" in row["name"]:
                continue
            names.update([row["name"], *(row.get("aliases") or "").split("|")])
    return sorted(name for name in names if len(name) > 2 and "/" not in name)


def name_list(folder, count):
    """So many names: those of the dictionaries, cut or filled up with made-up ones."""
    rng = random.Random(2)
    names = dictionary_names(folder)
    rng.shuffle(names)
    names = names[:count]
    known = set(names)
    while len(names) < count:
        name = made_up_name(rng)
        if name not in known:
            known.add(name)
            names.append(name)
    return names


def write_names(names, lines, dictionary):
    lines.write_text("".join(name + "\n" for name in names), "utf-8")
    with dictionary.open("w", encoding="utf-8") as file:
        file.write("type\tsubtype\tname\tsource\n")
        file.writelines(f"place\tcity\t{name}\tmade up\n" for name in names)


def write_patterns(count, names_dictionary, dictionary):
    """The names and so many patterns, the anchors of which stand nowhere in the text: they hold a digit."""
    rng = random.Random(3)
    with dictionary.open("w", encoding="utf-8") as file:
        file.write(names_dictionary.read_text("utf-8"))
        for i in range(count):
            head = f"{syllables(rng, 2).capitalize()}{i}"
            file.write(f"organisation\tcompany\t/[A-Z]\\w+(?: [A-Z]\\w+){{0,3}} {head}(?: of [A-Z]\\w+)?/\tmade up\n")


class Prose:
    def __init__(self, names, sentences):
        self.rng = random.Random(1)
        self.names = names
        rare = [syllables(self.rng, self.rng.choice((1, 1, 2, 2, 3))) + self.rng.choice(ENDINGS) for _ in range(20000)]
        self.words = FUNCTION_WORDS + rare
        self.weights = [1 / (rank + 3) for rank in range(len(self.words))]
        self.sentences = [self.sentence() for _ in range(sentences)]

    def sentence(self):
        """Pieces of text between names."""
        words = self.rng.choices(self.words, self.weights, k=self.rng.randint(8, 34))
        words[0] = words[0].capitalize()
        pieces = [""]
        for i, word in enumerate(words):
            if self.rng.random() < 0.09:
                pieces[-1] += " " * (i > 0)
                pieces.append("")
            pieces[-1] += " " * (i > 0 or len(pieces) > 1) + word
            if self.rng.random() < 0.05:
                pieces[-1] += self.rng.choice((",", ",", " –", "’s", ";"))
        pieces[-1] += self.rng.choice((".", ".", ".", ".”"))
        return pieces

    def article(self):
        paragraphs = []
        for _ in range(self.rng.randint(5, 15)):
            sentences = []
            for pieces in self.rng.choices(self.sentences, k=self.rng.randint(1, 4)):
                names = self.rng.choices(self.names, k=len(pieces) - 1)
                sentences.append(pieces[0] + "".join(map(str.__add__, names, pieces[1:])))
            paragraphs.append(" ".join(sentences))
        return "\n\n".join(paragraphs)


def write_corpus(names, size, plain, jsonl):
    """Articles of `size` bytes together, as text and as JSON Lines."""
    prose = Prose(names, sentences=min(20000, size // 1000))
    with plain.open("w", encoding="utf-8") as text_file, jsonl.open("w", encoding="utf-8") as json_file:
        number = 0
        while text_file.tell() < size:
            articles = [prose.article() for _ in range(100)]
            text_file.write("".join(article + "\n" for article in articles))
            for article in articles:
                json_file.write(json.dumps({"id": number, "text": article}, ensure_ascii=False) + "\n")
                number += 1
