# SPDX-License-Identifier: Apache-2.0
"""One function a format: READERS[name](run, samples, mentions) yields the faults. `run` runs gazet with a list of
arguments and returns what it prints; `mentions` are the records of the samples in JSON Lines.
"""

import csv
import io
import itertools
import json
import shutil
import subprocess


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
    return {key: float(value) if key in ("lat", "lon", "score") and value else value for key, value in row.items()}


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


READERS = {name.removeprefix("check_").replace("_", "-"): function for name, function in list(globals().items())
           if name.startswith("check_") and name != "check_rows"}
