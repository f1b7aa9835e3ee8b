#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads a format back as its users do, and compares with the JSON Lines output: check_format.py GAZET FOLDER FORMAT

Every mention in the articles of the folder must come out of the format with the same place, text and kind. Exit 77 when
the program or module that reads it is not installed. readers.py has one function a format.
"""

import json
import pathlib
import subprocess
import sys

import readers


def samples_of(folder):
    return sorted(str(path) for path in pathlib.Path(folder).iterdir() if path.suffix in (".txt", ".jsonl"))


def expected(run, samples):
    """The mentions as JSON Lines have them."""
    return [json.loads(line) for line in run(["--format", "jsonl", *samples]).decode().splitlines()]


def main():
    gazet, folder, name = sys.argv[1:]

    def run(arguments):
        return subprocess.run([gazet, *arguments], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout

    samples = samples_of(folder)
    try:
        faults = list(readers.READERS[name](run, samples, expected(run, samples)))
    except readers.Missing as missing:
        print(f"{missing} is not installed")
        return 77
    print("\n".join(faults[:20]) or f"{name}: {len(samples)} articles, no fault")
    return 1 if faults or not samples else 0


if __name__ == "__main__":
    sys.exit(main())
