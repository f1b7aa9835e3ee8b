# SPDX-License-Identifier: Apache-2.0
"""One function a format: READERS[name](run, samples, mentions) yields the faults. `run` runs gazet with a list of
arguments and returns what it prints; `mentions` are the records of the samples in JSON Lines.
"""

import contextlib
import csv
import io
import itertools
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile


class Missing(Exception):
    """What reads the format is not installed."""


def through(program, *arguments, **options):
    """What a program prints."""
    if not shutil.which(program):
        raise Missing(program)
    return subprocess.run([program, *arguments], check=True, stdout=subprocess.PIPE, **options).stdout.decode()


def differences(wanted, found):
    for number, (want, have) in enumerate(itertools.zip_longest(wanted, found)):
        if want != have:
            yield f"{number}: {have} instead of {want}"


def check_json(run, samples, mentions):
    output = run(["--format", "json", *samples])
    yield from differences(mentions, json.loads(output))
    lines = through("jq", "-c", ".[] | [.doc, .start, .end, .text]", input=output).splitlines()
    yield from differences([[m["doc"], m["start"], m["end"], m["text"]] for m in mentions], map(json.loads, lines))


def rows_of(text, dialect):
    return list(csv.DictReader(io.StringIO(text, newline=""), dialect=dialect, strict=True))


