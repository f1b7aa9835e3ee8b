# SPDX-License-Identifier: Apache-2.0
"""Runs the hard cases of cases.txt: check.py PROGRAM CASES. Prints each case that is decided otherwise."""
import json
import re
import subprocess
import sys

NAME = re.compile(r"\[([^|\]]+)\|([a-z]+)(?:\|([A-Z]{2}))?\]")


def read_cases(path):
    """Yields (line, text, {(start, end): (type, country or None)})."""
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            text, names, at = "", {}, 0
            for match in NAME.finditer(line):
                text += line[at:match.start()]
                names[len(text), len(text) + len(match[1])] = (match[2], match[3])
                text += match[1]
                at = match.end()
            yield number, text + line[at:], names


def main(program, path):
    cases = list(read_cases(path))
    documents = "".join(json.dumps({"id": str(number), "text": text}) + "\n" for number, text, _ in cases)
    types = "place,group,organisation,person"
    run = subprocess.run([program, "--from", "jsonl", "--types", types], input=documents, text=True, check=True,
                         capture_output=True, encoding="utf-8")
    found = {str(number): {} for number, _, _ in cases}
    kinds = {"GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group", "ORG": "organisation", "PERSON": "person"}
    for line in run.stdout.splitlines():
        record = json.loads(line)
        found[record["doc"]][record["start"], record["end"]] = (kinds[record["label"]], record["country"])
    wrong = 0
    for number, text, names in cases:
        its = found[str(number)]
        faults = [f"missed {text[s:e]!r}" for s, e in names if (s, e) not in its]
        faults += [f"found {text[s:e]!r} ({its[s, e][0]})" for s, e in its if (s, e) not in names]
        for span in names.keys() & its.keys():
            kind, country = names[span]
            if its[span][0] != kind or (country and its[span][1] != country):
                faults.append(f"{text[slice(*span)]!r} is {its[span]}, expected {names[span]}")
        if faults:
            wrong += 1
            print(f"{path}:{number}: {text}\n    {'; '.join(faults)}")
    print(f"{len(cases) - wrong} of {len(cases)} hard cases decided as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
