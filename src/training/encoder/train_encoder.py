"""Static sentence encoder: a table of token vectors (each learned weight is folded in at export), weighted sum, L2-normalised.

Starts from skipgram vectors and SIF weights, trains on paraphrase pairs with in-batch negatives both ways and, every fourth step,
on the ratings of the STS-B training set. Resumes from its checkpoint.
"""

import argparse
import os
import random

import numpy
import torch
from scipy.stats import spearmanr
from torch.nn import functional

import corpus
import export_onnx
from wordpiece import CLS, MASK, PAD, SEP, UNK, WordPiece

SILENT = [PAD, CLS, SEP, MASK]
# the corpus has plain quotes and dashes only: typographic ones get the rows of the plain ones
ALIASES = {"\u2018": "'", "\u2019": "'", "\u201a": ",", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2039": "'", "\u203a": "'",
           "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u2026": "."}
ORIGIN_WEIGHTS = {"wordnet-gloss": .4, "bible": .3}


class Texts:
    """Token ids of many texts in one flat array."""

    def __init__(self, tokenizer, texts, limit=256):
        rows = [tokenizer.encode(text, special=False)[:limit] or [UNK] for text in texts]
        self.lengths = numpy.array([len(row) for row in rows], dtype=numpy.int64)
        self.starts = numpy.cumsum(self.lengths) - self.lengths
        self.flat = numpy.concatenate([numpy.array(row, dtype=numpy.int32) for row in rows])

    def batch(self, indices):
        """Flat ids and offsets, as EmbeddingBag wants them."""
        lengths = self.lengths[indices]
        offsets = numpy.cumsum(lengths) - lengths
        positions = numpy.repeat(self.starts[indices] - offsets, lengths) + numpy.arange(lengths.sum())
        return torch.from_numpy(self.flat[positions].astype(numpy.int64)), torch.from_numpy(offsets)


class Encoder(torch.nn.Module):
    def __init__(self, table, weights):
        super().__init__()
        self.table = torch.nn.Parameter(torch.from_numpy(table))
        self.weights = torch.nn.Parameter(torch.from_numpy(weights))
        silent = torch.ones(len(weights))
        silent[SILENT] = 0
        self.register_buffer("audible", silent)

    def forward(self, batch, dropout=0.):
        ids, offsets = batch
        weights = (self.weights * self.audible)[ids]
        if dropout:
            weights = weights * (torch.rand(len(ids)) >= dropout)
        total = functional.embedding_bag(ids, self.table, offsets, mode="sum", per_sample_weights=weights)
        return functional.normalize(total, dim=1)

    def folded(self):
        return (self.table * (self.weights * self.audible)[:, None]).detach().numpy()


def groups(rows):
    """Pairs that share a text, directly or through others, get one number: they are no negatives of each other."""
    parents = {}

    def find(key):
        while parents.setdefault(key, key) != key:
            parents[key] = parents[parents[key]]
            key = parents[key]
        return key

    for text_a, text_b, _ in rows:
        parents[find(text_a)] = find(text_b)
    numbers = {}
    return numpy.array([numbers.setdefault(find(row[0]), len(numbers)) for row in rows])


def start(tokenizer, counts, vectors_path, seed):
    """Table and weights to start from: skipgram vectors where known, mean of the pieces' longest known prefixes else; SIF weights."""
    size, dimension = len(tokenizer.tokens), 256
    generator = numpy.random.default_rng(seed)
    table = generator.normal(0, .05, (size, dimension)).astype(numpy.float32)
    if vectors_path:
        vectors = {}
        with open(vectors_path, encoding="utf-8", newline="\n") as file:
            next(file)
            for line in file:
                word, rest = line.rstrip(" \n").split(" ", 1)
                index = tokenizer.ids.get(word)
                if index is not None:
                    vectors[index] = numpy.array(rest.split(" "), dtype=numpy.float32)
        mean = numpy.mean(list(vectors.values()), axis=0)
        table *= numpy.std(list(vectors.values())) / .05 * .3
        for index, vector in vectors.items():
            table[index] = vector - mean
        # a continuation starts from a third of the same letters as a word, where there is one
        for token, index in tokenizer.ids.items():
            plain = tokenizer.ids.get(token[2:]) if token.startswith("##") else None
            if plain in vectors:
                table[index] += (vectors[plain] - mean) / 3
        table /= numpy.linalg.norm(table, axis=1).mean()
    probability = counts / counts.sum()
    weights = (1e-3 / (1e-3 + probability)).astype(numpy.float32)
    return table, weights


