"""Encoders to compare the trained one with, each in a folder that --encoder takes.

plain/  the same token vectors, each of length 1: a plain average without learned weights
zero/   no embedding at all: every vector is zero
"""

import argparse
import os
import shutil

import numpy
import onnx
from onnx import numpy_helper


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True, help="models/encoder")
    parser.add_argument("--output", required=True, help="folder to write plain/ and zero/ into")
    options = parser.parse_args()
    for name in ("plain", "zero"):
        folder = os.path.join(options.output, name)
        shutil.copytree(options.encoder, folder, dirs_exist_ok=True)
        model = onnx.load(os.path.join(folder, "model.onnx"))
        constants = {constant.name: constant for constant in model.graph.initializer}
        rows = numpy_helper.to_array(constants["table"]).astype(numpy.float64)
        scale = numpy_helper.to_array(constants["scale"])
        lengths = numpy.linalg.norm(rows, axis=1)
        plain = numpy.where((lengths > 0) & (scale > 0), 1 / numpy.maximum(lengths, 1e-9), 0)
        chosen = plain if name == "plain" else numpy.zeros_like(plain)
        constants["scale"].CopyFrom(numpy_helper.from_array(chosen.astype(scale.dtype), "scale"))
        onnx.save(model, os.path.join(folder, "model.onnx"))


if __name__ == "__main__":
    main()
