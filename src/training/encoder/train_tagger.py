"""Word tagger: for every place of a sentence, how likely its word is wrong there and how likely something is missing before it (the OK/BAD
tags of word-level quality estimation, for one language), from eleven words. Trained on sentences of the corpus with planted errors.

The window's rows (of the context model's table, which is kept as it is) are laid end to end, then two hidden layers and two logits.
Half the sentences get one to three errors: words left out, put in, exchanged (for another form, a near word by vectors, a word of the same small class, any word), moved.
Resumes from its checkpoint.
"""

import argparse
import gzip
import os
import time

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch.nn import functional

from train_context import END, NUM, PAD, START, keep, resume

REACH = 5
WINDOW = 2 * REACH + 1
SMALL = ["of in to for on with at from by about into after over under before between through during without against".split(),
         "is was are were be been being has had have having will would can could may might shall should must do does did".split(),
         "he she they it we i you him her them us me".split(), "his her their our my your its".split(),
         "a an the this that these those some any".split(), "and but or as than that if because while when although so".split(),
         "who which what where when how why whose whom".split()]


class Tagger(torch.nn.Module):
    def __init__(self, dimension, hidden, second):
        super().__init__()
        self.inner = torch.nn.Linear(WINDOW * dimension, hidden)
        self.middle = torch.nn.Linear(hidden, second)
        self.outer = torch.nn.Linear(second, 2)
        torch.nn.init.normal_(self.inner.weight, 0, 1 / (WINDOW * dimension) ** .5)

    def forward(self, rows):
        return self.outer(torch.relu(self.middle(torch.relu(self.inner(rows.flatten(1))))))


class Damage:
    """Plants errors into lists of word ids and says where they stand."""

    def __init__(self, words, table, lexicon, frequency, generator):
        ids = {word: number for number, word in enumerate(words)}
        self.generator = generator
        self.small = [[ids[w] for w in group if w in ids] for group in SMALL]
        self.group = {w: group for group in self.small for w in group}
        self.forms = {}
        with gzip.open(os.path.join(lexicon, "inflections.tsv.gz"), "rt", encoding="utf-8") as file:
            bases = {}
            for line in file:
                if line.startswith("#"):
                    continue
                parts = line.rstrip("\n").split("\t")
                family = bases.setdefault(parts[1] if len(parts) > 1 else parts[0], set())
                family.update(ids[p] for p in parts[:2] if p in ids)
        for family in bases.values():
            for word in family:
                if len(family) > 1:
                    self.forms.setdefault(word, []).extend(f for f in family if f != word)
        unit = table / numpy.maximum(numpy.linalg.norm(table, axis=1, keepdims=True), 1e-6)
        self.near = numpy.zeros((len(words), 8), dtype=numpy.int64)
        for start in range(0, len(words), 1000):
            scores = unit[start:start + 1000] @ unit.T
            scores[numpy.arange(len(scores)), numpy.arange(start, start + len(scores))] = -1
            scores[:, :5] = -1
            self.near[start:start + 1000] = numpy.argpartition(-scores, 8, axis=1)[:, :8]
        self.cumulated = numpy.cumsum(frequency ** .75 / (frequency ** .75).sum())
        self.is_mark = numpy.array([not any(c.isalnum() for c in w) for w in words])
        self.is_mark[:5] = True
        self.is_mark[NUM] = False

    def any_word(self):
        return int(numpy.searchsorted(self.cumulated, self.generator.random()))

    def plant(self, words):
        """words: ids without <s> and </s>. Returns ids, tags of words, tags of gaps (one more than words: the last is the end)."""
        words = list(words)
        tags, gaps = [0] * len(words), [0] * (len(words) + 1)
        random = self.generator.random
        for _ in range(1 + (random() < .3) + (random() < .1)):
            if len(words) < 4:
                break
            i = int(random() * len(words))
            if self.is_mark[words[i]] and random() < .7:
                i = int(random() * len(words))
            kind = random()
            if kind < .34:  # left out
                count = 1 if random() < .8 else 2 + int(random() * 3)
                if i + count >= len(words):
                    continue
                del words[i:i + count], tags[i:i + count]
                gap = max(gaps[i:i + count + 1])
                del gaps[i:i + count]
                gaps[i] = 1 if not gap else gap
            elif kind < .46:  # put in
                word = self.any_word() if random() < .5 else int(self.near[words[int(random() * len(words))]][int(random() * 8)]) if random() < .6 else words[max(0, i - 1)]
                words.insert(i, word)
                tags.insert(i, 1)
                gaps.insert(i, 0)
            elif kind < .53:  # moved
                if i + 1 >= len(words) or words[i] == words[i + 1]:
                    continue
                words[i], words[i + 1] = words[i + 1], words[i]
                tags[i] = tags[i + 1] = 1
            else:
                old = words[i]
                if kind < .72 and old in self.forms:
                    new = self.forms[old][int(random() * len(self.forms[old]))]
                elif kind < .80 and old in self.group:
                    new = self.group[old][int(random() * len(self.group[old]))]
                elif kind < .92 and old > NUM:
                    new = int(self.near[old][int(random() * 8)])
                else:
                    new = self.any_word()
                if new == old:
                    continue
                words[i], tags[i] = new, 1
        return words, tags, gaps


