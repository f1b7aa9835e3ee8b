#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the records of a sample with those that a careful reader of it would want.

    check_sample.py PROGRAM SAMPLE

SAMPLE.txt has its wanted records in expected/SAMPLE.tsv beside it, one a line in the order of the text: the text, the
type, and where it is clear the identifier. Each is looked for as a whole word behind the one before; `none` as the type
passes over a text that is no record. White space of any kind stands for white space of any kind.

What the program gets wrong is listed in expected/known_faults.txt, one fault a line as this script prints them. The
list may only shrink: a fault that is not in it fails the test, and so does a line of it that is no fault any more.
Nothing writes these files but a person: mend the program, or enter or strike the line.
"""

import json
import os
import re
import subprocess
import sys
from collections import Counter, namedtuple

Wanted = namedtuple("Wanted", "begin end type id")


def fail(message):
    sys.exit(f"check_sample.py: {message}")


def lines_of(path):
    """The lines that are neither empty nor comments, with their numbers."""
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip() and not line.startswith("#"):
                yield number, line.rstrip("\n")


def wanted_records(path, text):
    """The records of an expectation, each where it stands in the text."""
    records, at = [], 0
    for number, line in lines_of(path):
        cells = line.split("\t")
        if len(cells) not in (2, 3) or cells[1] not in ("place", "group", "organisation", "none"):
            fail(f"{path}:{number}: expected text, type (place, group, organisation, none) and maybe an identifier")
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, cells[0].split())) + r"(?!\w)"
        found = re.compile(pattern).search(text, at)
        if not found:
            fail(f"{path}:{number}: '{cells[0]}' does not stand behind the record before")
        at = found.end()
        if cells[1] != "none":
            records.append(Wanted(*found.span(), cells[1], cells[2] if len(cells) == 3 else None))
    return records


def found_records(output):
    """The program's records, which are mentions, one a line."""
    records = map(json.loads, output.splitlines())
    return [Wanted(record["start"], record["end"], record["type"], record["id"]) for record in records]


def faults(wanted, found, text, name):
    """What is wrong with the found records, in the order of the text."""
    wanted_at = {(record.begin, record.end): record for record in wanted}
    found_at = {(record.begin, record.end): record for record in found}
    for place in sorted(wanted_at.keys() | found_at.keys()):
        want, have = wanted_at.get(place), found_at.get(place)
        written = " ".join(text[slice(*place)].split())
        line = text.count("\n", 0, place[0]) + 1
        column = place[0] - (text.rfind("\n", 0, place[0]) + 1) + 1
        where = f"{name}:{line}:{column}:"
        if have is None:
            yield f"{where} missed: {want.type} \"{written}\""
        elif want is None:
            yield f"{where} false: {have.type} \"{written}\""
        elif have.type != want.type:
            yield f"{where} type: {have.type} \"{written}\", wanted {want.type}"
        elif want.id and have.id != want.id:
            yield f"{where} id: {have.id} of \"{written}\", wanted {want.id}"


def main():
    if len(sys.argv) != 3:
        fail("expected PROGRAM SAMPLE")
    program, sample = sys.argv[1:]
    folder, name = os.path.split(sample)
    expected = os.path.join(folder, "expected")
    with open(sample, encoding="utf-8") as file:
        text = file.read()
    run = subprocess.run([program, name], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if run.returncode != 0 or run.stderr:
        fail(f"{program} {name} ended with {run.returncode}: {run.stderr.decode()}")
    wanted = wanted_records(os.path.join(expected, os.path.splitext(name)[0] + ".tsv"), text)
    shown = Counter(faults(wanted, found_records(run.stdout.decode()), text, name))
    list_path = os.path.join(expected, "known_faults.txt")
    for number, line in lines_of(list_path):
        if not os.path.exists(os.path.join(folder, line.split(":")[0])):
            fail(f"{list_path}:{number}: no sample of that name")
    known = Counter(line for _, line in lines_of(list_path) if line.startswith(name + ":"))
    for line in (shown - known).elements():
        print(f"new fault: {line}")
    for line in (known - shown).elements():
        print(f"no fault any more, strike it from {list_path}: {line}")
    return 1 if shown != known else 0


if __name__ == "__main__":
    sys.exit(main())
