"""How well the exported context model tells a word from others, on held-out lines and on sentences of STS-B that look like news."""

import argparse
import gzip
import os

import numpy
import torch
from scipy.stats import rankdata

import corpus
import train_context
from numpy_graph import Graph
from words import has_digit, sentences, tokens


def flatten(texts, ids):
    flat = [0] * 5 + [train_context.START]
    for text in texts:
        for sentence in sentences(text):
            flat += [train_context.NUM if has_digit(t) else ids.get(t, train_context.UNK) for t in tokens(sentence)]
            flat += [train_context.END, 0, 0, 0, 0, train_context.START]
    return numpy.array(flat + [0] * 5, dtype=numpy.int64)


def auc(positive, negative):
    ranks = rankdata(numpy.concatenate([positive, negative]))
    count = len(positive)
    return (ranks[:count].sum() - count * (count + 1) / 2) / (count * len(negative))


def contrast(graph, flat, positions, others):
    """The word against one other in its place: share of places where the word scores higher, and AUC over all places, by score and by pmi."""
    candidates = numpy.stack([flat[positions], others], 1)
    result = graph.run(context_ids=flat[positions[:, None] + train_context.OFFSETS], candidate_ids=candidates)
    return {name: (round(float((values[:, 0] > values[:, 1]).mean()), 3), round(float(auc(values[:, 0], values[:, 1])), 3))
            for name, values in result.items()}


def neighbours(path, words, counts, generator):
    """For every common word id one of its five nearest by static vectors among words 1/4 to 4 times as frequent."""
    vectors = numpy.zeros((len(words), 256), dtype=numpy.float32)
    ids = {word: number for number, word in enumerate(words)}
    with open(path, encoding="utf-8", newline="\n") as file:
        next(file)
        for line in file:
            word, rest = line.rstrip(" \n").split(" ", 1)
            if word in ids and word.isalpha():
                vectors[ids[word]] = numpy.array(rest.split(" "), dtype=numpy.float32)
    vectors /= numpy.maximum(numpy.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    result = numpy.zeros(len(words), dtype=numpy.int64)
    for start in range(0, len(words), 1000):
        block = slice(start, min(len(words), start + 1000))
        near = vectors[block] @ vectors.T
        ratio = numpy.abs(numpy.log((counts[block][:, None] + 1) / (counts[None, :] + 1)))
        near[ratio > numpy.log(4)] = -1
        near[numpy.arange(near.shape[0]), numpy.arange(block.start, block.stop)] = -1
        best = numpy.argpartition(-near, 5, axis=1)[:, :5]
        pick = best[numpy.arange(len(best)), generator.integers(0, 5, len(best))]
        good = near[numpy.arange(len(best)), pick] > .3
        result[block] = numpy.where(good, pick, 0)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", required=True, help="corpus folder")
    parser.add_argument("--work", required=True, help="folder with skipgram.vec and the token files of train_context.py")
    parser.add_argument("--models", required=True, help="folder with context/ and lexicon/")
    options = parser.parse_args()
    torch.set_num_threads(2)
    generator = numpy.random.default_rng(0)
    graph = Graph(os.path.join(options.models, "context", "context.onnx"))
    with open(os.path.join(options.models, "context", "words.txt"), encoding="utf-8", newline="\n") as file:
        words = [line.rstrip("\n") for line in file]
    ids = {word: number for number, word in enumerate(words)}
    counts = sum(numpy.bincount(numpy.load(os.path.join(options.work, f"context.{key}.npy")), minlength=len(words)) for key in ("modern", "other"))
    near = neighbours(os.path.join(options.work, "skipgram.vec"), words, counts, generator)
    synonyms = {}

    with gzip.open(os.path.join(options.models, "lexicon", "synonyms.tsv.gz"), "rt", encoding="utf-8") as file:
        for line in file:
            word, synonym, weight, origin = line.rstrip("\n").split("\t")
            if word in ids and synonym in ids:
                synonyms.setdefault(ids[word], []).append(ids[synonym])

    news = [text for name in ("stsb-train", "stsb-dev") for _, a, b in corpus.rated(options.corpus, name) for text in (a, b) if len(text.split()) >= 15]
    sets = {"held-out lines": numpy.load(os.path.join(options.work, "context.held.npy")).astype(numpy.int64),
            "long STS-B sentences": flatten(sorted(set(news)), ids)}
    order = numpy.argsort(-counts, kind="stable")
    place = numpy.empty_like(order)
    place[order] = numpy.arange(len(order))
    content = numpy.array([n > 4 and w.isalpha() and len(w) > 3 and place[n] > 150 for n, w in enumerate(words)])
    for name, flat in sets.items():
        positions = train_context.targets(flat)
        positions = positions[content[flat[positions]]]
        positions = generator.choice(positions, min(20_000, len(positions)), replace=False)
        own = flat[positions]
        shift = generator.integers(1, 50, len(own)) * generator.choice([-1, 1], len(own))
        random_words = order[numpy.clip(place[own] + shift, 0, len(order) - 6)]
        print(name, len(positions), "words")
        print("  against a random word of like frequency", contrast(graph, flat, positions, random_words))
        close = near[own]
        print("  against a near neighbour by vectors", (close > 0).sum(), contrast(graph, flat, positions[close > 0], close[close > 0]))
        other = numpy.array([generator.choice(synonyms[w]) if w in synonyms else 0 for w in own])
        print("  against a synonym of any sense", (other > 0).sum(), contrast(graph, flat, positions[other > 0], other[other > 0]))


if __name__ == "__main__":
    main()
