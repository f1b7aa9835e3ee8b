#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""dask_archive.py ARCHIVE.jsonl OUTPUT.jsonl [SCHEDULER]

Maps an archive of articles, one JSON object with an id a line, over the workers of a Dask cluster; without the address
of a scheduler two workers are started on this machine. Every worker needs gazet in its PATH and sees the archive under
the same name. The records come in the order of the articles. Ends with 1 when some articles could not be read."""
import subprocess
import sys

from distributed import Client

STRETCH = 4 << 20  # bytes of the archive that a worker is given at a time


def stretches(path):
    """Where to begin and to end, always at the end of a line."""
    with open(path, "rb") as archive:
        begin = 0
        while archive.seek(begin + STRETCH) and archive.readline():
            yield begin, archive.tell()
            begin = archive.tell()
        yield begin, archive.seek(0, 2)


def extract(path, begin, end):
    """The records of these bytes, and gazet's exit status."""
    with open(path, "rb") as archive:
        archive.seek(begin)
        lines = archive.read(end - begin)
    done = subprocess.run(["gazet", "--from", "jsonl", "--jobs", "1", "-"], input=lines, stdout=subprocess.PIPE)
    if done.returncode > 1:
        raise RuntimeError(f"gazet ended with {done.returncode} on bytes {begin} to {end} of {path}")
    return done.stdout, done.returncode


def main(path, output, scheduler=None):
    local = {} if scheduler else {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with Client(scheduler, **local) as client, open(output, "wb") as records:
        futures = [client.submit(extract, path, begin, end) for begin, end in stretches(path)]
        statuses = [0]
        for future in futures:
            lines, status = future.result()
            records.write(lines)
            statuses.append(status)
    return max(statuses)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
