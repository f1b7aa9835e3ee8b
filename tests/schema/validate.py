#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that every line of JSON Lines files is a record of gazet's schema, and what a schema cannot say: the order of
the keys, that none stands twice, how many decimals a number has, that start lies before end, that a line is UTF-8 and
ends with a newline.

    validate.py SCHEMA FILE...              exit 1 and a line for each fault when a record is not as it should be
    validate.py --all-faulty SCHEMA FILE... exit 1 when a line has no fault (the test of this very script)

Needs python3-jsonschema, a package of Debian; exit 77 without it. A FILE of - is standard input. No records at all are a fault.
"""
import argparse
import json
import re
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)  # CTest: skipped

MENTION = ("doc start end start_byte end_byte start_utf16 end_utf16 start_source end_source text type subtype label "
           "name id country lat lon score link method sentence section context explanation").split()
ENTITY = "doc id name type subtype label country lat lon count first_start score link".split()
DOCUMENT = ("doc source title published url language characters mentions entities countries gazetteer version status "
            "error").split()
TEXT = "doc title published url language dateline text sections furniture".split()
EXPLAINED = "doc explanation".split()

DECIMALS = {"lat": r"-?\d+\.\d{1,5}", "lon": r"-?\d+\.\d{1,5}", "score": r"\d\.\d\d", "link": r"\d\.\d\d"}


class Number(float):
    """A number with decimals that remembers how it was written."""

    def __new__(cls, written):
        self = super().__new__(cls, written)
        self.written = written
        return self


def own_keys(record):
    """The keys of the record's kind, in their order. Kept fields can have any name: so several keys decide."""
    for some, keys in (({"start", "method", "section"}, MENTION), ({"count", "first_start"}, ENTITY),
                       ({"characters", "status"}, DOCUMENT), ({"sections", "furniture"}, TEXT)):
        if some <= record.keys():
            return keys
    return EXPLAINED


def without_duplicates(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a key stands twice")
    return dict(pairs)


def order_faults(record):
    keys = [key for key in record if key != "record"]
    if "record" in record and next(iter(record)) != "record":
        yield "the key record is not the first"
    own = own_keys(record)
    wanted = [key for key in own if key in record]
    if keys[:len(wanted)] != wanted:
        yield f"keys are {keys}, expected {wanted} and then kept fields"


def number_faults(record):
    for holder in [record] + list(record.get("countries", [])):
        for key, pattern in DECIMALS.items():
            value = holder.get(key)
            written = getattr(value, "written", value)
            if value is not None and not re.fullmatch(pattern, str(written)):
                yield f"{key} is written {written}"


def span_faults(record):
    for unit in ("", "_byte", "_utf16", "_source"):
        start, end = record.get("start" + unit), record.get("end" + unit)
        if start is not None and end is not None and not start < end:
            yield f"start{unit} {start} is not before end{unit} {end}"
    if "start" in record and "text" in record and record["end"] - record["start"] != len(record["text"]):
        yield "end - start is not the number of code points in text"


def faults(line, validator):
    try:
        if not line.endswith(b"\n"):
            yield "the line does not end with a newline"
        record = json.loads(line.decode("utf-8"), parse_float=Number, object_pairs_hook=without_duplicates)
    except ValueError as error:
        yield str(error)
        return
    found = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(record)]
    yield from found
    if found:
        return
    yield from order_faults(record)
    yield from number_faults(record)
    yield from span_faults(record)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all-faulty", action="store_true")
    parser.add_argument("schema")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()

    with open(options.schema, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    records, wrong = 0, 0
    for name in options.files:
        with sys.stdin.buffer if name == "-" else open(name, "rb") as file:
            for number, line in enumerate(file, 1):
                records += 1
                found = list(faults(line, validator))
                if bool(found) == options.all_faulty:
                    continue
                wrong += 1
                for fault in found or ["no fault was found"]:
                    print(f"{name}:{number}: {fault}")
    print(f"{records} records, {wrong} not as they should be")
    return 1 if wrong or not records else 0


if __name__ == "__main__":
    sys.exit(main())
