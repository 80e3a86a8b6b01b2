"""Makes the small models beside this script: python3 make_fixtures.py (onnx and numpy). Random weights, fixed seed: they mean nothing.

attention/  one transformer layer of 32 dimensions, 16 positions at most; inputs with token_type_ids, output last_hidden_state;
            expected.jsonl has vectors of some texts, computed here with numpy from the same weights
head/       mean of table rows and a dense layer; output sentence_embedding, not of length 1
tokens/     the row of a token as its vector: ((id mod 7) - 3, (id mod 5) - 2, (id mod 3) - 1, 1); output token_embeddings; for the tokenizers of tokenizers/
context/    scores[n, k] = sum over j of (j + 1) * context_ids[n, j] + candidate_ids[n, k] / 64: a test can compute it by hand
"""

import json
import math
import os

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = os.path.dirname(os.path.abspath(__file__))
WIDTH, POSITIONS = 32, 16
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "cat", "dog", "sat", "on", "mat", "ran", "a", "un", "##known", "##s", "##ning",
              ".", ",", "!", "taxes", "rise", "fall", "not", "will", "next", "year", "fuel", "price", "of"]
WORDS = ["<pad>", "<unk>", "<num>", "<s>", "</s>", "the", "cat", "sat", "on", "mat", ".", "u", "s", "john's", "don't", "-"]


