"""Trains a small SentencePiece model on the sample articles and writes its pieces and its table of changed characters for make_tokenizers.mjs.

Needs the command spm_train (Debian: sentencepiece). The table is small: some rules of each kind of those that published models have.
"""

import base64
import glob
import json
import os
import struct
import subprocess
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
CHANGED = "ＡＢＣａｂｃ１２３！？（）ﬁﬂﬃ①②③Ⅳⅳ½ｶﾀﾅ㈱㎏™…²³ﷺ\u3000\u00a0\u2003豈"


def rules():
    for character in CHANGED:
        yield character, unicodedata.normalize("NFKC", character)
    for composed in "éüäößñçôåřžťůňúěďóąęłźż":
        parts = unicodedata.normalize("NFD", composed)
        if len(parts) > 1:
            yield parts, composed
    yield "か\u3099", "が"
    yield "ﾊﾟ", "パ"
    for dropped in ("\u200b", "\u00ad", "\ufeff", "\u0007", "\u007f"):
        yield dropped, ""
    yield "\t", " "


def fields(data):
    """(number, value) of the fields of a protobuf message."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        kind = key & 7
        if kind == 0:
            value = varint()
        elif kind == 2:
            size = varint()
            value, at = data[at:at + size], at + size
        else:
            size = 8 if kind == 1 else 4
            value, at = data[at:at + size], at + size
        yield key >> 3, value


def main():
    with tempfile.TemporaryDirectory() as work:
        with open(os.path.join(work, "rules.tsv"), "w", encoding="utf-8") as file:
            for source, target in rules():
                file.write(" ".join(f"{ord(c):X}" for c in source) + "\t" + " ".join(f"{ord(c):X}" for c in target) + "\n")
        texts = sorted(glob.glob(os.path.join(HERE, "../../../../data/samples/*.txt")))
        others = os.path.join(work, "others.txt")
        with open(others, "w", encoding="utf-8") as file:
            file.write("Der Rat genehmigt die neue Hafenmauer\nLe conseil approuve la nouvelle digue\nСовет одобрил новую стену\n市議会は新しい港の壁を承認した\n시의회가 새 항구 벽을 승인했다\n"
                       "हिन्दी में लिखा हुआ\nالعربية لغة جميلة\nПриліш жлутьоучкий кінь 123 (ABC) ½ パが 😀👍\n")
        subprocess.run(["spm_train", f"--input={','.join(texts + [others])}", f"--model_prefix={work}/m", "--vocab_size=700", "--model_type=unigram", "--character_coverage=1.0",
                        f"--normalization_rule_tsv={work}/rules.tsv", "--minloglevel=2"], check=True)
        with open(os.path.join(work, "m.model"), "rb") as file:
            model = list(fields(file.read()))
    pieces = []
    charsmap = b""
    for number, value in model:
        if number == 1:
            parts = dict(fields(value))
            pieces.append([parts[1].decode(), struct.unpack("<f", parts.get(2, b"\0\0\0\0"))[0]])
        elif number == 3:
            charsmap = dict(fields(value))[2]
    with open(os.path.join(tempfile.gettempdir(), "sentencepiece.json"), "w", encoding="utf-8") as file:
        json.dump({"charsmap": base64.b64encode(charsmap).decode(), "pieces": pieces}, file)


if __name__ == "__main__":
    main()
