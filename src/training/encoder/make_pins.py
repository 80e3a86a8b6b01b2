"""Expected values for the C# tests: token ids, sentence embeddings and context scores, computed by this folder's own code with numpy."""

import argparse
import json
import os

import numpy

from numpy_graph import Graph
from wordpiece import WordPiece
from words import has_digit, tokens

WORDPIECE = [
    "",
    " ",
    "The minister said nothing.",
    "THE MINISTER SAID NOTHING!",
    "A café in Zürich, naïve and coöperative, served crème brûlée.",
    "A cafe\u0301 in Zu\u0308rich, nai\u0308ve and coo\u0308perative, served cre\u0300me bru\u0302le\u0301e.",
    "Łódź, Gdańsk, Århus, Þingvellir, Ærø and Œuvre",
    "Straße, GROẞ, weiß",
    "İstanbul, Iğdır, ılık, DIYARBAKIR",
    "I\u0307stanbul",
    "Владимир Иванов сказал: «Нет».",
    "Київ і Їжак",
    "Ελλάδα, ΟΔΟΣ, Ωμέγα",
    "北京大学 and 東京 met Seoul 서울.",
    "汉字mixed漢字words",
    "カタカナ、ひらがな。",
    "नमस्ते दुनिया",
    "שלום עולם, مرحبا بالعالم",
    "Good news 🙂 for 👍🏻 everyone 😭😭",
    "family 👨\u200d👩\u200d👧 emoji",
    "flag 🇩🇪 and keycap 1\ufe0f\u20e3",
    "a\u00a0non\u00a0breaking space",
    "1\u202f234\u202f567 people",
    "thin\u2009space, hair\u200aspace, ideographic\u3000space",
    "zero\u200bwidth, zero\u200cjoin, word\u2060joiner, \ufeffmark",
    "soft\u00adhyphen",
    "\u201cCurly quotes,\u201d she said, \u2018and these\u2019.",
    "It\u2019s the dogs\u2019 day; it's 'quoted'.",
    "don't, won't, o'clock, rock 'n' roll, l'Oréal",
    "The price rose from $1,200.50 to $1,350.75 (12.5%).",
    "€100, £2.5bn, ¥300 and 100€",
    "3.14159 and 1e-5, 0x1F, 7/8, ½ and ²",
    "10:30 on 2024-02-29, 29.02.2024 or 2/29/24",
    "mother-in-law, state-of-the-art, COVID-19",
    "well\u2013known and then\u2014suddenly\u2014gone\u2026 non\u2011breaking hyphen",
    "e-mail me@example.com or https://example.com/a?b=c&d=e#f",
    "snake_case, camelCase, C++, C#, .NET",
    "<b>bold</b> & {braces} [brackets] ~tilde^ `tick` |bar\\",
    "tab\tline\nfeed\r\nreturn",
    "bell\u0007 null\u0000 escape\u001b[0m delete\u007f next\u0085line",
    "vertical\u000btab and form\u000cfeed",
    "line\u2028separator paragraph\u2029separator",
    "replacement \ufffd character, pri\ue000vate",
    "right\u200fto\u200eleft \u202amarks\u202c",
    "a" * 100,
    "a" * 101,
    "pre " + "x" * 150 + " post",
    "Donaudampfschifffahrtsgesellschaft",
    "antidisestablishmentarianism and floccinaucinihilipilification",
    "unbelievableness Zxqvwk",
    "ﬁnance, ﬂow, ﬀ",
    "ＦＵＬＬ ｗｉｄｔｈ １２３",
    "Å (angstrom sign) and K (kelvin sign), Ω ohm",
    "e\u0301\u0302\u0323 many marks, z\u0351\u0352algo",
    "\u0301alone",
    "x² + y² = z², 5 × 3 ÷ 2 ± 1, 20 °C, ≤ 10",
    "© 2024 Example™ Corp.®",
    "«Guillemets», „low quotes“, ‹single›, ¿Qué? ¡Sí!",
    "§ 5, ¶ 6, † and ‡, • bullet · dot",
    "Dvořák’s “New World” — 1893",
    "Nguyễn Văn Thiệu and Đặng",
    "ħ, ŋ, ǆ, ƒ and ʻokina",
    "[CLS] is not special here [ SEP ]",
    "123456789012345678901234567890",
    "!!! ??? ... ,,, ;;",
    "U.S. and U.K. at 5 p.m.",
]