def finish(first, last, sample, share=.25, power=1.2, whitening=.4):
    """The table to export: mean of the tables after the first and the last epoch, larger rows enlarged, main axes of sentences damped.

    The three numbers were chosen on STS-B dev and SICK-R dev together. All of it folds into the table.
    """
    table = share * first + (1 - share) * last
    norms = numpy.linalg.norm(table, axis=1, keepdims=True)
    table = table * numpy.maximum(norms / numpy.median(norms), 1e-6) ** (power - 1)
    with torch.no_grad():
        sentences = as_encoder(table)(sample.batch(numpy.arange(len(sample.lengths)))).numpy()
    values, axes = numpy.linalg.eigh(sentences.T @ sentences / len(sentences))
    return (table @ (axes * values ** (-whitening / 2))).astype(numpy.float32)


def as_encoder(table):
    return Encoder(table.astype(numpy.float32), numpy.ones(len(table), dtype=numpy.float32))


def evaluate(encoder, sets):
    result = {}
    with torch.no_grad():
        for name, (scores, side_a, side_b) in sets.items():
            every = numpy.arange(len(scores))
            cosine = (encoder(side_a.batch(every)) * encoder(side_b.batch(every))).sum(1)
            result[name] = round(100 * spearmanr(scores, cosine.numpy()).correlation, 2)
    return result


def rated_set(tokenizer, folder, name):
    rows = corpus.rated(folder, name)
    return numpy.array([r[0] for r in rows], dtype=numpy.float32), Texts(tokenizer, [r[1] for r in rows]), Texts(tokenizer, [r[2] for r in rows])


def contrastive_loss(a, b, group, weight, temperature):
    logits = a @ b.T / temperature
    same = group[:, None] == group[None, :]
    same.fill_diagonal_(False)
    logits = logits.masked_fill(same, -1e4)
    target = torch.arange(len(a))
    loss = functional.cross_entropy(logits, target, reduction="none") + functional.cross_entropy(logits.T, target, reduction="none")
    return (loss * weight).sum() / weight.sum() / 2


