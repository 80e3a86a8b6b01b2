"""Skipgram word vectors of the corpus with the fasttext command, the start of the encoder's table."""

import argparse
import os
import subprocess

import corpus
from wordpiece import basic_tokens


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", required=True, help="corpus folder (plain.txt.xz, pairs.tsv.xz, eval/)")
    parser.add_argument("--work", required=True, help="folder for intermediate files")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)

    words = os.path.join(options.work, "words.txt")
    if not os.path.exists(words):
        with open(words + ".part", "w", encoding="utf-8", newline="\n") as file:
            for line in corpus.plain_lines(options.corpus):
                file.write(" ".join(basic_tokens(line)) + "\n")
            for text_a, text_b, origin in corpus.pairs(options.corpus):
                if corpus.is_modern(origin):
                    file.write(" ".join(basic_tokens(text_a)) + "\n")
        os.replace(words + ".part", words)

    vectors = os.path.join(options.work, "skipgram")
    if not os.path.exists(vectors + ".vec"):
        subprocess.run(["fasttext", "skipgram", "-input", words, "-output", vectors + ".part", "-dim", "256", "-minn", "4", "-maxn", "5",
                        "-epoch", str(options.epochs), "-minCount", "5", "-bucket", "500000", "-t", "1e-4", "-ws", "5", "-neg", "5",
                        "-verbose", "1", "-thread", str(options.threads)], check=True)
        os.replace(vectors + ".part.bin", vectors + ".bin")
        os.replace(vectors + ".part.vec", vectors + ".vec")


if __name__ == "__main__":
    main()
