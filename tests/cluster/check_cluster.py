#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_cluster.py PROGRAM SAMPLES ENGINE: the records of an archive are the same whether one process reads it or many
do under an engine that is really started: `parallel` (GNU parallel --pipe, two jobs) or `dask` (two local workers,
by samples/cluster/dask_archive.py). Ends with 77 when the engine is not installed."""
import glob
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile

COPIES = 40


def make_archive(samples, path):
    """Every article of the samples, each copy with an id of its own, and a line that is no JSON."""
    with open(path, "w", encoding="utf-8") as archive:
        for copy in range(COPIES):
            for article in sorted(glob.glob(os.path.join(samples, "*.txt"))):
                with open(article, encoding="utf-8") as file:
                    text = file.read()
                archive.write(json.dumps({"id": f"{os.path.basename(article)}-{copy}", "text": text}) + "\n")
            if copy == COPIES // 2:
                archive.write("no JSON\n")


def run_parallel(work):
    with open("archive.jsonl", "rb") as archive, open("many.jsonl", "wb") as records:
        command = ["parallel", "--will-cite", "--pipe", "--jobs", "2", "--keep-order", "--block", "100k"]
        return subprocess.run(command + ["gazet --from jsonl --jobs 1 -"], stdin=archive, stdout=records,
                              stderr=subprocess.DEVNULL, env={**os.environ, "HOME": work}, timeout=120).returncode


def run_dask(script):
    # With stretches so small that both workers have some.
    with open("run.py", "w", encoding="utf-8") as file:
        file.write("import sys, dask_archive\n"
                   "dask_archive.STRETCH = 100 << 10\n"
                   "if __name__ == '__main__':\n"
                   "    sys.exit(dask_archive.main('archive.jsonl', 'many.jsonl'))\n")
    environment = {**os.environ, "PYTHONPATH": os.path.dirname(script), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([sys.executable, "run.py"], stderr=subprocess.DEVNULL, timeout=200, env=environment).returncode


def main(program, samples, engine):
    if engine == "parallel":
        version = shutil.which("parallel") and subprocess.run(["parallel", "--version"], capture_output=True, text=True)
        if not version or "GNU parallel" not in version.stdout:
            return 77
    elif importlib.util.find_spec("distributed") is None:
        return 77
    samples = os.path.abspath(samples)
    os.environ["PATH"] = os.path.dirname(os.path.abspath(program)) + os.pathsep + os.environ["PATH"]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        os.chdir(work)
        make_archive(samples, "archive.jsonl")
        with open("one.jsonl", "wb") as records:
            subprocess.run(["gazet", "archive.jsonl"], stdout=records, stderr=subprocess.DEVNULL, check=False)
        script = os.path.join(samples, "cluster", "dask_archive.py")
        status = run_parallel(work) if engine == "parallel" else run_dask(script)
        with open("one.jsonl", "rb") as one, open("many.jsonl", "rb") as many:
            expected, found = one.read(), many.read()
        os.chdir("/")
    if status != 1:
        print(f"{engine} ended with {status}, expected 1 for the line that is no JSON")
        return 1
    if not expected or expected != found:
        print(f"{engine}: {found.count(b'{')} records, one process: {expected.count(b'{')}; not the same bytes")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
