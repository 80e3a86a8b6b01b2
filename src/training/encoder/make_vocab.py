"""The WordPiece vocabulary: special tokens, single characters, whole words by weighted count, ##pieces that rare words need."""

import argparse
from collections import Counter

import corpus
from wordpiece import SPECIALS, basic_tokens, is_punctuation


# always in the list, whether the corpus has them or not: typographic marks (its own were made plain), Greek and Cyrillic letters
ALWAYS = ("\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2010\u2011\u2026\u00ab\u00bb\u2039\u203a\u2022\u00b7\u2020\u2021\u00a7\u00b6\u00bf\u00a1"
          "\u20ac\u00a3\u00a5\u00a2\u20b9\u00a9\u00ae\u2122\u00b0\u00b1\u00d7\u00f7\u00b5\u00bd\u00bc\u00be\u00b2\u00b3\u2264\u2265\u2212\u2192\u00df\u00e6\u00f0\u00f8\u00fe"
          "\u0111\u0131\u0142\u0153\u0127\u014b\u02bb" + "".join(map(chr, range(0x3b1, 0x3ca))) + "".join(map(chr, range(0x430, 0x450)))
          + "\u0451\u0454\u0456\u0457\u0491\u0452\u0458\u0459\u045a\u045b\u045f")


def count_words(folder, modern_weight):
    counts = Counter()
    for line in corpus.plain_lines(folder):
        counts.update(basic_tokens(line))
    modern = Counter()
    for text_a, text_b, origin in corpus.pairs(folder):
        if corpus.is_modern(origin):
            modern.update(basic_tokens(text_a))
            modern.update(basic_tokens(text_b))
    for name in ("stsb-train", "sickr-train"):
        for _, text_a, text_b in corpus.rated(folder, name):
            modern.update(basic_tokens(text_a))
            modern.update(basic_tokens(text_b))
    for word, count in modern.items():
        counts[word] += modern_weight * count
    return counts


def build(counts, size, pieces):
    characters = Counter()
    for word, count in counts.items():
        for character in word:
            characters[character] += count
    always = {c for c in ALWAYS if basic_tokens(c) == [c]}
    common = {c for c, n in characters.items() if n >= 20} | always
    tokens = SPECIALS + sorted(common) + ["##" + c for c in sorted(common) if not is_punctuation(c) and (c in always or c.isalnum() or characters[c] >= 400)]
    ranked = sorted((w for w in counts if len(w) > 1), key=lambda w: (-counts[w], w))
    whole = ranked[:size - len(tokens) - pieces]
    known = set(whole) | common

    # suffixes of the words left out, where what stands before them is a known word of three letters or more, or a number
    suffixes = Counter()
    for word in ranked[len(whole):]:
        if len(word) > 30:
            continue
        for cut in range(max(1, len(word) - 6), len(word) - 1):
            if word[:cut] in known and (cut >= 3 or word.isdigit()):
                suffixes["##" + word[cut:]] += counts[word]
    present = set(tokens)
    extra = [s for s, _ in sorted(suffixes.items(), key=lambda x: (-x[1], x[0])) if s not in present][:pieces]
    return tokens + whole + sorted(extra)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", required=True, help="corpus folder (plain.txt.xz, pairs.tsv.xz, eval/)")
    parser.add_argument("--output", required=True, help="vocab.txt to write")
    parser.add_argument("--size", type=int, default=30_000)
    parser.add_argument("--pieces", type=int, default=500)
    parser.add_argument("--modern-weight", type=int, default=3)
    options = parser.parse_args()
    tokens = build(count_words(options.corpus, options.modern_weight), options.size, options.pieces)
    with open(options.output, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(token + "\n" for token in tokens)
    print(len(tokens), "tokens,", sum(t.startswith("##") for t in tokens), "continuations")


if __name__ == "__main__":
    main()
