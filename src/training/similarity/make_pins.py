"""Writes the values that the similarity tests are held to, with sacreBLEU itself.

usage: make_pins.py SACREBLEU DATA TESTS
  SACREBLEU  folder that holds the package `sacrebleu` (site-packages, or an unpacked sdist)
  DATA       folder with train_segments.csv.gz and dev_segments.csv.gz
  TESTS      tests/QualityScorer.Tests/Similarity

hard_pairs.json keeps its pairs, its scores are filled in; segment_scores.tsv is written anew: 300 evenly spaced rows of each data file
(ids and scores, no text), the corpus scores of these rows, and the mean sentence scores of all rows. Takes about ten minutes.
"""
import csv
import gzip
import json
import sys
from pathlib import Path

FILES = ("train_segments", "dev_segments")
STORED_ROWS = 300
NAMES = ("bleu", "chrf", "chrf++", "ter")


def metrics():
    from sacrebleu.metrics import BLEU, CHRF, TER
    return BLEU(effective_order=True), CHRF(), CHRF(word_order=2), TER()


def sentence_scores(source, copy):
    return [metric.sentence_score(copy, [source]).score for metric in metrics()]


def corpus_scores(pairs):
    sources, copies = zip(*pairs)
    return [metric.corpus_score(copies, [sources]).score for metric in metrics()]


def fill_hard_pairs(path):
    pairs = json.loads(path.read_text(encoding="utf-8"))
    for pair in pairs:
        pair.update(zip(NAMES, sentence_scores(pair["source"], pair["copy"])))
    path.write_text("[\n" + ",\n".join("  " + json.dumps(pair) for pair in pairs) + "\n]\n", encoding="utf-8")


def line(*cells):
    return "\t".join(cell if isinstance(cell, str) else repr(cell) for cell in cells) + "\n"


def write_segment_scores(data, path, version):
    csv.field_size_limit(1 << 30)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# Scores of the sentence pairs in the human-judged data files, by sacreBLEU's own code (version {version}),\n"
                  "# written by src/training/similarity/make_pins.py. Row 'corpus': corpus scores of the file's rows below;\n"
                  "# row 'mean': mean sentence scores of all rows of the file.\n")
        out.write(line("file", "id", *NAMES))
        for name in FILES:
            with gzip.open(data / f"{name}.csv.gz", "rt", encoding="utf-8", newline="") as file:
                rows = [(row["id"], row["source"], row["copy"]) for row in csv.DictReader(file)]
            scores = [sentence_scores(source, copy) for _, source, copy in rows]
            stored = [k * len(rows) // STORED_ROWS for k in range(STORED_ROWS)]
            out.write(line(name, "mean", *(sum(column) / len(rows) for column in zip(*scores))))
            out.write(line(name, "corpus", *corpus_scores([rows[k][1:] for k in stored])))
            for k in stored:
                out.write(line(name, rows[k][0], *scores[k]))


def main(package, data, tests):
    sys.path.insert(0, package)
    import sacrebleu
    fill_hard_pairs(Path(tests) / "hard_pairs.json")
    write_segment_scores(Path(data), Path(tests) / "segment_scores.tsv", sacrebleu.__version__)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
