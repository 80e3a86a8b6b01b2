"""Word-in-context model: the log probability of a word from five words on each side.

Token rows of the ten neighbours are laid end to end (so every position has its own weights), one hidden layer, and the result is
compared with the candidates' rows of the same table. Sampled softmax with corrected logits; the log of the estimated partition is
drawn to 0, so a score is close to a log probability. The table starts from the skipgram vectors. Modern lines count more than old fiction. Resumes from its checkpoint.
"""

import argparse
import math
import os
import time
import zlib
from collections import Counter

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch.nn import functional

import corpus
from export_onnx import quantise
from make_lexicon import good_texts
from words import Modernity, has_digit, sentences, tokens

PAD, UNK, NUM, START, END = range(5)
SPECIALS = ["<pad>", "<unk>", "<num>", "<s>", "</s>"]
REACH = 5
OFFSETS = numpy.array([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5])


def is_held_out(line):
    return zlib.crc32(line.encode("utf-8")) % 500 == 0


def prepare(folder, work, size, edge):
    """words.txt, and token ids of all sentences (uint16, four pads between sentences) in two files: modern and other; held-out lines apart."""
    if os.path.exists(os.path.join(work, "context.held.npy")):
        return
    modernity = Modernity(folder)
    texts = {"modern": [], "other": [], "held": []}
    counts = Counter()
    distinct = {}

    def add(line, modern):
        key = "held" if is_held_out(line) else "modern" if modern else "other"
        for sentence in sentences(line):
            words = ["<num>" if has_digit(t) else t for t in tokens(sentence)]
            if words:
                texts[key].append(numpy.array([distinct.setdefault(w, len(distinct)) for w in words], dtype=numpy.int32))
                if key != "held":
                    for word in words:
                        counts[word] += 2 if modern else 1

    for line in corpus.plain_lines(folder):
        add(line, modernity(tokens(line)) > edge)
    for text in good_texts(folder):
        add(text, True)
    counts.pop("<num>", None)
    ranked = sorted(counts, key=lambda w: (-counts[w], w))[:size - len(SPECIALS)]
    with open(os.path.join(work, "context.words.txt"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(word + "\n" for word in SPECIALS + ranked)
    mapping = numpy.full(len(distinct), UNK, dtype=numpy.uint16)
    for number, word in enumerate(SPECIALS + ranked):
        if word in distinct:
            mapping[distinct[word]] = number
    between = [END, PAD, PAD, PAD, PAD, START]
    for key in ("modern", "other", "held"):
        flat = numpy.empty(sum(map(len, texts[key])) + 6 * len(texts[key]) + 11, dtype=numpy.uint16)
        flat[:5], flat[5], position = PAD, START, 6
        for row in texts[key]:
            flat[position:position + len(row)] = mapping[row]
            flat[position + len(row):position + len(row) + 6] = between
            position += len(row) + 6
        flat[position:] = PAD
        numpy.save(os.path.join(work, f"context.{key}.npy"), flat[:position + 5])
        print(key, len(texts[key]), "sentences", position, "tokens", flush=True)


def targets(flat):
    """Positions of words (also <unk> and <num>) that can be predicted."""
    inside = (flat != PAD) & (flat != START) & (flat != END)
    inside[:REACH] = inside[-REACH:] = False
    return numpy.flatnonzero(inside).astype(numpy.int32)


class Context(torch.nn.Module):
    def __init__(self, size, dimension, hidden, log_unigram):
        super().__init__()
        self.table = torch.nn.Parameter(torch.randn(size, dimension) * .05)
        self.bias = torch.nn.Parameter(torch.from_numpy(log_unigram.copy()))
        self.inner = torch.nn.Linear(len(OFFSETS) * dimension, hidden)
        self.outer = torch.nn.Linear(hidden, dimension)
        torch.nn.init.normal_(self.inner.weight, 0, 1 / math.sqrt(len(OFFSETS) * dimension) * 3)
        with torch.no_grad():
            self.table[PAD] = 0  # stays so: never a target, and no gradient as a neighbour

    def query(self, context):
        rows = functional.embedding(context, self.table, padding_idx=PAD)
        return self.outer(torch.relu(self.inner(rows.flatten(1))))

    def scores(self, query, words):
        """Scores of every word in `words` (one list for all) under every query."""
        return query @ self.table[words].T + self.bias[words]


def start_table(words, path, dimension):
    """Rows from the skipgram vectors of word_vectors.py, on their main axes; small random numbers for words without one."""
    table = numpy.random.default_rng(0).normal(0, .02, (len(words), dimension)).astype(numpy.float32)
    ids = {word: number for number, word in enumerate(words)}
    found, vectors = [], []
    with open(path, encoding="utf-8", newline="\n") as file:
        next(file)
        for line in file:
            word, rest = line.rstrip(" \n").split(" ", 1)
            if word in ids:
                found.append(ids[word])
                vectors.append(numpy.array(rest.split(" "), dtype=numpy.float32))
    vectors = numpy.array(vectors)
    vectors -= vectors.mean(axis=0)
    axes = numpy.linalg.svd(vectors[:20000], full_matrices=False)[2][:dimension]
    vectors = vectors @ axes.T
    table[found] = vectors / numpy.linalg.norm(vectors, axis=1).mean()
    return torch.from_numpy(table)


def start_model(model, path):
    """All weights from an exported context.onnx: training goes on where that file stopped, with the rate it is given."""
    constants = {c.name: numpy_helper.to_array(c).astype(numpy.float32) for c in onnx.load(path).graph.initializer}
    with torch.no_grad():
        model.table.copy_(torch.from_numpy(constants["table"] * constants["scale"].reshape(-1, 1)))
        model.bias.copy_(torch.from_numpy(constants["bias"]))
        model.inner.weight.copy_(torch.from_numpy(constants["inner"].T.copy()))
        model.inner.bias.copy_(torch.from_numpy(constants["inner_bias"]))
        model.outer.weight.copy_(torch.from_numpy(constants["outer"].T.copy()))
        model.outer.bias.copy_(torch.from_numpy(constants["outer_bias"]))


def full_scores(model, context):
    with torch.no_grad():
        return model.query(context) @ model.table.T + model.bias


def evaluate(model, flat, limit=8000):
    """Perplexity (normalised over the whole list), mean reciprocal rank and share of first places on held-out words, and log partition."""
    positions = targets(flat)
    positions = positions[flat[positions] > NUM]
    positions = numpy.random.default_rng(0).choice(positions, min(limit, len(positions)), replace=False)
    results = []
    for start in range(0, len(positions), 1000):
        chosen = positions[start:start + 1000]
        context = torch.from_numpy(flat[chosen[:, None] + OFFSETS].astype(numpy.int64))
        word = torch.from_numpy(flat[chosen].astype(numpy.int64))
        scores = full_scores(model, context)
        partition = torch.logsumexp(scores[:, 1:], 1)
        own = scores.gather(1, word[:, None])
        rank = (scores[:, 1:] > own).sum(1) + 1
        results.append(torch.stack([own[:, 0] - partition, 1 / rank, (rank == 1).float(), (rank <= 10).float(), partition], 1))
    results = torch.cat(results)
    mean = results.mean(0)
    return {"perplexity": round(math.exp(-mean[0]), 1), "mrr": round(mean[1].item(), 4), "top1": round(mean[2].item(), 4),
            "top10": round(mean[3].item(), 4), "log_partition": (round(mean[4].item(), 3), round(results[:, 4].std().item(), 3))}


def export(model, log_unigram, constant, folder):
    """context.onnx: rows as int8 with a scale each, the two layers as float16."""
    table = model.table.detach().numpy()
    rows, scale = quantise(table)
    bias = model.bias.detach().numpy() - constant
    dimension = table.shape[1]
    constants = {
        "table": rows, "scale": scale, "bias": bias.astype(numpy.float32), "log_unigram": log_unigram.astype(numpy.float32),
        "inner": model.inner.weight.detach().numpy().T.astype(numpy.float16), "inner_bias": model.inner.bias.detach().numpy(),
        "outer": model.outer.weight.detach().numpy().T.astype(numpy.float16), "outer_bias": model.outer.bias.detach().numpy(),
        "flat": numpy.array([-1, len(OFFSETS) * dimension], dtype=numpy.int64),
        "axis1": numpy.array([1], dtype=numpy.int64), "last": numpy.array([2], dtype=numpy.int64),
    }

    def rows_of(ids, name):
        return [helper.make_node("Gather", ["table", ids], [name + "_int8"], axis=0),
                helper.make_node("Cast", [name + "_int8"], [name + "_float"], to=TensorProto.FLOAT),
                helper.make_node("Gather", ["scale", ids], [name + "_scale"], axis=0),
                helper.make_node("Unsqueeze", [name + "_scale", "last"], [name + "_scale_column"]),
                helper.make_node("Mul", [name + "_float", name + "_scale_column"], [name])]

    nodes = [
        *rows_of("context_ids", "context"),
        helper.make_node("Reshape", ["context", "flat"], ["context_flat"]),
        helper.make_node("Cast", ["inner"], ["inner_float"], to=TensorProto.FLOAT),
        helper.make_node("MatMul", ["context_flat", "inner_float"], ["hidden_raw"]),
        helper.make_node("Add", ["hidden_raw", "inner_bias"], ["hidden_sum"]),
        helper.make_node("Relu", ["hidden_sum"], ["hidden"]),
        helper.make_node("Cast", ["outer"], ["outer_float"], to=TensorProto.FLOAT),
        helper.make_node("MatMul", ["hidden", "outer_float"], ["query_raw"]),
        helper.make_node("Add", ["query_raw", "outer_bias"], ["query"]),
        *rows_of("candidate_ids", "candidate"),
        helper.make_node("Unsqueeze", ["query", "last"], ["query_column"]),
        helper.make_node("MatMul", ["candidate", "query_column"], ["match_column"]),
        helper.make_node("Squeeze", ["match_column", "last"], ["match"]),
        helper.make_node("Gather", ["bias", "candidate_ids"], ["candidate_bias"], axis=0),
        helper.make_node("Add", ["match", "candidate_bias"], ["scores"]),
        helper.make_node("Gather", ["log_unigram", "candidate_ids"], ["candidate_unigram"], axis=0),
        helper.make_node("Sub", ["scores", "candidate_unigram"], ["pmi"]),
    ]
    used = {name for node in nodes for name in node.input}
    graph = helper.make_graph(
        nodes, "word_in_context",
        [helper.make_tensor_value_info("context_ids", TensorProto.INT64, ["n", len(OFFSETS)]),
         helper.make_tensor_value_info("candidate_ids", TensorProto.INT64, ["n", "k"])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", "k"]) for name in ("scores", "pmi")],
        [numpy_helper.from_array(value, name) for name, value in constants.items() if name in used])
    onnx_model = helper.make_model(graph, producer_name="train_context", opset_imports=[helper.make_opsetid("", 13)])
    onnx_model.ir_version = 7
    onnx.checker.check_model(onnx_model, full_check=True)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "context.onnx")
    onnx.save(onnx_model, path + ".part")
    os.replace(path + ".part", path)


def resume(path, model, optimizer, scheduler):
    """The number of steps done before: takes up the checkpoint where there is one."""
    if not os.path.exists(path):
        return 0
    state = torch.load(path)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    return state["step"]


def keep(path, model, optimizer, scheduler, step):
    """Writes the checkpoint; a broken run leaves the one before it."""
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict(), "step": step}, path + ".part")
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", required=True, help="corpus folder (plain.txt.xz, pairs.tsv.xz, eval/)")
    parser.add_argument("--work", required=True, help="folder for checkpoints and token files")
    parser.add_argument("--output", required=True, help="folder for context.onnx and words.txt")
    parser.add_argument("--size", type=int, default=40_000)
    parser.add_argument("--dimension", type=int, default=192)
    parser.add_argument("--hidden", type=int, default=256)
    parser.add_argument("--batch", type=int, default=4096)
    parser.add_argument("--negatives", type=int, default=512)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--positions", type=float, default=10e6, help="words to train on, drawn anew in every round")
    parser.add_argument("--modern-share", type=float, default=.7, help="share of them from modern lines")
    parser.add_argument("--edge", type=float, default=-.1, help="modernity above which a line is modern")
    parser.add_argument("--start", help="a context.onnx made from the same words.txt, to train on from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--prepare-only", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    os.makedirs(options.output, exist_ok=True)
    prepare(options.corpus, options.work, options.size, options.edge)
    if options.prepare_only:
        return

    flats = {key: numpy.load(os.path.join(options.work, f"context.{key}.npy")) for key in ("modern", "other", "held")}
    places = {key: targets(flats[key]) for key in ("modern", "other")}
    share = options.modern_share
    frequency = sum(weight * numpy.bincount(flats[key][places[key]], minlength=options.size) / len(places[key])
                    for key, weight in (("modern", share), ("other", 1 - share)))
    frequency[:NUM] = numpy.maximum(frequency[:NUM], 1e-9)
    frequency[[PAD, START, END]] = 0
    log_unigram = numpy.log(numpy.maximum(frequency, 1e-8)).astype(numpy.float32)
    # of a frequent target only some places are used, each with the weight that makes up for it
    thinning = numpy.clip(numpy.sqrt(2e-4 / numpy.maximum(frequency, 1e-12)), .15, 1)
    noise = frequency ** .75
    noise /= noise.sum()
    log_noise = torch.from_numpy(numpy.log(numpy.maximum(noise * options.negatives, 1e-12)).astype(numpy.float32))
    noise = torch.from_numpy(noise)

    model = Context(options.size, options.dimension, options.hidden, log_unigram)
    checkpoint = os.path.join(options.work, "context.pt")
    vectors = os.path.join(options.work, "skipgram.vec")
    if options.start and not os.path.exists(checkpoint):
        start_model(model, options.start)
    elif os.path.exists(vectors) and not os.path.exists(checkpoint):
        with open(os.path.join(options.work, "context.words.txt"), encoding="utf-8", newline="\n") as file:
            model.table.data = start_table([line.rstrip("\n") for line in file], vectors, options.dimension)
            model.table.data[PAD] = 0
    optimizer = torch.optim.Adam(model.parameters(), lr=options.rate, betas=(.9, .99))
    steps = int(options.positions // options.batch)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0., min(1., s / 200) * (1 - s / steps)))
    step = resume(checkpoint, model, optimizer, scheduler)
    generator = numpy.random.default_rng([options.seed, step])
    torch.manual_seed(options.seed + step)
    began, losses = time.time(), []

    def draw(key, amount):
        chosen = generator.choice(places[key], 4 * amount)
        kept = chosen[generator.random(len(chosen)) < thinning[flats[key][chosen]]][:amount]
        return flats[key][kept[:, None] + OFFSETS], flats[key][kept]

    while step < steps:
        modern = draw("modern", int(options.batch * share))
        other = draw("other", options.batch - int(options.batch * share))
        context = torch.from_numpy(numpy.concatenate([modern[0], other[0]]).astype(numpy.int64))
        words = numpy.concatenate([modern[1], other[1]]).astype(numpy.int64)
        weight = torch.from_numpy((1 / thinning[words]).astype(numpy.float32))
        word = torch.from_numpy(words)
        negatives = torch.multinomial(noise, options.negatives, replacement=True)
        query = model.query(context)
        own = (query * (model.table[word])).sum(1) + model.bias[word] - log_noise[word]
        others = model.scores(query, negatives) - log_noise[negatives]
        partition = torch.logsumexp(others, 1)
        others = others.masked_fill(negatives[None, :] == word[:, None], -1e4)
        every = torch.cat([own[:, None], others], 1)
        loss = ((torch.logsumexp(every, 1) - own + .1 * partition ** 2) * weight).sum() / weight.sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
        step += 1
        losses.append(loss.item())
        if step % 100 == 0:
            print("step", step, "of", steps, "loss", round(numpy.mean(losses), 4), "words/s", int(len(losses) * options.batch / (time.time() - began)), flush=True)
            began, losses = time.time(), []
        if step % 500 == 0 or step == steps:
            print(evaluate(model, flats["held"]), flush=True)
            keep(checkpoint, model, optimizer, scheduler, step)
            constant = evaluate(model, flats["held"])["log_partition"][0]
            export(model, log_unigram, constant, options.output)
            with open(os.path.join(options.work, "context.words.txt"), encoding="utf-8") as source, \
                    open(os.path.join(options.output, "words.txt"), "w", encoding="utf-8", newline="\n") as target:
                target.write(source.read())
            began = time.time()


if __name__ == "__main__":
    main()
