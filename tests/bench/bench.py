# SPDX-License-Identifier: Apache-2.0
"""Measures gazet beside `wc -w`, `grep -oFw -f` and `rg -oFw -f`, and prints tables in Markdown.

Programs take turns, several times; a figure is the median. CPU time is that of user and system, memory the peak of the
resident set, mapped pages among them. The material is made once and kept in the work folder.
"""

import argparse
import multiprocessing
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

import corpus

# Those of many documents; brat is for one.
FORMATS = "jsonl json csv tsv table highlight conll spacy doccano label-studio w3c geojson gexf graphml html sqlite".split()

ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}


class Run:
    """What one run of a program took."""

    def __init__(self, command, output):
        begin = time.monotonic()
        with open(output, "wb") as file:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, env=ENVIRONMENT)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):  # grep: 1 for no match
            sys.exit(f"bench: status {process.returncode} of {' '.join(map(str, command))}")
        self.wall = time.monotonic() - begin
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


class Median:
    def __init__(self, runs):
        self.wall, self.cpu, self.memory = (
            statistics.median(getattr(run, key) for run in runs) for key in ("wall", "cpu", "memory")
        )


def medians(commands, times, output):
    """For each command the median of its runs; the commands take turns, after one turn that does not count."""
    runs = {name: [] for name in commands}
    for turn in range(times + 1):
        for name, command in commands.items():
            run = Run(command, output)
            if turn > 0 or times == 1:
                runs[name].append(run)
    return {name: Median(of_name) for name, of_name in runs.items()}


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("| --- |" + " ---: |" * (len(head) - 1))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print(flush=True)


def timed_compile(gazet, dictionary, gazetteer):
    return Run([gazet, "compile", dictionary, "-o", gazetteer, "--overwrite"], os.devnull)