def rating_loss(cosine, score, kind):
    if kind == "mse":
        return ((cosine - score / 5) ** 2).mean() * 10
    difference = (cosine[None, :] - cosine[:, None]) * 20  # [i, j]: j rated lower than i must not have the higher cosine
    wrong = difference[score[:, None] > score[None, :]]
    return torch.logsumexp(torch.cat([torch.zeros(1), wrong]), 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", required=True, help="corpus folder (plain.txt.xz, pairs.tsv.xz, eval/)")
    parser.add_argument("--work", required=True, help="folder for checkpoints; skipgram.vec and words.txt of word_vectors.py are there")
    parser.add_argument("--output", required=True, help="model folder; holds vocab.txt already")
    parser.add_argument("--name", default="encoder", help="name of the checkpoint")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=4096)
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--dropout", type=float, default=.15)
    parser.add_argument("--temperature", type=float, default=.05)
    parser.add_argument("--ratings", choices=["none", "mse", "rank"], default="mse")
    parser.add_argument("--rating-batch", type=int, default=512)
    parser.add_argument("--without", default="", help="origins to leave out, comma-separated")
    parser.add_argument("--random-start", action="store_true")
    parser.add_argument("--stop-after", type=int, default=0, help="stop after this many epochs of the schedule")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    random.seed(options.seed)
    torch.manual_seed(options.seed)

    tokenizer = WordPiece.load(os.path.join(options.output, "vocab.txt"))
    without = set(filter(None, options.without.split(",")))
    rows = [row for row in corpus.pairs(options.corpus) if row[2] not in without]
    side_a, side_b = Texts(tokenizer, [r[0] for r in rows]), Texts(tokenizer, [r[1] for r in rows])
    weight = torch.tensor([ORIGIN_WEIGHTS.get(r[2], 1.) for r in rows])
    group = torch.from_numpy(groups(rows))
    ratings = rated_set(tokenizer, options.corpus, "stsb-train")
    sets = {name: rated_set(tokenizer, options.corpus, name) for name in ("stsb-dev", "sickr-dev")}

    counts_path = os.path.join(options.work, "counts.npy")
    if os.path.exists(counts_path):
        counts = numpy.load(counts_path)
    else:
        counts = numpy.ones(len(tokenizer.tokens))
        with open(os.path.join(options.work, "words.txt"), encoding="utf-8", newline="\n") as file:
            for line in file:
                for word in line.split():
                    for index in tokenizer.word(word):
                        counts[index] += 1
        numpy.save(counts_path, counts)

    checkpoint = os.path.join(options.work, options.name + ".pt")
    vectors = None if options.random_start or os.path.exists(checkpoint) else os.path.join(options.work, "skipgram.vec")
    encoder = Encoder(*start(tokenizer, counts, vectors, options.seed))
    print("start", evaluate(encoder, sets), len(rows), "pairs", flush=True)
    optimizer = torch.optim.Adam([{"params": [encoder.table], "lr": options.rate}, {"params": [encoder.weights], "lr": options.rate * 5}])
    steps = options.epochs * (len(rows) // options.batch)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0., 1 - s / (steps * (1 if options.ratings == "none" else 4 / 3))))

    epoch, first = 0, None
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint)
        encoder.load_state_dict(state["encoder"])
        optimizer.load_state_dict(state["optimizer"])
        scheduler.load_state_dict(state["scheduler"])
        epoch, first = state["epoch"], state["first"]

    while epoch < (options.stop_after or options.epochs):
        generator = numpy.random.default_rng([options.seed, epoch])
        torch.manual_seed(options.seed * 1000 + epoch)
        order = generator.permutation(len(rows))
        losses, rating_losses = [], []
        for step in range(len(rows) // options.batch):
            chosen = order[step * options.batch:(step + 1) * options.batch]
            a = encoder(side_a.batch(chosen), options.dropout)
            b = encoder(side_b.batch(chosen), options.dropout)
            loss = contrastive_loss(a, b, group[chosen], weight[chosen], options.temperature)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            scheduler.step()
            losses.append(loss.item())
            if options.ratings != "none" and step % 3 == 2:
                chosen = generator.choice(len(ratings[0]), options.rating_batch, replace=False)
                a = encoder(ratings[1].batch(chosen), options.dropout)
                b = encoder(ratings[2].batch(chosen), options.dropout)
                loss = rating_loss((a * b).sum(1), torch.from_numpy(ratings[0][chosen]), options.ratings)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                scheduler.step()
                rating_losses.append(loss.item())
        epoch += 1
        first = encoder.folded() if first is None else first
        print(options.name, "epoch", epoch, "loss", round(numpy.mean(losses), 4), round(float(numpy.mean(rating_losses or [0])), 4),
              evaluate(encoder, sets), flush=True)
        torch.save({"encoder": encoder.state_dict(), "optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict(),
                    "epoch": epoch, "first": first}, checkpoint + ".part")
        os.replace(checkpoint + ".part", checkpoint)

    sample = [line for number, line in enumerate(corpus.plain_lines(options.corpus)) if number % 200 == 0]
    sample += [row[1] for number, row in enumerate(corpus.pairs(options.corpus)) if number % 100 == 0 and corpus.is_modern(row[2])]
    table = finish(first, encoder.folded(), Texts(tokenizer, sample))
    print(options.name, "finished", evaluate(as_encoder(table), sets), flush=True)
    for token, plain in ALIASES.items():
        if token in tokenizer.ids and counts[tokenizer.ids[token]] < 1000:
            table[tokenizer.ids[token]] = table[tokenizer.ids[plain]]
    export_onnx.save(table, os.path.join(options.output, "model.onnx"))


if __name__ == "__main__":
    main()
