# SPDX-License-Identifier: Apache-2.0
"""Proves that explanations add up: check_sums.py PROGRAM ARTICLE... For every name of the articles the evidence sums to
what decided, the chosen reading wins, the score lies on the line of the calibration, and records say the same."""
import json
import subprocess
import sys


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()


def check(article, explanation):
    readings = explanation["readings"]
    for reading in readings:
        total = sum(evidence["weight"] for evidence in reading["evidence"])
        assert total == reading["sum"], f"{article}: {reading['text']}: evidence adds to {total}, not {reading['sum']}"
    chosen = readings[0]
    assert explanation["chosen"] and chosen["margin"] >= 0, f"{article}: {chosen['text']} lost"
    assert all(other["margin"] <= 0 for other in readings[1:]), f"{article}: {chosen['text']} did not win"
    low, high = explanation["calibration"]
    part = min(1, (chosen["margin"] - low["margin"]) / (high["margin"] - low["margin"]))
    score = low["score"] + part * (high["score"] - low["score"])
    assert abs(score - explanation["score"]) <= 0.0065, f"{article}: {chosen['text']}: score {explanation['score']}, line {score}"


def main(program, *articles):
    count = 0
    for article in articles:
        explained = {}
        for line in run(program, "explain", "--format", "json", article):
            explanation = json.loads(line)["explanation"]
            check(article, explanation)
            explained[explanation["start"], explanation["end"]] = explanation
        for line in run(program, "--explain", article):
            record = json.loads(line)
            its = explained[record["start"], record["end"]]
            assert record["explanation"] == its, f"{article}: {record['text']}: the record is explained otherwise"
            assert record["score"] == its["score"], f"{article}: {record['text']}: another score"
            count += 1
    print(f"{count} mentions of {len(articles)} articles add up")
    assert count > 0


if __name__ == "__main__":
    main(*sys.argv[1:])
