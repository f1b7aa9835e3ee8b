#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""run_usage.py PROGRAM FILE: runs the commands that a Markdown file lists without their output, one a line with a comment
behind it, in a folder with files of the names they use, made from samples/ and the golden tests' input. Each must end
with status 0 and say nothing on standard error but its counts."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

TESTS = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = TESTS.parent / "samples"
LISTED = re.compile(r"^    (?=.*\bgazet\b)(.*\S)\s+# ")
SAID = re.compile("gazet: documents: ")  # what --progress ends with

# In place of programs that would wait for a network or for ever.
STAND_INS = {"curl": 'cat article.txt', "tail": 'cat "$2"'}


def commands_of(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    return [match.group(1) for match in map(LISTED.match, lines) if match and not match.group(1).startswith("sh ")]


def make_files():
    golden = TESTS / "golden"
    for name in ("feed.xml", "letter.eml", "box.mbox", "table.csv"):
        shutil.copy(golden / "input-formats" / name, name)
    shutil.copy(golden / "input-warc" / "crawl.warc.gz", "crawl.warc.gz")
    shutil.copy(golden / "import-geonames" / "XX.txt", "ML.txt")
    shutil.copy(golden / "diff-entities" / "old.tsv", "old.tsv")
    shutil.copy(golden / "diff-entities" / "new.tsv", "mylist.tsv")
    shutil.copy(SAMPLES / "coup.txt", "article.txt")
    shutil.copy(SAMPLES / "flood.txt", "page.txt")
    articles = sorted(SAMPLES.glob("*.txt"))
    for folder in ("archive", "articles"):
        os.mkdir(folder)
        for article in articles[:3]:
            shutil.copy(article, folder)
    with tarfile.open("archive.tar.gz", "w:gz") as archive:
        archive.add("articles")
    texts = {article.stem: article.read_text(encoding="utf-8") for article in articles}
    with open("archive.jsonl", "w", encoding="utf-8") as archive:
        for name, text in texts.items():
            archive.write(json.dumps({"id": name, "url": f"https://example.org/{name}", "text": text}) + "\n")
    shutil.copy("archive.jsonl", "feed.jsonl")
    pathlib.Path("page.html").write_text(f"<title>Flood</title><p>{texts['flood']}</p>", encoding="utf-8")
    with zipfile.ZipFile("pages.zip", "w") as pages:
        pages.write("page.html")
    parts = [f"Document {i} of {len(texts)}\n{text}\n" for i, text in enumerate(texts.values(), 1)]
    pathlib.Path("dump.txt").write_text("".join(parts), encoding="utf-8")
    pathlib.Path("wrong.txt").write_text("Lagos\n", encoding="utf-8")
    with open("mine.jsonl", "wb") as mine:
        subprocess.run(["gazet", "--format", "doccano", *map(str, articles)], check=True, stdout=mine)


def make_stand_ins():
    os.mkdir("bin")
    for name, script in STAND_INS.items():
        path = pathlib.Path("bin", name)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)


def main(program, path):
    commands = commands_of(path)
    own = pathlib.Path(program).resolve().parent
    faults = [] if commands else [f"{path} lists no command"]
    with tempfile.TemporaryDirectory() as work:
        os.chdir(work)
        os.environ["PATH"] = os.pathsep.join([f"{work}/bin", str(own), os.environ["PATH"]])
        make_files()
        make_stand_ins()
        for command in commands:
            done = subprocess.run(["sh", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, timeout=100)
            said = [line for line in done.stderr.decode().splitlines() if not SAID.match(line)]
            if done.returncode != 0 or said:
                faults.append("\n".join([f"{command}: status {done.returncode}", *said]))
    print("\n".join(faults) or f"{len(commands)} commands, no fault")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
