# SPDX-License-Identifier: Apache-2.0
"""gazet in Python without a package: `python3 mentions.py <article.txt` prints what an article names, by count."""
import collections
import ctypes
import json
import os
import sys

library = ctypes.CDLL(os.environ.get("GAZET_LIBRARY", "libgazet.so.0.1"))
for function in "gazet_open", "gazet_extract":
    getattr(library, function).restype = ctypes.c_void_p
for function in "gazet_records", "gazet_last_error":
    getattr(library, function).restype = ctypes.c_char_p


def checked(pointer):
    if not pointer:
        raise RuntimeError(library.gazet_last_error().decode())
    return ctypes.c_void_p(pointer)


def mentions(extractor, doc, text):
    """The mention records of a text, as dictionaries."""
    data = text.encode()
    extraction = checked(library.gazet_extract(extractor, doc.encode(), data, ctypes.c_size_t(len(data))))
    records = library.gazet_records(extraction)
    library.gazet_free(extraction)
    return [json.loads(line) for line in records.splitlines()]


extractor = checked(library.gazet_open(None, ctypes.c_size_t(0), 0))  # the default gazetteer
article = sys.stdin.read()
found = mentions(extractor, "-", article)
assert all(article[m["start"]:m["end"]] == m["text"] for m in found)
for name, count in collections.Counter(m["name"] or m["text"] for m in found).most_common(5):
    print(count, name)