def sentences_of(flat):
    """Begin and end of each sentence (without <s> and </s>) in a token file."""
    begins, ends = numpy.flatnonzero(flat == START) + 1, numpy.flatnonzero(flat == END)
    return begins[:len(ends)], ends


def batch_of(flat, begins, ends, chosen, damage, share):
    """Windows and tags of the chosen sentences, of which `share` are damaged."""
    stream, words, gaps = [], [], []
    pads = [PAD] * (REACH - 1)
    for k in chosen:
        ids = flat[begins[k]:ends[k]].tolist()
        if not 3 < len(ids) < 80:
            continue
        tags, gap = [0] * len(ids), [0] * (len(ids) + 1)
        if damage.generator.random() < share:
            ids, tags, gap = damage.plant(ids)
        stream += pads + [START] + ids + [END] + pads
        words += [-1] * REACH + tags + [-1] * REACH
        gaps += [-1] * REACH + gap + [-1] * (REACH - 1)
    stream, words, gaps = (numpy.array(v, dtype=numpy.int64) for v in (stream, words, gaps))
    places = numpy.flatnonzero(gaps >= 0)
    places = places[(places >= REACH) & (places < len(stream) - REACH)]
    return torch.from_numpy(stream), torch.from_numpy(places), torch.from_numpy(words[places]), torch.from_numpy(gaps[places])


def logits_of(model, table, stream, places):
    rows = table[stream]
    windows = rows.unfold(0, WINDOW, 1).transpose(1, 2)  # begins at place - REACH
    return model(windows[places - REACH])


def loss_of(logits, words, gaps):
    inside = words >= 0
    return functional.binary_cross_entropy_with_logits(logits[inside, 0], words[inside].float()) + functional.binary_cross_entropy_with_logits(logits[:, 1], gaps.float())


def auc(scores, labels):
    order = numpy.argsort(scores, kind="stable")
    ranks = numpy.empty(len(order))
    ranks[order] = numpy.arange(1, len(order) + 1)
    positive = labels == 1
    return (ranks[positive].sum() - positive.sum() * (positive.sum() + 1) / 2) / (positive.sum() * (~positive).sum())


