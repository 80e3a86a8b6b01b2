"""Reading the corpus folder: plain.txt.xz, pairs.tsv.xz, eval/*.tsv."""

import lzma
import os

MODERN = ("wmt", "mlqe", "onestop", "wikisplit")


def plain_lines(folder):
    with lzma.open(os.path.join(folder, "plain.txt.xz"), "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line.rstrip("\n")


def pairs(folder):
    """(text_a, text_b, origin) of every pair."""
    with lzma.open(os.path.join(folder, "pairs.tsv.xz"), "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            text_a, text_b, origin = line.rstrip("\n").split("\t")
            yield text_a, text_b, origin


def is_modern(origin):
    return origin.startswith(MODERN)


def rated(folder, name):
    """(score, a, b) rows of eval/<name>.tsv, e.g. stsb-train."""
    with open(os.path.join(folder, "eval", name + ".tsv"), encoding="utf-8", newline="\n") as file:
        rows = (line.rstrip("\n").split("\t") for line in file)
        return [(float(score), a, b) for score, a, b in rows]