def cells(record):
    """The record as a row has it: text, and nothing for null."""
    return {key: "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for key, value in record.items()}


def numbers_of(row):
    """The same with numbers as numbers, so that 0.50 is 0.5."""
    return {key: float(value) if key in ("lat", "lon", "score", "link") and value else value for key, value in row.items()}


def check_rows(run, samples, mentions, name, dialect):
    for options in [], ["--emit", "entities"], ["--emit", "documents"]:
        text = run(["--format", name, *options, *samples]).decode()
        records = [json.loads(line) for line in run([*options, *samples]).decode().splitlines()]
        for record in records:
            if "countries" in record:
                del record["countries"]
        rows = rows_of(text, dialect)
        for row in rows:
            if "countries" in row:
                json.loads(row.pop("countries"))
        yield from differences(map(numbers_of, map(cells, records)), map(numbers_of, rows))


def check_csv(run, samples, mentions):
    yield from check_rows(run, samples, mentions, "csv", csv.excel)


def check_tsv(run, samples, mentions):
    yield from check_rows(run, samples, mentions, "tsv", csv.excel_tab)


def texts_of(run, samples):
    """The document's text, by its name, in the order of the input."""
    return {line["doc"]: line["text"]
            for line in map(json.loads, run(["text", "--format", "jsonl", *samples]).decode().splitlines())}


def spans(mentions, labels=None):
    """By document: the mentions as start, end and label."""
    found = {}
    for m in mentions:
        label = m["label"] if labels is None else labels[m["label"]]
        found.setdefault(m["doc"], []).append((m["start"], m["end"], label))
    return found


CONLL_LABELS = {"GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC", "ORG": "ORG", "PERSON": "PER"}


def conll_documents(output):
    """As loaders of the shared task's files read them: by document, by sentence, pairs of first and last column."""
    for document in output.split("-DOCSTART- -X- -X- O\n\n")[1:]:
        yield [[(line.split()[0], line.split()[-1]) for line in sentence.splitlines()]
               for sentence in document.split("\n\n") if sentence.strip()]


def tagged_spans(sentences, text):
    """The mentions that the tags tell, with offsets found by looking for each token behind the one before."""
    at, found, is_open = 0, [], False
    for word, tag in itertools.chain.from_iterable(sentences):
        start = text.index(word, at)
        if text[at:start].strip():
            raise ValueError(f"{text[at:start]!r} is no token")
        at = start + len(word)
        prefix, _, label = tag.partition("-")
        if prefix in ("B", "S"):
            found.append((start, at, label))
        elif prefix in ("I", "E"):
            if not is_open or found[-1][2] != label:
                raise ValueError(f"{tag} at {start} continues nothing")
            found[-1] = (found[-1][0], at, label)
        is_open = prefix in ("B", "I")
    return found


def check_conll(run, samples, mentions):
    for options, labels in ([], None), (["--tags", "bioes", "--labels", "conll"], CONLL_LABELS):
        wanted = spans(mentions, labels)
        output = run(["--format", "conll", *options, *samples]).decode()
        documents = list(conll_documents(output))
        texts = texts_of(run, samples)
        if len(documents) != len(texts):
            yield f"{len(documents)} documents instead of {len(texts)}"
        for (name, text), sentences in zip(texts.items(), documents):
            yield from differences(wanted.get(name, []), tagged_spans(sentences, text))


def check_brat(run, samples, mentions):
    for sample in samples:
        wanted = [m for m in mentions if m["doc"] == sample]
        text = texts_of(run, [sample])[sample]
        ids = {}
        found = {}
        for line in run(["--format", "brat", sample]).decode().splitlines():
            key, middle, last = line.split("\t")
            if key[0] == "T":
                label, offsets = middle.split(" ", 1)
                pieces = [tuple(map(int, piece.split())) for piece in offsets.split(";")]
                if " ".join(text[a:b] for a, b in pieces) != last:
                    yield f"{sample}: {line}: not what stands there"
                found[key] = [pieces[0][0], pieces[-1][1], label]
            else:
                _, target, reference = middle.split(" ", 2)
                ids[target] = (reference, last)
        yield from differences([[m["start"], m["end"], m["label"]] for m in wanted], found.values())
        yield from differences([(m["id"], m["name"]) if m["id"] else None for m in wanted], map(ids.get, found))


def check_spacy(run, samples, mentions):
    wanted, texts = spans(mentions), texts_of(run, samples)
    documents = list(map(json.loads, run(["--format", "spacy", *samples]).decode().splitlines()))
    yield from differences(texts.values(), [d["text"] for d in documents])
    for name, document in zip(texts, documents):
        yield from differences(wanted.get(name, []), [(e["start"], e["end"], e["label"]) for e in document["ents"]])
        starts = {token["start"] for token in document["tokens"]}
        ends = {token["end"] for token in document["tokens"]}
        for span in document["ents"] + document["sents"]:
            if span["start"] not in starts or span["end"] not in ends:
                yield f"{name}: {span} lies across tokens"
    try:
        import spacy
    except ImportError:
        return
    for name, document in zip(texts, documents):
        doc = spacy.tokens.Doc(spacy.blank("en").vocab).from_json(document)
        yield from differences([texts[name]], [doc.text])
        yield from differences(wanted.get(name, []), [(e.start_char, e.end_char, e.label_) for e in doc.ents])


def check_doccano(run, samples, mentions):
    wanted, texts = spans(mentions), texts_of(run, samples)
    documents = list(map(json.loads, run(["--format", "doccano", *samples]).decode().splitlines()))
    yield from differences(texts.items(), [(d["doc"], d["text"]) for d in documents])
    for document in documents:
        yield from differences(wanted.get(document["doc"], []), map(tuple, document["label"]))


def check_label_studio(run, samples, mentions):
    texts = texts_of(run, samples)
    tasks = json.loads(run(["--format", "label-studio", *samples]))
    yield from differences(texts.items(), [(t["data"]["doc"], t["data"]["text"]) for t in tasks])
    found = [(t["data"]["doc"], r["value"]["start"], r["value"]["end"], r["value"]["text"], r["value"]["labels"])
             for t in tasks for r in t["predictions"][0]["result"]]
    yield from differences([(m["doc"], m["start"], m["end"], m["text"], [m["label"]]) for m in mentions], found)


def check_w3c(run, samples, mentions):
    lines = through("jq", "-c", ".items[] | [.target.source, .target.selector[0].start, .target.selector[0].end, "
                    ".target.selector[1].exact, .body[0].value]", input=run(["--format", "w3c", *samples]))
    wanted = [[m["doc"], m["start"], m["end"], m["text"], m["label"]] for m in mentions]
    yield from differences(wanted, map(json.loads, lines.splitlines()))


def counted(mentions, wanted):
    """By id: how many mentions, how many documents."""
    found = {}
    for m in filter(wanted, mentions):
        found.setdefault(m["id"] or f"{m['type']}:{m['text']}", []).append(m["doc"])
    return {key: (len(docs), len(set(docs))) for key, docs in found.items()}


def check_geojson(run, samples, mentions):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "places.geojson")
        run(["-o", path, *samples])
        table = os.path.join(folder, "places.csv")
        report = through("ogrinfo", "-al", "-so", path)
        through("ogr2ogr", "-f", "CSV", "-lco", "GEOMETRY=AS_XY", table, path)
        with open(table, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
    wanted = counted(mentions, lambda m: m["type"] == "place" and m["lat"] is not None)
    if f"Feature Count: {len(wanted)}" not in report or "Geometry: Point" not in report:
        yield report
    found = {row["id"]: (int(row["mentions"]), int(row["documents"])) for row in rows}
    yield from differences(wanted.items(), found.items())
    places = {m["id"]: (m["lon"], m["lat"]) for m in mentions}
    yield from differences([places[row["id"]] for row in rows], [(float(row["X"]), float(row["Y"])) for row in rows])


def linked(mentions, place):
    """By pair of ids: in how many places (sentences, documents) both are named."""
    groups, weights = {}, {}
    for m in mentions:
        groups.setdefault(place(m), set()).add(m["id"] or f"{m['type']}:{m['text']}")
    for group in groups.values():
        for pair in itertools.combinations(sorted(group), 2):
            weights[pair] = weights.get(pair, 0) + 1
    return weights


def check_network(run, samples, mentions, name, read):
    try:
        import networkx
    except ImportError as error:
        raise Missing("networkx") from error
    for options, place in (([], lambda m: (m["doc"], m["sentence"])), (["--together", "document"], lambda m: m["doc"])):
        output = run(["--format", name, *options, *samples])
        graph = getattr(networkx, read)(io.BytesIO(output))
        found = {node: (data["mentions"], data["documents"]) for node, data in graph.nodes(data=True)}
        yield from differences(counted(mentions, lambda m: True).items(), found.items())
        edges = {tuple(sorted((a, b))): data["weight"] for a, b, data in graph.edges(data=True)}
        yield from differences(sorted(linked(mentions, place).items()), sorted(edges.items()))


def check_gexf(run, samples, mentions):
    yield from check_network(run, samples, mentions, "gexf", "read_gexf")


def check_graphml(run, samples, mentions):
    yield from check_network(run, samples, mentions, "graphml", "read_graphml")


def rows(database, query, *values):
    return [dict(row) for row in database.execute(query, values)]


def check_database(path, mentions, texts):
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        yield from differences(mentions, rows(database, "SELECT * FROM records"))
        yield from differences(texts.items(), map(tuple, database.execute("SELECT doc, text FROM documents")))
        sums = "SELECT doc, d.mentions, count(m.id) FROM documents d LEFT JOIN mentions m ON m.document = d.id GROUP BY d.id"
        yield from (f"{row}: not as many mentions" for row in map(tuple, database.execute(sums)) if row[1] != row[2])
        sentences = rows(database, "SELECT * FROM sentences ORDER BY id")
        wanted = {key: text for (key,), text in zip(database.execute("SELECT id FROM documents ORDER BY id"), texts.values())}
        cut = [(s, wanted[s["document"]][s["start"]:s["end"]]) for s in sentences]
        yield from differences(["".join(texts.values())], ["".join(text for _, text in cut)])
        yield from differences([text.rstrip(" \t\n\r") for _, text in cut], [s["text"] for s in sentences])
        # The sentence of a mention is the one that holds it, and a search for the mention's text finds it.
        query = """SELECT count(*) FROM search JOIN sentences s ON s.id = search.rowid JOIN documents d ON d.id = s.document
                   WHERE search MATCH ? AND d.doc = ? AND s.sentence = ? AND s.start <= ? AND s.end >= ?"""
        for m in mentions:
            phrase = '"' + m["text"].replace('"', '""') + '"'
            if not database.execute(query, (phrase, m["doc"], m["sentence"], m["start"], m["end"])).fetchone()[0]:
                yield f"{m['text']} is not found in {m['doc']}"


def check_sqlite(run, samples, mentions):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "news.sqlite")
        run(["-o", path, *samples[1:]])
        run(["-o", path, samples[0]])
        samples = samples[1:] + samples[:1]
        mentions = [json.loads(line) for line in run(samples).decode().splitlines()]
        yield from check_database(path, mentions, texts_of(run, samples))
        checks = "PRAGMA integrity_check; PRAGMA foreign_key_check; INSERT INTO search(search, rank) VALUES('integrity-check', 1)"
        yield from differences(["ok"], through("sqlite3", path, checks).splitlines())
        table = through("sqlite3", "-readonly", "-json", path, "SELECT e.* FROM entities e ORDER BY id")
        keys = ["id", "name", "type", "subtype", "label", "country", "lat", "lon"]
        entities = {m["id"]: {key: m[key] for key in keys} for m in reversed(mentions) if m["id"]}
        yield from differences([entities[key] for key in sorted(entities)], json.loads(table))


READERS = {name.removeprefix("check_").replace("_", "-"): function for name, function in list(globals().items())
           if name.startswith("check_") and name not in ("check_rows", "check_network", "check_database")}
