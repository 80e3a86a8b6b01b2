"""The WordPiece vocabulary: special tokens, single characters, whole words by weighted count, ##pieces that rare words need."""

import argparse
from collections import Counter

import corpus
from wordpiece import SPECIALS, basic_tokens


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
    common = sorted((c for c, n in characters.items() if n >= 40), key=lambda c: (-characters[c], c))
    tokens = SPECIALS + sorted(common) + ["##" + c for c in sorted(c for c in common if c.isalnum() or characters[c] >= 400)]
    ranked = sorted((w for w in counts if len(w) > 1), key=lambda w: (-counts[w], w))
    whole = [w for w in ranked[:size - len(tokens) - pieces]]
    known = set(whole) | set(common)

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