class Bench:
    def __init__(self, options):
        self.gazet = options.gazet
        self.times = options.runs
        self.work = options.work
        self.counts = options.names
        self.output = self.work / "output"
        names = ("news.txt", "news.jsonl", "line.txt", "some.jsonl")
        self.plain, self.jsonl, self.line, self.some = (self.work / name for name in names)
        self.work.mkdir(parents=True, exist_ok=True)
        # In a process of its own: what this one holds would count as the memory of the programs that it starts.
        maker = multiprocessing.get_context("spawn").Process(target=self.make, args=(options,))
        maker.start()
        maker.join()
        if maker.exitcode != 0:
            sys.exit("bench: the material could not be made")
        timed_compile(self.gazet, self.work / "patterns.tsv", self.work / "patterns.gaz")

    def make(self, options):
        self.line.write_text("The mayor of Bamako spoke in Paris.\n", "utf-8")
        for count in self.counts:
            if not self.list_of(count, "tsv").exists():
                names = corpus.name_list(options.dictionaries, count)
                corpus.write_names(names, self.list_of(count, "txt"), self.list_of(count, "tsv"))
        corpus.write_patterns(options.patterns, self.list_of(self.counts[0], "tsv"), self.work / "patterns.tsv")
        size = options.megabytes * 1_000_000
        if not self.plain.exists() or self.plain.stat().st_size < size:
            names = self.list_of(self.counts[0], "txt").read_text("utf-8").splitlines()
            corpus.write_corpus(names, size, self.plain, self.jsonl)
        with self.jsonl.open("rb") as lines:
            self.some.write_bytes(b"".join(lines.readlines(size // 5)))

    def list_of(self, count, suffix):
        return self.work / f"names-{count}.{suffix}"

    def extract_line(self, gazetteer=None):
        named = ["--gazetteer", gazetteer] if gazetteer else []
        return [self.gazet, *named, "--resolve", "names", self.line]

    def extract_all(self, gazetteer, jobs):
        options = ["--resolve", "names", "--jobs", str(jobs), "--from", "jsonl"]
        return [self.gazet, "--gazetteer", gazetteer, *options, self.jsonl]

    def compile(self):
        rows = []
        for count in self.counts:
            run = timed_compile(self.gazet, self.list_of(count, "tsv"), self.list_of(count, "gaz"))
            size = self.list_of(count, "gaz").stat().st_size / 1e6
            rows.append([f"{count:,}", f"{run.wall:.1f} s", f"{run.memory:.0f} MB", f"{size:.0f} MB"])
        table(["`gazet compile`, names", "time", "memory", "file"], rows)

    def compare(self):
        for count in self.counts:
            names = self.list_of(count, "txt")
            search = ["-oFw", "-f", names, self.plain]
            gazetteer = self.list_of(count, "gaz")
            commands = {
                "`wc -w`": ["wc", "-w", self.plain],
                "`gazet --jobs 1`": self.extract_all(gazetteer, 1),
                "`gazet --jobs 2`": self.extract_all(gazetteer, 2),
                "`grep -oFw -f`": ["grep", *search],
            }
            if shutil.which("rg"):
                commands["`rg -oFw -f`"] = ["rg", "-j1", *search]
            found = medians(commands, self.times, self.output)
            yardstick = found["`wc -w`"].cpu
            rows = [
                [name, f"{of.cpu:.2f} s", f"{of.cpu / yardstick:.2f}", f"{of.wall:.2f} s", f"{of.memory:.0f} MB"]
                for name, of in found.items()
            ]
            table([f"{count:,} names", "CPU", "× `wc -w`", "elapsed", "memory"], rows)

    def start(self):
        most = self.list_of(self.counts[-1], "gaz")
        least = self.list_of(self.counts[0], "gaz")
        commands = {
            "`gazet --version`": [self.gazet, "--version"],
            "one line, default gazetteer": self.extract_line(),
            f"one line, {self.counts[0]:,} names": self.extract_line(least),
            "… and the patterns": self.extract_line(self.work / "patterns.gaz"),
            f"one line, {self.counts[-1]:,} names": self.extract_line(most),
        }
        found = medians(commands, 5 * self.times, self.output)
        first = found["`gazet --version`"].wall
        rows = [
            [name, f"{of.wall * 1e3:.1f} ms", f"{(of.wall - first) * 1e3:+.1f} ms", f"{of.cpu * 1e3:.1f} ms"]
            for name, of in found.items()
        ]
        table(["start", "elapsed", "more", "CPU"], rows)

    def patterns(self):
        commands = {
            "names alone": self.extract_all(self.list_of(self.counts[0], "gaz"), 1),
            "and patterns without their anchors": self.extract_all(self.work / "patterns.gaz", 1),
        }
        found = medians(commands, self.times, self.output)
        first = found["names alone"].cpu
        rows = [[name, f"{of.cpu:.2f} s", f"{(of.cpu / first - 1) * 100:+.0f} %"] for name, of in found.items()]
        table(["patterns", "CPU", "more"], rows)

    def formats(self):
        """The whole job, a fifth of the articles."""
        written = self.work / "written"
        commands = {
            name: [self.gazet, "--jobs", "1", "--from", "jsonl", "--format", name, "-o", written, "--overwrite", self.some]
            for name in FORMATS
        }
        found = medians(commands, self.times, self.output)
        first = found["jsonl"].cpu
        rows = [
            [f"`{name}`", f"{of.cpu:.2f} s", f"{(of.cpu / first - 1) * 100:+.0f} %", f"{of.memory:.0f} MB"]
            for name, of in found.items()
        ]
        table(["`--format`", "CPU", "more", "memory"], rows)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gazet", type=pathlib.Path)
    options.add_argument("dictionaries", type=pathlib.Path, help="the folder of the project's dictionaries")
    options.add_argument("work", type=pathlib.Path, help="a folder for what is made")
    options.add_argument("--megabytes", type=int, default=100, help="of text")
    options.add_argument("--names", type=int, nargs="+", default=[119_000, 1_000_000], help="in each list, fewest first")
    options.add_argument("--patterns", type=int, default=2000)
    options.add_argument("--runs", type=int, default=5)
    options = options.parse_args()
    bench = Bench(options)
    print(f"{options.megabytes} MB of text, {options.runs} runs, {platform.platform()}, {os.cpu_count()} cores\n")
    bench.compile()
    bench.compare()
    bench.start()
    bench.patterns()
    bench.formats()


if __name__ == "__main__":
    main()
