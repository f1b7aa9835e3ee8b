# SPDX-License-Identifier: Apache-2.0
"""Hammers gazet, and fails when anything is lost, mixed or swells.

Soak: so many documents go through one process; its memory has to stay as it is once it is warm. Kills: runs with --resume
are ended at random moments, most of them by SIGKILL, over each kind of input, until as many were killed as asked for; what
they leave in the end has to be byte for byte what a run leaves that is let alone.
"""

import argparse
import csv
import gzip
import io
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tarfile
import threading
import time
import zipfile

PLACES = "Kidal Mali Nairobi Kenya Lagos Abuja Chad Niger Accra Gao Bamako Kampala Dakar Lomé Maputo Harare".split()
BODIES = "the United Nations,the African Union,the World Bank,Reuters,the Ministry of Health,UNICEF".split(",")
# What a run may end with: 0 by itself, the others by a signal, in its first moments as the system does it.
STATUSES = {0, 129, 143, -signal.SIGKILL, -signal.SIGTERM, -signal.SIGHUP}


def article(dice):
    """A few sentences, now and then a great many."""
    size = dice.choice([1, 2, 3, 5, 8] * 20 + [200])
    return " ".join(
        f"In {dice.choice(PLACES)}, {dice.randrange(10_000)} people met {dice.choice(BODIES)} and left for "
        f"{dice.choice(PLACES)}."
        for _ in range(size)
    )


def fail(message):
    sys.exit(f"soak: {message}")


