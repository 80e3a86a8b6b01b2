"""The encoder as an ONNX graph: int8 rows are gathered first, then scaled, summed where the mask is set, and L2-normalised."""

import os

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper


def quantise(table):
    """int8 rows and one float32 scale per row; a row of zeros keeps the scale 0."""
    scale = (numpy.abs(table).max(axis=1) / 127).astype(numpy.float32)
    rows = numpy.rint(table / numpy.where(scale > 0, scale, 1)[:, None]).astype(numpy.int8)
    return rows, scale


def save(table, path):
    rows, scale = quantise(table)
    constants = {"table": rows, "scale": scale, "axis1": numpy.array([1], dtype=numpy.int64), "tiny": numpy.array(1e-12, dtype=numpy.float32)}
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["quantised"], axis=0),
        helper.make_node("Cast", ["quantised"], ["vectors"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["scale", "input_ids"], ["scales"], axis=0),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["scales", "mask"], ["weights"]),
        helper.make_node("Unsqueeze", ["weights", "axis1"], ["weight_rows"]),
        helper.make_node("MatMul", ["weight_rows", "vectors"], ["sum_rows"]),
        helper.make_node("Squeeze", ["sum_rows", "axis1"], ["sum"]),
        helper.make_node("ReduceL2", ["sum"], ["norm"], axes=[1], keepdims=1),
        helper.make_node("Max", ["norm", "tiny"], ["safe_norm"]),
        helper.make_node("Div", ["sum", "safe_norm"], ["sentence_embedding"]),
    ]
    graph = helper.make_graph(
        nodes, "static_sentence_encoder",
        [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "sequence"]) for name in ("input_ids", "attention_mask")],
        [helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", table.shape[1]])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()])
    model = helper.make_model(graph, producer_name="train_encoder", opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 7
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path + ".part")
    os.replace(path + ".part", path)
