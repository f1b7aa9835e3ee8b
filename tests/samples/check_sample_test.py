#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What check_sample.py says of records that are right, missing, superfluous or wrong. Argument: check_sample.py."""

import json
import os
import subprocess
import sys
import tempfile
import unittest

CHECK = sys.argv.pop(1)
TEXT = "Keita left Mali.\nThe Red\nCross stayed in Mali.\n"


def record(begin, end, kind, identifier=None):
    return json.dumps({"start": begin, "end": end, "type": kind, "id": identifier}) + "\n"


MALI = record(11, 15, "place", "x:ml")
CROSS = record(21, 30, "organisation")
SECOND_MALI = record(41, 45, "place", "x:ml")


class CheckSample(unittest.TestCase):
    def check(self, expected, records, known="", program="cat records"):
        """Exit status and what was printed."""
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "expected"))
            files = {"a.txt": TEXT, "records": records, "expected/a.tsv": expected,
                     "expected/known_faults.txt": known, "gazet": f"#!/bin/sh\n{program}\n"}
            for name, content in files.items():
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(content)
            os.chmod(os.path.join(folder, "gazet"), 0o755)
            run = subprocess.run([sys.executable, CHECK, os.path.join(folder, "gazet"), os.path.join(folder, "a.txt")],
                                 capture_output=True, text=True, check=False)
            return run.returncode, run.stdout + run.stderr

    def test_all_is_right(self):
        expected = "# comment\nMali\tplace\tx:ml\nRed Cross\torganisation\nMali\tplace\n"
        self.assertEqual(self.check(expected, MALI + CROSS + SECOND_MALI), (0, ""))

    def test_faults_are_told_with_their_place(self):
        for expected, records, fault in [
                ("Mali\tplace\nMali\tplace\n", MALI, 'a.txt:3:17: missed: place "Mali"'),
                ("Mali\tplace\n", MALI + CROSS, 'a.txt:2:5: false: organisation "Red Cross"'),
                ("Mali\tgroup\n", MALI, 'a.txt:1:12: type: place "Mali", wanted group'),
                ("Mali\tplace\tx:other\n", MALI, 'a.txt:1:12: id: x:ml of "Mali", wanted x:other')]:
            with self.subTest(fault):
                self.assertEqual(self.check(expected, records), (1, f"new fault: {fault}\n"))
                self.assertEqual(self.check(expected, records, fault + "\n"), (0, ""))

    def test_none_passes_over_a_text(self):
        self.assertEqual(self.check("Mali\tnone\nMali\tplace\n", SECOND_MALI), (0, ""))

    def test_a_known_fault_that_is_mended_must_be_struck(self):
        status, printed = self.check("Mali\tplace\n", MALI, 'a.txt:1:1: false: place "Keita"\n')
        self.assertEqual(status, 1)
        self.assertIn("no fault any more", printed)

    def test_a_fault_twice_is_known_only_as_often_as_it_is_listed(self):
        fault = 'a.txt:1:12: false: place "Mali"\n'
        self.assertEqual(self.check("", MALI, fault + fault)[0], 1)

    def test_what_makes_no_sense_is_refused(self):
        for expected, known, words in [("Mali\tplce\n", "", "a.tsv:1: expected text, type"),
                                       ("Mali\n", "", "a.tsv:1: expected text, type"),
                                       ("Ghana\tplace\n", "", "does not stand behind"),
                                       ("Mal\tplace\n", "", "does not stand behind"),
                                       ("Mali\tplace\n", "b.txt:1:1: false: x\n", "no sample of that name")]:
            with self.subTest(words):
                status, printed = self.check(expected, MALI, known)
                self.assertEqual(status, 1)
                self.assertIn(words, printed)

    def test_a_program_that_fails_fails(self):
        self.assertIn("ended with 3", self.check("", "", program="exit 3")[1])
        self.assertIn("oops", self.check("", "", program="echo oops >&2")[1])


if __name__ == "__main__":
    unittest.main()
