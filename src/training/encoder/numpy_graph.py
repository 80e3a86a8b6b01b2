"""Runs the exported ONNX graphs with numpy, node by node: only the operators that these models use."""

import numpy
import onnx
from onnx import TensorProto, numpy_helper

_TYPES = {TensorProto.FLOAT: numpy.float32, TensorProto.INT64: numpy.int64, TensorProto.FLOAT16: numpy.float16, TensorProto.BOOL: bool}
_OPERATORS = {
    "Gather": lambda x, i, axis=0: numpy.take(x, i, axis=axis),
    "Cast": lambda x, to: x.astype(_TYPES[to]),
    "Mul": lambda x, y: x * y,
    "Add": lambda x, y: x + y,
    "Sub": lambda x, y: x - y,
    "Div": lambda x, y: x / y,
    "Max": lambda x, y: numpy.maximum(x, y),
    "Tanh": numpy.tanh,
    "Relu": lambda x: numpy.maximum(x, 0),
    "Unsqueeze": lambda x, axes: numpy.expand_dims(x, tuple(int(a) for a in axes)),
    "Squeeze": lambda x, axes: numpy.squeeze(x, tuple(int(a) for a in axes)),
    "MatMul": numpy.matmul,
    "ReduceL2": lambda x, axes, keepdims=1: numpy.sqrt((x * x).sum(axis=tuple(axes), keepdims=bool(keepdims))),
    "ReduceMean": lambda x, axes, keepdims=1: x.mean(axis=tuple(axes), keepdims=bool(keepdims)),
    "ReduceSum": lambda x, axes, keepdims=1: x.sum(axis=tuple(int(a) for a in axes), keepdims=bool(keepdims)),
    "Reshape": lambda x, shape: x.reshape([int(n) for n in shape]),
    "Transpose": lambda x, perm: x.transpose(perm),
    "Concat": lambda *x, axis: numpy.concatenate(x, axis=axis),
    "Sqrt": numpy.sqrt,
}


class Graph:
    def __init__(self, path):
        graph = onnx.load(path).graph
        self._constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
        self._nodes = [(node.op_type, list(node.input), list(node.output), {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute})
                       for node in graph.node]
        self._outputs = [output.name for output in graph.output]

    def run(self, **inputs):
        values = {**self._constants, **inputs}
        for operator, sources, targets, attributes in self._nodes:
            values[targets[0]] = _OPERATORS[operator](*(values[name] for name in sources), **attributes)
        return {name: values[name] for name in self._outputs}