def export(model, source, folder):
    """The context model's file with one more output: tags [n, 2] (wrong, gap), of the first candidate in its context; layers as float16."""
    graph = onnx.load(source)
    for items, name in ((graph.graph.node, lambda n: n.output[0]), (graph.graph.output, lambda o: o.name), (graph.graph.initializer, lambda c: c.name)):
        kept = [item for item in items if not name(item).startswith("tag")]  # those of an earlier tagger go
        del items[:]
        items.extend(kept)
    layers = [("inner", model.inner), ("middle", model.middle), ("outer", model.outer)]
    constants = {"tag_first": numpy.array([0], dtype=numpy.int64), "tag_one": numpy.array([1], dtype=numpy.int64), "tag_reach": numpy.array([REACH], dtype=numpy.int64),
                 "tag_all": numpy.array([2 * REACH], dtype=numpy.int64), "tag_flat": numpy.array([-1, model.inner.in_features], dtype=numpy.int64)}
    for name, layer in layers:
        constants[f"tag_{name}"] = layer.weight.detach().numpy().T.astype(numpy.float16)
        constants[f"tag_{name}_bias"] = layer.bias.detach().numpy().astype(numpy.float32)
    nodes = [
        helper.make_node("Slice", ["context", "tag_first", "tag_reach", "tag_one"], ["tag_left"]),
        helper.make_node("Slice", ["context", "tag_reach", "tag_all", "tag_one"], ["tag_right"]),
        helper.make_node("Slice", ["candidate", "tag_first", "tag_one", "tag_one"], ["tag_word"]),
        helper.make_node("Concat", ["tag_left", "tag_word", "tag_right"], ["tag_window"], axis=1),
        helper.make_node("Reshape", ["tag_window", "tag_flat"], ["tag_rows"]),
    ]
    value = "tag_rows"
    for name, _ in layers:
        nodes += [helper.make_node("Cast", [f"tag_{name}"], [f"tag_{name}_float"], to=TensorProto.FLOAT),
                  helper.make_node("MatMul", [value, f"tag_{name}_float"], [f"tag_{name}_raw"]),
                  helper.make_node("Add", [f"tag_{name}_raw", f"tag_{name}_bias"], [f"tag_{name}_sum"])]
        value = f"tag_{name}_sum"
        if name != "outer":
            nodes.append(helper.make_node("Relu", [value], [f"tag_{name}_out"]))
            value = f"tag_{name}_out"
    nodes.append(helper.make_node("Sigmoid", [value], ["tags"]))
    graph.graph.node.extend(nodes)
    graph.graph.initializer.extend(numpy_helper.from_array(constant, name) for name, constant in constants.items())
    graph.graph.output.extend([helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["n", 2])])
    onnx.checker.check_model(graph, full_check=True)
    path = os.path.join(folder, "context.onnx")
    onnx.save(graph, path + ".part")
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", required=True, help="folder with the token files of train_context.py; the checkpoint goes there too")
    parser.add_argument("--context", required=True, help="models/context")
    parser.add_argument("--lexicon", required=True, help="models/lexicon")
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--output", help="folder for context.onnx with the tagger in it, written at the end")
    parser.add_argument("--hidden", type=int, default=256)
    parser.add_argument("--second", type=int, default=32)
    parser.add_argument("--sentences", type=int, default=192, help="per batch")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--modern-share", type=float, default=.75)
    parser.add_argument("--damaged-share", type=float, default=.6)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    constants = {c.name: numpy_helper.to_array(c) for c in onnx.load(os.path.join(options.context, "context.onnx")).graph.initializer}
    table = constants["table"].astype(numpy.float32) * constants["scale"].reshape(-1, 1).astype(numpy.float32)
    with open(os.path.join(options.context, "words.txt"), encoding="utf-8", newline="\n") as file:
        words = file.read().split("\n")[:-1]
    frequency = numpy.exp(constants["log_unigram"].astype(numpy.float64))
    frequency[:5] = 0
    flats = {key: numpy.load(os.path.join(options.work, f"context.{key}.npy")) for key in ("modern", "other", "held")}
    bounds = {key: sentences_of(flat) for key, flat in flats.items()}
    model = Tagger(table.shape[1], options.hidden, options.second)
    with torch.no_grad():  # the neighbours begin with the context model's weights, the word itself small and random
        start = torch.from_numpy(constants["inner"].astype(numpy.float32).T.copy())
        d = table.shape[1]
        model.inner.weight[:, :REACH * d] = start[:options.hidden, :REACH * d]
        model.inner.weight[:, (REACH + 1) * d:] = start[:options.hidden, REACH * d:]
        model.inner.bias.copy_(torch.from_numpy(constants["inner_bias"].astype(numpy.float32))[:options.hidden])
    table = torch.from_numpy(table)
    optimizer = torch.optim.Adam(model.parameters(), lr=options.rate, betas=(.9, .99))
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0., min(1., (s + 1) / 100) * (1 - s / options.steps)))
    step = resume(options.checkpoint, model, optimizer, scheduler)
    generator = numpy.random.default_rng([options.seed, step])
    damage = Damage(words, table.numpy(), options.lexicon, frequency, generator)
    print("begins", flush=True)

    def draw(key, amount):
        begins, ends = bounds[key]
        return batch_of(flats[key], begins, ends, generator.integers(0, len(begins), amount), damage, options.damaged_share)

    def evaluate():
        damage.generator = numpy.random.default_rng(7)
        begins, ends = bounds["held"]
        batch = batch_of(flats["held"], begins, ends, range(len(begins)), damage, options.damaged_share)
        damage.generator = generator
        with torch.no_grad():
            logits = logits_of(model, table, *batch[:2])
        inside = batch[2] >= 0
        return {"loss": round(loss_of(logits, *batch[2:]).item(), 4), "word_auc": round(auc(logits[inside, 0].numpy(), batch[2][inside].numpy()), 4),
                "gap_auc": round(auc(logits[:, 1].numpy(), batch[3].numpy()), 4), "places": len(batch[3])}

    began, losses, seen = time.time(), [], 0
    while step < options.steps:
        modern = draw("modern", int(options.sentences * options.modern_share))
        other = draw("other", options.sentences - int(options.sentences * options.modern_share))
        loss, weight = 0., 0
        for batch in (modern, other):
            loss = loss + loss_of(logits_of(model, table, *batch[:2]), *batch[2:]) * len(batch[1])
            weight += len(batch[1])
        loss = loss / weight
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
        step += 1
        seen += weight
        losses.append(loss.item())
        if step % 100 == 0:
            print("step", step, "of", options.steps, "loss", round(float(numpy.mean(losses)), 4), "places/s", int(seen / (time.time() - began)), flush=True)
            began, losses, seen = time.time(), [], 0
        if step % 500 == 0 or step == options.steps:
            print(evaluate(), flush=True)
            keep(options.checkpoint, model, optimizer, scheduler, step)
            began = time.time()
    if options.output:
        export(model, os.path.join(options.context, "context.onnx"), options.output)


if __name__ == "__main__":
    main()
