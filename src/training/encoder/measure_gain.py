"""What an encoder adds: agreement of two scorers with people's ratings, and the interval of the difference.

Kendall's tau-b of the degradation with the ratings, for each language pair, averaged; 95 % by a paired bootstrap over documents.
The two commands are command lines of qualityscorer score without their files, e.g.
    --with "qualityscorer score" --without "qualityscorer score --encoder zero --model zero-model"
where zero-model was trained with --encoder zero (baseline_encoders.py makes it).
"""

import argparse
import csv
import gzip
import json
import os
import shlex
import subprocess
import sys
import tempfile

import numpy
from scipy.stats import kendalltau

RESAMPLES = 100


def degradations(command, rows):
    with tempfile.TemporaryDirectory() as folder:
        pairs, results = os.path.join(folder, "pairs.csv"), os.path.join(folder, "results.jsonl")
        with open(pairs, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["id", "source", "copy"])
            writer.writerows((i, row["source"], row["copy"]) for i, row in enumerate(rows))
        subprocess.run(shlex.split(command) + ["--pairs", pairs, "--out", results], check=True)
        with open(results, encoding="utf-8") as file:
            return numpy.array([json.loads(line)["degradation"] for line in file])


def agreement(scores, ratings, languages):
    return numpy.mean([kendalltau(-scores[part], ratings[part])[0] for part in languages])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="rows id, lp, doc, source, copy, score; .csv.gz")
    parser.add_argument("--with", dest="first", required=True)
    parser.add_argument("--without", dest="second", required=True)
    options = parser.parse_args()
    csv.field_size_limit(1 << 30)
    with gzip.open(options.data, "rt", newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["score"] not in ("", "None")]
    ratings = numpy.array([float(row["score"]) for row in rows])
    names = numpy.array([row["lp"] for row in rows])
    both = [degradations(command, rows) for command in (options.first, options.second)]
    languages = [numpy.flatnonzero(names == name) for name in sorted(set(names))]
    values = [agreement(scores, ratings, languages) for scores in both]
    random = numpy.random.RandomState(1)
    documents = []
    for part in languages:
        groups = {}
        for i in part:
            groups.setdefault(rows[i]["doc"], []).append(i)
        documents.append([numpy.array(group) for group in groups.values()])
    differences = []
    for _ in range(RESAMPLES):
        drawn = [numpy.concatenate([groups[i] for i in random.randint(len(groups), size=len(groups))]) for groups in documents]
        differences.append(agreement(both[0], ratings, drawn) - agreement(both[1], ratings, drawn))
    low, high = numpy.percentile(differences, [2.5, 97.5])
    sys.stdout.write(f"{len(rows)} rows: Kendall {values[0]:.4f} with, {values[1]:.4f} without; gain {values[0] - values[1]:+.4f} [{low:+.4f}, {high:+.4f}]\n")


if __name__ == "__main__":
    main()
