"""Words of the context model and the lexicon, sentence ends, and how modern a line is.

Tokenisation of the context model, for repeating it elsewhere:
 1. NFC; drop characters of category C* other than white space; every white space (Z*, tab, line ends) is a space;
 2. ’ and ‘ become ', “ and ” and „ become ";
 3. lower case, character by character (a character whose lower case is not one character stays);
 4. a word is a run of letters, marks and decimal digits (L*, M*, Nd), also joined by inner ' ; every other character but space stands alone;
 5. a word with a digit (Nd) is <num>; a word outside the list is <unk>.
"""

import math
import re
import sys
import unicodedata
from collections import Counter

import corpus


class _Fold(dict):
    _QUOTES = {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"'}

    def __init__(self, lower):
        super().__init__()
        self._lower = lower

    def __missing__(self, code):
        character = chr(code)
        category = unicodedata.category(character)
        if character in "\t\n\r" or category[0] == "Z":
            value = " "
        elif category[0] == "C":
            value = ""
        else:
            value = self._QUOTES.get(character, character)
            if self._lower and len(value.lower()) == 1:
                value = value.lower()
        self[code] = value
        return value


_LOWER, _CASED = _Fold(True), _Fold(False)


def _ranges(accept):
    parts, first = [], None
    for code in range(sys.maxunicode + 2):
        inside = code <= sys.maxunicode and accept(unicodedata.category(chr(code)))
        if inside and first is None:
            first = code
        elif not inside and first is not None:
            parts.append(re.escape(chr(first)) + ("-" + re.escape(chr(code - 1)) if code - 1 > first else ""))
            first = None
    return "".join(parts)


_WORD_CLASS = "[" + _ranges(lambda category: category[0] in "LM" or category == "Nd") + "]"
_TOKEN = re.compile(_WORD_CLASS + "+(?:'" + _WORD_CLASS + r"+)*|[^\s]")
_ASCII_TOKEN = re.compile(r"[a-zA-Z0-9]+(?:'[a-zA-Z0-9]+)*|[^\s]")
_ASCII_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_DIGIT = re.compile(r"\d")

# a full stop after one of these, or after a single letter, ends no sentence
_ABBREVIATIONS = frozenset("mr mrs ms dr st prof gen col capt lt sgt rev hon sen rep gov jr sr vs etc no vol fig inc ltd co corp messrs mme mlle "
                           "jan feb mar apr jun jul aug sep sept oct nov dec".split())
_END = re.compile(r"""([.!?…]["'”’)\]]*)\s+(?=["'“‘(\[]*[A-Z0-9])""")
_LAST_WORD = re.compile(r"([A-Za-z]+)\.$")


def tokens(text, lower=True):
    """Tokens of a text, before <num> and <unk>."""
    if text.isascii():
        text = _ASCII_CONTROLS.sub("", text)
        return _ASCII_TOKEN.findall(text.lower() if lower else text)
    return _TOKEN.findall(unicodedata.normalize("NFC", text).translate(_LOWER if lower else _CASED))


def has_digit(token):
    return _DIGIT.search(token) is not None


def sentences(line):
    """A line cut after sentence ends; simple, for training data only."""
    result, start = [], 0
    for match in _END.finditer(line):
        word = _LAST_WORD.search(line[start:match.start() + 1])
        if word and (len(word.group(1)) == 1 or word.group(1).lower() in _ABBREVIATIONS):
            continue
        result.append(line[start:match.end(1)])
        start = match.end()
    result.append(line[start:])
    return result


class Modernity:
    """Mean log ratio of a line's words: frequency in modern pairs (news, web, encyclopaedia) against frequency in all plain text."""

    def __init__(self, folder):
        modern, plain = Counter(), Counter()
        for text_a, text_b, origin in corpus.pairs(folder):
            if corpus.is_modern(origin):
                modern.update(tokens(text_b))
        for number, line in enumerate(corpus.plain_lines(folder)):
            if number % 4 == 0:
                plain.update(tokens(line))
        total_modern, total_plain = sum(modern.values()), sum(plain.values())
        self._ratio = {word: math.log((modern[word] + 2) / total_modern) - math.log((plain[word] + 2) / total_plain)
                       for word in modern.keys() | plain.keys() if modern[word] + plain[word] >= 10}

    def __call__(self, line_tokens):
        if not line_tokens:
            return 0.
        return sum(self._ratio.get(word, 0.) for word in line_tokens) / (len(line_tokens) + 5)
