#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks real output: check_samples.py GAZET SCHEMA FOLDER

Every record of every sample in the folder must be as validate.py wants it, whatever record kinds and offsets are
asked for, and every mention must be exactly what stands at its offsets in the text that `gazet text` prints.
"""

import json
import pathlib
import subprocess
import sys

import validate

RUNS = [
    [],
    ["--resolve", "names"],
    ["--emit", "mentions,entities,documents", "--offsets", "byte,utf16"],
    ["--types", "place,group,organisation,person", "--context", "--keep-furniture"],
    ["--emit", "entities", "--labels", "conll"],
    ["--emit", "mentions,documents", "--labels", "conll", "--types", "place,group,organisation,person",
     "--offsets", "source"],
    ["--explain"],
]
OTHERS = [["text", "--format", "jsonl"], ["explain", "--format", "json"]]


def lines_of(gazet, *arguments):
    output = subprocess.run([gazet, *arguments], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout
    return output.splitlines(keepends=True)


def slice_faults(record, text):
    for suffix, encoding, unit in ("", "utf-32-le", 4), ("_byte", "utf-8", 1), ("_utf16", "utf-16-le", 2):
        if "section" not in record or "start" + suffix not in record:
            continue
        begin, end = record["start" + suffix] * unit, record["end" + suffix] * unit
        found = text.encode(encoding)[begin:end].decode(encoding, "replace")
        if found != record["text"]:
            yield f"start{suffix} and end{suffix} hold {found!r}, not {record['text']!r}"


LABELS = {False: {"GPE", "LOC", "FAC", "NORP", "ORG", "PERSON"}, True: {"LOC", "MISC", "ORG", "PER"}}


def label_faults(records, conll):
    for record in records:
        if "label" in record and record["label"] not in LABELS[conll]:
            yield f"{record['label']} is no label of {'CoNLL' if conll else 'OntoNotes'}"


def check_others(gazet, validator, sample):
    for options in OTHERS:
        for line in lines_of(gazet, *options, sample):
            yield from (f"{line.decode('utf-8', 'replace')}  {fault}" for fault in validate.faults(line, validator))


def check(gazet, validator, sample, options):
    documents = [json.loads(line) for line in lines_of(gazet, "text", "--format", "jsonl", sample)]
    texts = {document["doc"]: document["text"] for document in documents}
    lines = lines_of(gazet, *options, sample)
    for line in lines:
        found = list(validate.faults(line, validator))
        if not found:
            record = json.loads(line)
            found = list(slice_faults(record, texts[record["doc"]]))
        yield from (f"{line.decode('utf-8', 'replace')}  {fault}" for fault in found)
    if not lines:
        yield f"{sample}: no records with {options}"
    yield from label_faults(map(json.loads, lines), "conll" in options)


def main():
    gazet, schema_file, folder = sys.argv[1:]
    with open(schema_file, encoding="utf-8") as file:
        validator = validate.jsonschema.Draft202012Validator(json.load(file))
    samples = sorted(str(path) for path in pathlib.Path(folder).iterdir()
                     if path.suffix in (".txt", ".jsonl") and path.name != "CMakeLists.txt")
    found = [fault for sample in samples for options in RUNS for fault in check(gazet, validator, sample, options)]
    found += [fault for sample in samples for fault in check_others(gazet, validator, sample)]
    print("\n".join(found[:20]) or f"{len(samples)} samples, {len(RUNS)} runs each: no fault")
    return 1 if found or not samples else 0


if __name__ == "__main__":
    sys.exit(main())
