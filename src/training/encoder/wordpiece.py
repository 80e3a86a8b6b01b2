"""BERT-uncased tokenisation: basic tokeniser (clean, lower-case, strip accents, split punctuation) and greedy WordPiece.

The order of the steps is that of the common "fast" BERT tokenisers: clean, space out CJK characters, NFD, drop marks (Mn),
lower-case character by character (no final-sigma rule), split off punctuation. Special tokens written out in a text are plain text.
"""

import re
import unicodedata

PAD, UNK, CLS, SEP, MASK = range(5)
SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
MAX_WORD_CHARACTERS = 100

_CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF),
        (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def is_cjk(code):
    return any(low <= code <= high for low, high in _CJK)


def is_punctuation(character):
    code = ord(character)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(character)[0] == "P"


class _Clean(dict):
    """Code point -> replacement: control characters (C*) and U+FFFD go, white space (Z*, tab, line ends) becomes a space."""

    def __missing__(self, code):
        character = chr(code)
        category = unicodedata.category(character)
        if character in "\t\n\r" or category[0] == "Z":
            value = " "
        elif code == 0xFFFD or category[0] == "C":
            value = ""
        elif is_cjk(code):
            value = " " + character + " "
        else:
            value = character
        self[code] = value
        return value


class _Fold(dict):
    """Code point -> replacement after NFD: marks go, letters become lower case, punctuation stands alone."""

    def __missing__(self, code):
        character = chr(code)
        if unicodedata.category(character) == "Mn":
            value = ""
        else:
            value = character.lower()
            if is_punctuation(value[:1]):
                value = " " + value + " "
        self[code] = value
        return value


_CLEAN, _FOLD = _Clean(), _Fold()
_ASCII_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ASCII_WORDS = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")


def basic_tokens(text):
    """The words of a text before WordPiece."""
    if text.isascii():
        return _ASCII_WORDS.findall(_ASCII_CONTROLS.sub("", text).lower())
    return unicodedata.normalize("NFD", text.translate(_CLEAN)).translate(_FOLD).split()


class WordPiece:
    def __init__(self, tokens):
        self.tokens = list(tokens)
        self.ids = {token: index for index, token in enumerate(self.tokens)}
        self._longest = max(map(len, self.tokens))
        self._cache = {}

    @classmethod
    def load(cls, path):
        with open(path, encoding="utf-8", newline="\n") as file:
            return cls(line.rstrip("\n") for line in file)

    def word(self, word):
        """The ids of one word; [UNK] if some part of it has no piece."""
        known = self._cache.get(word)
        if known is not None:
            return known
        result = self._split(word)
        if len(self._cache) < 2_000_000:
            self._cache[word] = result
        return result

    def _split(self, word):
        if len(word) > MAX_WORD_CHARACTERS:
            return (UNK,)
        result, start = [], 0
        while start < len(word):
            for end in range(min(len(word), start + self._longest), start, -1):
                piece = self.ids.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    break
            else:
                return (UNK,)
            result.append(piece)
            start = end
        return tuple(result)

    def encode(self, text, special=True):
        result = [CLS] if special else []
        for word in basic_tokens(text):
            result.extend(self.word(word))
        if special:
            result.append(SEP)
        return result