def save(folder, nodes, inputs, outputs, constants):
    graph = helper.make_graph(
        [helper.make_node(kind, ins, outs, **attributes) for kind, ins, outs, attributes in nodes], os.path.basename(folder),
        [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in inputs],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs],
        [numpy_helper.from_array(value, name) for name, value in constants.items()])
    model = helper.make_model(graph, producer_name="make_fixtures", opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 7
    onnx.checker.check_model(model, full_check=True)
    name = "context.onnx" if folder == "context" else "model.onnx"
    onnx.save(model, os.path.join(HERE, folder, name))


def lines(path, words):
    with open(os.path.join(HERE, path), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(word + "\n" for word in words)


def configure(folder, length):
    os.makedirs(os.path.join(HERE, folder), exist_ok=True)
    lines(f"{folder}/vocab.txt", VOCABULARY)
    with open(os.path.join(HERE, folder, "tokenizer_config.json"), "w", encoding="utf-8", newline="\n") as file:
        json.dump({"do_lower_case": True, "strip_accents": None, "tokenize_chinese_chars": True, "model_max_length": length}, file)
        file.write("\n")


def expect(weights):
    """The mean of last_hidden_state, of length 1, without any runtime library."""
    rows = []
    for words in ("[CLS] the cat sat on the mat . [SEP]", "[CLS] the dog ran [SEP]", "[CLS] un ##known fuel [SEP]"):
        ids = [VOCABULARY.index(word) for word in words.split()]
        x = (weights["table"][ids] + weights["positions"][:len(ids)] + weights["types"][0]).astype(numpy.float64)
        logits = (x @ weights["query_w"]) @ (x @ weights["key_w"]).T * weights["scale"]
        shares = numpy.exp(logits - logits.max(axis=1, keepdims=True))
        x = x + shares / shares.sum(axis=1, keepdims=True) @ (x @ weights["value_w"])
        up = x @ weights["up_w"] + weights["up_b"]
        x = x + (up * numpy.vectorize(math.erf)(up)) @ weights["down_w"]
        mean = x.mean(axis=0)
        text = words.replace("[CLS] ", "").replace(" [SEP]", "").replace(" ##", "")
        rows.append(json.dumps({"text": text, "vector": [round(float(value), 6) for value in mean / numpy.linalg.norm(mean)]}))
    lines("attention/expected.jsonl", rows)


def attention(random):
    configure("attention", POSITIONS)

    def weights(*shape):
        return (random.standard_normal(shape) / shape[0] ** .5).astype(numpy.float32)

    constants = {
        "table": weights(len(VOCABULARY), WIDTH) * 4, "positions": weights(POSITIONS, WIDTH), "types": weights(2, WIDTH), "query_w": weights(WIDTH, WIDTH),
        "key_w": weights(WIDTH, WIDTH), "value_w": weights(WIDTH, WIDTH), "up_w": weights(WIDTH, 4 * WIDTH), "up_b": weights(4 * WIDTH),
        "down_w": weights(4 * WIDTH, WIDTH), "scale": numpy.array(WIDTH ** -.5, numpy.float32), "far": numpy.array(-1e4, numpy.float32),
        "one": numpy.array(1, numpy.float32), "zero64": numpy.array([0], numpy.int64), "axis1": numpy.array([1], numpy.int64),
        "second": numpy.array([1], numpy.int64), "third": numpy.array([2], numpy.int64),
    }
    nodes = [
        ("Gather", ["table", "input_ids"], ["tokens"], {}),
        ("Gather", ["types", "token_type_ids"], ["kinds"], {}),
        ("Shape", ["input_ids"], ["shape"], {}),
        ("Slice", ["shape", "second", "third"], ["length"], {}),
        ("Slice", ["positions", "zero64", "length", "zero64"], ["places"], {}),
        ("Add", ["tokens", "places"], ["sum"], {}),
        ("Add", ["sum", "kinds"], ["input"], {}),
        ("MatMul", ["input", "query_w"], ["query"], {}),
        ("MatMul", ["input", "key_w"], ["key"], {}),
        ("MatMul", ["input", "value_w"], ["value"], {}),
        ("Transpose", ["key"], ["key_t"], {"perm": [0, 2, 1]}),
        ("MatMul", ["query", "key_t"], ["raw"], {}),
        ("Mul", ["raw", "scale"], ["scaled"], {}),
        ("Cast", ["attention_mask"], ["mask"], {"to": TensorProto.FLOAT}),
        ("Sub", ["one", "mask"], ["absent"], {}),
        ("Mul", ["absent", "far"], ["penalty"], {}),
        ("Unsqueeze", ["penalty", "axis1"], ["penalty_row"], {}),
        ("Add", ["scaled", "penalty_row"], ["logits"], {}),
        ("Softmax", ["logits"], ["shares"], {"axis": -1}),
        ("MatMul", ["shares", "value"], ["mixed"], {}),
        ("Add", ["input", "mixed"], ["middle"], {}),
        ("MatMul", ["middle", "up_w"], ["up_raw"], {}),
        ("Add", ["up_raw", "up_b"], ["up"], {}),
        ("Erf", ["up"], ["erf"], {}),
        ("Mul", ["up", "erf"], ["active"], {}),
        ("MatMul", ["active", "down_w"], ["down"], {}),
        ("Add", ["middle", "down"], ["last_hidden_state"], {}),
    ]
    expect(constants)
    save("attention", nodes, [(name, ["batch", "sequence"]) for name in ("input_ids", "attention_mask", "token_type_ids")],
         [("last_hidden_state", ["batch", "sequence", WIDTH])], constants)


def head(random):
    configure("head", 64)
    constants = {
        "table": random.standard_normal((len(VOCABULARY), WIDTH)).astype(numpy.float32),
        "dense": random.standard_normal((WIDTH, 24)).astype(numpy.float32), "bias": random.standard_normal(24).astype(numpy.float32),
        "axis1": numpy.array([1], numpy.int64), "axis2": numpy.array([2], numpy.int64),
    }
    nodes = [
        ("Gather", ["table", "input_ids"], ["rows"], {}),
        ("Cast", ["attention_mask"], ["mask"], {"to": TensorProto.FLOAT}),
        ("Unsqueeze", ["mask", "axis2"], ["mask_column"], {}),
        ("Mul", ["rows", "mask_column"], ["seen"], {}),
        ("ReduceSum", ["seen", "axis1"], ["sum"], {"keepdims": 0}),
        ("Gemm", ["sum", "dense", "bias"], ["raw"], {}),
        ("Tanh", ["raw"], ["sentence_embedding"], {}),
    ]
    save("head", nodes, [(name, ["batch", "sequence"]) for name in ("input_ids", "attention_mask")], [("sentence_embedding", ["batch", 24])], constants)


def tokens():
    os.makedirs(os.path.join(HERE, "tokens"), exist_ok=True)
    ids = numpy.arange(2000)
    constants = {"table": numpy.stack([ids % 7 - 3, ids % 5 - 2, ids % 3 - 1, ids * 0 + 1], axis=1).astype(numpy.float32), "axis2": numpy.array([2], numpy.int64)}
    nodes = [
        ("Gather", ["table", "input_ids"], ["rows"], {}),
        ("Cast", ["attention_mask"], ["mask"], {"to": TensorProto.FLOAT}),
        ("Unsqueeze", ["mask", "axis2"], ["mask_column"], {}),
        ("Mul", ["rows", "mask_column"], ["token_embeddings"], {}),
    ]
    save("tokens", nodes, [(name, ["batch", "sequence"]) for name in ("input_ids", "attention_mask")], [("token_embeddings", ["batch", "sequence", 4])], constants)


def context(folder):
    os.makedirs(os.path.join(HERE, folder), exist_ok=True)
    lines(folder + "/words.txt", WORDS)
    constants = {"factors": numpy.arange(1, 11, dtype=numpy.float32)[:, None], "share": numpy.array(1 / 64, numpy.float32),
                 "table": numpy.arange(len(WORDS), dtype=numpy.float32)}
    nodes = [
        ("Gather", ["table", "context_ids"], ["context"], {}),
        ("MatMul", ["context", "factors"], ["sum"], {}),
        ("Gather", ["table", "candidate_ids"], ["candidates"], {}),
        ("Mul", ["candidates", "share"], ["own"], {}),
        ("Add", ["own", "sum"], ["scores"], {}),
    ]
    save(folder, nodes, [("context_ids", ["n", 10]), ("candidate_ids", ["n", "k"])], [("scores", ["n", "k"])], constants)


if __name__ == "__main__":
    attention(numpy.random.RandomState(1))
    head(numpy.random.RandomState(2))
    tokens()
    context("context")
