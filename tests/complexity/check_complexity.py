# SPDX-License-Identifier: Apache-2.0
#
# Asks whether the work grows with the input and not with its square: the instructions that gazet executes for n and for
# 4n of a hostile shape, counted by valgrind, less those of its start. Counts do not depend on the machine or its load.
#
#     check_complexity.py GAZET
#
# Exit status 0: all grow less than 5 times; 1: some do not, each is named; 77: valgrind is missing.

import os
import re
import shutil
import subprocess
import sys
import tempfile

MOST = 5.0


def mail(body, header=''):
    return 'From: a@example.com\nTo: b@example.com\nSubject: Mali\n' + header + '\n' + body


# Name, suffix of the file, and what n of it are.
SHAPES = [
    ('one name without a stop', 'txt', lambda n: 'Bank ' * n),
    ('names of several words', 'txt', lambda n: 'New York City ' * n),
    ('an index of names', 'txt', lambda n: 'First Last Org ' * n),
    ('names between commas', 'txt', lambda n: 'Kidal, Mali, Ghana, ' * n),
    ('a word without an end', 'txt', lambda n: 'Bank-' * n),
    ('anchors of open patterns', 'txt', lambda n: 'University of ' * n),
    ('full stops', 'txt', lambda n: 'A. ' * n),
    ('nested elements', 'html', lambda n: '<p>' + '<b>Mali ' * n),
    ('tags that never end', 'html', lambda n: '<p>Mali ' + '<a "' * n),
    ('items of a feed', 'xml', lambda n: '<rss>' + '<item><title>Mali</title></item>' * n + '</rss>'),
    ('nested elements of XML', 'xml', lambda n: '<nitf>' + '<x>Mali ' * n),
    ('semicolons in a mail header', 'eml', lambda n: mail('Mali', 'Content-Type: text/plain' + ';' * 8 * n + '\n')),
    ('open encoded words', 'eml', lambda n: mail('Mali', 'Subject: ' + '=?a?q? ' * n + '\n')),
    ('lines of JSON', 'jsonl', lambda n: '{"text":"Mali met Ghana"}\n' * n),
    ('escapes in one line of JSON', 'jsonl', lambda n: '{"text":"' + '\\u004d\\n' * n + '"}\n'),
    ('rows of quotes', 'csv', lambda n: 'id,text\n' + '1,"Mali ""x"""\n' * n),
    ('a quote that stays open', 'csv', lambda n: 'id,text\n1,"' + 'Mali\n' * n),
    ('messages of a mailbox', 'mbox', lambda n: ('From a Mon Jan 1 00:00:00 2024\n' + mail('Mali\n\n')) * n),
]
SIZE = 1000


def instructions(gazet, path):
    command = ['valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null', gazet, '-q', '-j1', path]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    counted = re.search(r'I\s+refs:\s+([\d,]+)', done.stderr)
    if not counted:
        sys.exit('valgrind counted nothing: ' + done.stderr[-500:])
    return int(counted.group(1).replace(',', ''))


def growth(gazet, folder, start, suffix, make):
    counts = []
    for n in (SIZE, 4 * SIZE):
        path = os.path.join(folder, 'shape.' + suffix)
        with open(path, 'w') as file:
            file.write(make(n))
        counts.append(instructions(gazet, path))
    once, four = counts
    return (four - start) / max(once - start, 1)


def main():
    if shutil.which('valgrind') is None:
        print('valgrind is not installed: nothing is counted')
        return 77
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        start = instructions(sys.argv[1], os.devnull)
        for name, suffix, make in SHAPES:
            times = growth(sys.argv[1], folder, start, suffix, make)
            print(f'{times:5.2f} times the work for 4 times as much: {name} ({suffix})', flush=True)
            failed += times >= MOST
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
