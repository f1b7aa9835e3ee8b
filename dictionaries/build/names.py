# SPDX-License-Identifier: Apache-2.0
#
# personal_names.tsv: given names and surnames, as cues. From two makers of test data, whose lists are those of registry
# offices and censuses, and from personal_names.txt for the cultures that these lack or write in their own script only.

import ast
import json
import re
import unicodedata

import table
from packages import HERE, folder, label

ABOUT = [
    "Given names and surnames of many cultures, as English-language news spells them. Cues: evidence that words are a",
    "person's name, never emitted. A name that serves as both has a row for each.",
]
PACKAGES = ["@faker-js/faker", "python3-fake-factory"]
# Jokes, a surname list that is longer than all others together, given names of the eighth century.
LEFT_OUT = {("en_BORK", ""), ("en_AU_ocker", ""), ("hr", "surname"), ("tr", "given_name"), ("tr_TR", "given_name")}
ROLES = {"first": "given_name", "last": "surname"}
LATIN_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))+")


def is_name(name):
    """One word (a hyphen or an apostrophe inside is fine) in Latin letters that begins with a capital."""
    return (bool(LATIN_NAME.fullmatch(name)) and name[0].isupper() and not name.isupper()
            and all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha()))


def from_faker_js():
    """(role, name) of the scripts `locales/LOCALE/name/*_name.js`, arrays of JSON strings in minified code."""
    locales = folder("@faker-js/faker") / "package/dist/cjs/locales"
    for path in sorted(locales.glob("*/name/*_name.js")):
        role = next((role for part, role in ROLES.items() if f"{part}_name" in path.name), None)
        locale = path.parent.parent.name
        if role is None or {(locale, ""), (locale, role)} & LEFT_OUT:
            continue
        for string in re.findall(r'"(?:[^"\\]|\\.)*"', path.read_text(encoding="utf-8")):
            yield role, json.loads(re.sub(r"\\x(..)", r"\\u00\1", string).replace("\\'", "'"))


def from_fake_factory():
    """(role, name) of the assignments `first_names… = (…)` and `last_names… = (…)` in the providers' classes."""
    providers = folder("python3-fake-factory") / "usr/lib/python3/dist-packages/faker/providers/person"
    for path in sorted(providers.glob("*/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
                continue
            role = next((role for part, role in ROLES.items() if node.targets[0].id.startswith(f"{part}_name")), None)
            if role is None or (path.parent.name, role) in LEFT_OUT:
                continue
            for value in ast.walk(node.value):
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield role, value.value


def from_hand():
    """(role, name) of personal_names.txt."""
    for line in (HERE / "personal_names.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        head, names = line.split(": ", 1)
        role = head.split()[0]
        for name in names.split():
            for each in ("given", "surname") if role == "both" else (role,):
                yield "given_name" if each == "given" else each, name


def personal_names():
    """{(role, folded name): (name, source)}: a name by hand goes before a package's, and keeps its spelling."""
    found = {}
    for source, pairs in (("hand", from_hand()), (label("python3-fake-factory"), from_fake_factory()),
                          (label("@faker-js/faker"), from_faker_js())):
        for role, name in pairs:
            name = table.tidy(name)
            if is_name(name):
                found.setdefault((role, table.fold(name)), (name, source))
    return found


def build():
    rows = [table.cue(role, name, source=source) for (role, _), (name, source) in personal_names().items()]
    rows.sort(key=lambda row: (row["subtype"], table.fold(row["name"]), row["name"]))
    table.write("personal_names.tsv", ABOUT, PACKAGES, rows, columns=table.CUE_COLUMNS)