SENTENCES = [
    "The government will raise taxes on fuel next year.",
    "Next year the government is going to increase fuel taxes.",
    "The government will not raise taxes on fuel next year.",
    "Taxes on petrol are to go up in 2025, ministers said.",
    "A man is playing a guitar on the street.",
    "The opposition criticised the budget.",
    "THE GOVERNMENT WILL RAISE TAXES ON FUEL NEXT YEAR.",
    "Der Minister sprach in Berlin über Steuern.",
    "1,200.50",
    "Zxqvwk qqxz",
    "",
    "fuel",
]

CONTEXTS = [
    ("<s> the government will", ["raise", "increase", "banana", "the", "unlikelyword"], "taxes on fuel next year"),
    ("she sat down at the", ["table", "desk", "chair", "idea", "of"], "and opened a book ."),
    ("the president of the united", ["states", "kingdom", "nations", "table", "<num>"], ". </s>"),
    ("", ["the", "he", "however", "of", "."], ""),
    ("shares fell by <num> percent", ["on", "in", "after", "dog", "<unk>"], "monday , traders said ."),
    ("zxqvwk", ["and", "was", "zxqvwk"], "zxqvwk"),
]


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(row, ensure_ascii=True) + "\n" for row in rows)


def encoder_rows(folder, tokenizer):
    encoded = [tokenizer.encode(text) for text in SENTENCES]
    width = max(map(len, encoded))
    ids = numpy.zeros((len(encoded), width), dtype=numpy.int64)
    mask = numpy.zeros_like(ids)
    for row, tokens in enumerate(encoded):
        ids[row, :len(tokens)] = tokens
        mask[row, :len(tokens)] = 1
    embeddings = Graph(os.path.join(folder, "model.onnx")).run(input_ids=ids, attention_mask=mask)["sentence_embedding"]
    for text, embedding in zip(SENTENCES, embeddings):
        yield {"text": text, "embedding_head": [round(float(x), 6) for x in embedding[:8]], "norm": round(float(numpy.linalg.norm(embedding)), 6),
               "cosine_to_first": round(float(embedding @ embeddings[0]), 6)}


def context_rows(folder):
    with open(os.path.join(folder, "words.txt"), encoding="utf-8", newline="\n") as file:
        ids = {line.rstrip("\n"): number for number, line in enumerate(file)}
    graph = Graph(os.path.join(folder, "context.onnx"))
    for left, words, right in CONTEXTS:
        left, right = left.split()[-5:], right.split()[:5]
        context = [0] * (5 - len(left)) + [ids.get(w, 1) for w in left + right] + [0] * (5 - len(right))
        candidates = [ids.get(w, 1) for w in words]
        result = graph.run(context_ids=numpy.array([context]), candidate_ids=numpy.array([candidates]))
        yield {"context_ids": context, "candidate_ids": candidates, "candidates": words,
               **{name: [round(float(x), 4) for x in values[0]] for name, values in result.items()}}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", required=True, help="folder with encoder/ and context/")
    parser.add_argument("--output", required=True, help="folder of the pin files")
    options = parser.parse_args()
    encoder = os.path.join(options.models, "encoder")
    tokenizer = WordPiece.load(os.path.join(encoder, "vocab.txt"))
    write(os.path.join(options.output, "wordpiece.jsonl"), ({"text": text, "ids": tokenizer.encode(text)} for text in WORDPIECE))
    write(os.path.join(options.output, "encoder.jsonl"), encoder_rows(encoder, tokenizer))
    write(os.path.join(options.output, "context_words.jsonl"),
          ({"text": text, "words": ["<num>" if has_digit(t) else t for t in tokens(text)]} for text in WORDPIECE))
    context = os.path.join(options.models, "context")
    if os.path.exists(os.path.join(context, "context.onnx")):
        write(os.path.join(options.output, "context.jsonl"), context_rows(context))


if __name__ == "__main__":
    main()