def memory(process):
    """The resident set in kB."""
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def soak(arguments):
    """Returns the memory in each tenth of the way: the mean, since it goes up and down with what is being worked on."""
    dice = random.Random(arguments.seed)
    texts = [article(dice) for _ in range(2_000)]
    process = subprocess.Popen(
        [arguments.gazet, "-q", "-j", "2", "--from", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    samples = []
    for number in range(arguments.documents):
        line = json.dumps({"id": str(number), "text": texts[number % len(texts)]}) + "\n"
        process.stdin.write(line.encode())
        if number % 100 == 0:
            samples.append(memory(process))
    process.stdin.close()
    if process.wait() != 0:
        fail(f"status {process.returncode} of the soak")
    size = max(1, len(samples) // 10)
    return [sum(samples[i : i + size]) // size for i in range(0, 10 * size, size) if i < len(samples)]


def lines(dice, count):
    return "".join(json.dumps({"id": str(i), "text": article(dice)}) + "\n" for i in range(count)).encode()


def rows(dice, count):
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["id", "text"])
    for i in range(count):
        writer.writerow([i, article(dice).replace(". ", ".\n")])
    return table.getvalue().encode()


def nested(dice, count, folder):
    """Archives within an archive: texts in zip files in a tar file."""
    with tarfile.open(folder / "nested.tar", "w") as tar:
        for i in range(8):
            inner = io.BytesIO()
            with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
                for j in range(count // 8):
                    archive.writestr(f"{j}.txt", article(dice))
                archive.writestr("lines.jsonl", lines(dice, count // 8))
            member = tarfile.TarInfo(f"{i}.zip")
            member.size = inner.tell()
            inner.seek(0)
            tar.addfile(member, inner)
    return folder / "nested.tar"


class Drip(threading.Thread):
    """Writes to a pipe in pieces of random sizes, as a program does that finds its rows one by one."""

    def __init__(self, pipe, content, dice):
        super().__init__(daemon=True)
        self.pipe, self.content, self.dice = pipe, content, dice

    def run(self):
        try:
            at = 0
            while at < len(self.content):
                size = self.dice.choice([1, 10, 100, 5_000, 50_000])
                self.pipe.write(self.content[at : at + size])
                self.pipe.flush()
                at += size
                if self.dice.random() < 0.1:
                    time.sleep(0.001)
            self.pipe.close()
        except (BrokenPipeError, ValueError):
            pass


class Shape:
    """A kind of input: the options and sources of a run, or what is dripped into its standard input."""

    def __init__(self, name, words, content=None):
        self.name, self.words, self.content = name, words, content


def shapes(arguments, folder):
    dice = random.Random(arguments.seed + 1)
    count = arguments.lines
    for name in ("a", "b", "c"):
        (folder / f"{name}.jsonl").write_bytes(lines(dice, count // 3))
    (folder / "d.csv").write_bytes(rows(dice, count))
    with gzip.open(folder / "e.jsonl.gz", "wb", 1) as file:
        file.write(lines(dice, count))
    found = [
        Shape("lines, one job", ["-j", "1", folder / "a.jsonl", folder / "b.jsonl", folder / "c.jsonl"]),
        Shape("lines, two jobs", ["-j", "2", folder / "a.jsonl", folder / "b.jsonl", folder / "c.jsonl"]),
        Shape("rows of a dripping pipe", ["--from", "csv", "-"], (folder / "d.csv").read_bytes()),
        Shape("rows of a file", [folder / "d.csv"]),
        Shape("lines of a dripping pipe", ["--from", "jsonl", "-"], (folder / "a.jsonl").read_bytes()),
        Shape("nested archives", [nested(dice, count // 2, folder)]),
        Shape("gzip", [folder / "e.jsonl.gz"]),
    ]
    if shutil.which("zstd"):
        subprocess.run(["zstd", "-q", "-k", "-f", folder / "b.jsonl"], check=True)
        found.append(Shape("zstd", [folder / "b.jsonl.zst"]))
    return found


def start(arguments, shape, output, dice):
    pipe = subprocess.DEVNULL if shape.content is None else subprocess.PIPE
    command = [arguments.gazet, "-q", "--max-document", "2000", *shape.words, "--resume", "-o", output]
    process = subprocess.Popen(command, stdin=pipe)
    if shape.content is not None:
        Drip(process.stdin, shape.content, dice).start()
    return process


def kill_again_and_again(arguments, shape, folder, kills, dice):
    """Returns how many times the run was killed before it had its way."""
    whole = folder / "whole.jsonl"
    whole.unlink(missing_ok=True)
    begin = time.monotonic()
    if start(arguments, shape, whole, dice).wait() != 0:
        fail(f"{shape.name}: the run that was let alone failed")
    took = time.monotonic() - begin
    expected = whole.read_bytes()
    output = folder / "out.jsonl"
    killed = 0
    while killed < kills:
        for left in folder.glob("out.jsonl*"):
            left.unlink()
        while killed < kills:
            process = start(arguments, shape, output, dice)
            try:
                process.wait(dice.random() * took * 0.4)
            except subprocess.TimeoutExpired:
                process.send_signal(dice.choice([signal.SIGKILL] * 8 + [signal.SIGTERM, signal.SIGHUP]))
                process.wait()
                killed += 1
            if process.returncode not in STATUSES:
                fail(f"{shape.name}: status {process.returncode}")
            if output.exists():
                break
        # Also where the output has its name: the kill may have come just behind that.
        if start(arguments, shape, output, dice).wait() != 0:
            fail(f"{shape.name}: what was killed could not be ended")
        if output.read_bytes() != expected:
            fail(f"{shape.name}: after {killed} kills the output is another one (seed {arguments.seed}): see {folder}")
        if [left.name for left in folder.glob("out.jsonl*")] != ["out.jsonl"]:
            fail(f"{shape.name}: something is left beside the output")
    return killed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gazet")
    parser.add_argument("work", type=pathlib.Path, help="a folder, which is made anew")
    parser.add_argument("--documents", type=int, default=2_000_000, help="through one process (default: 2,000,000)")
    parser.add_argument("--kills", type=int, default=200, help="over all kinds of input (default: 200)")
    parser.add_argument("--lines", type=int, default=6_000, help="documents of each kind of input (default: 6,000)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    shutil.rmtree(arguments.work, ignore_errors=True)
    arguments.work.mkdir(parents=True)
    if arguments.documents >= 10:
        tenths = soak(arguments)
        print(f"{arguments.documents} documents, memory in kB in each tenth: {' '.join(map(str, tenths))}", flush=True)
        # The first tenth is the start; then the second half is held against the first.
        early, late = sum(tenths[1:5]) / 4, sum(tenths[6:10]) / 4
        if arguments.documents >= 100_000 and late > 1.01 * early:
            fail(f"memory grows by {100 * late / early - 100:.1f} %")
    dice = random.Random(arguments.seed + 2)
    all_shapes = shapes(arguments, arguments.work)
    for number, shape in enumerate(all_shapes):
        share = arguments.kills * (number + 1) // len(all_shapes) - arguments.kills * number // len(all_shapes)
        killed = kill_again_and_again(arguments, shape, arguments.work, share, dice)
        print(f"{shape.name}: {killed} kills, the same bytes", flush=True)
    shutil.rmtree(arguments.work)


main()
