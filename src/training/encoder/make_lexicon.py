"""Word forms with counts and capitalisation (lexicon.tsv.gz), synonyms from WordNet and from paraphrase pairs (synonyms.tsv.gz),
inflections (inflections.tsv.gz)."""

import argparse
import gzip
import math
import os
import re
import unicodedata
from collections import Counter, defaultdict
from difflib import SequenceMatcher

import corpus
import opposites
from words import _CASED, sentences, tokens

_FORM = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_OPENERS = frozenset("\"'([:-–—“‘")
_CONTRACTED_IS = frozenset("it's that's he's she's what's there's let's who's where's here's how's when's why's one's".split())
_VOWEL = re.compile("[aeiouyàáâäãåæçèéêëìíîïòóôöõøœùúûüýÿ]")
_WEAK_ORIGINS = ("wmt21-ha-en",)


def write_gzip(path, rows):
    """The same rows give the same bytes: no name and no time in the header."""
    with open(path, "wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=0) as file:
        for row in rows:
            file.write(("\t".join(map(str, row)) + "\n").encode("utf-8"))


def good_texts(folder):
    """Texts of modern pairs that a person wrote or corrected, or that a strong system wrote; each once."""
    seen = set()
    for text_a, text_b, origin in corpus.pairs(folder):
        if corpus.is_modern(origin) and origin not in _WEAK_ORIGINS:
            for text in ((text_b,) if origin == "mlqe-pe" else (text_a, text_b)):
                if text not in seen:
                    seen.add(text)
                    yield text


def count_forms(folder):
    counts, inner, capital = Counter(), Counter(), Counter()

    def add(line):
        line = unicodedata.normalize("NFC", line).translate(_CASED)
        for sentence in sentences(line):
            found = list(_FORM.finditer(sentence))
            title = len(found) > 3 and sum(m.group()[0].isupper() for m in found) > .6 * len(found)
            for number, match in enumerate(found):
                form = match.group()
                low = form.lower()
                counts[low] += 1
                before = sentence[:match.start()].rstrip()
                if number and not title and before and before[-1] not in _OPENERS and before[-1] not in ".!?":
                    inner[low] += 1
                    capital[low] += form[0].isupper()

    for line in corpus.plain_lines(folder):
        add(line)
    for text in good_texts(folder):
        add(text)
    return counts, inner, capital


def is_latin(word):
    return all(c in "'-" or "LATIN" in unicodedata.name(c, "") for c in word)


def lexicon(folder, least):
    counts, inner, capital = count_forms(folder)
    # a possessive counts for its owner
    for word in [w for w in counts if w.endswith("'s") and w not in _CONTRACTED_IS]:
        base = word[:-2]
        if counts[base] or counts[word] >= least:
            counts[base] += counts[word]
            inner[base] += inner[word]
            capital[base] += capital[word]
            del counts[word]
    kept = []
    for word, count in counts.items():
        parts = re.split("['-]", word)
        if count < least or len(word) > 30 or not is_latin(word) or len(word) == 1 and word not in "aio":
            continue
        if count < 10 and not _VOWEL.search(word) or count < 30 and re.search(r"(.)\1\1", word):
            continue
        if "-" in word and (count < 4 or any(counts[p] < least for p in parts)):
            continue
        share = (capital[word] / inner[word]) if inner[word] else .5
        kept.append((word, count, f"{share:.2f}"))
    kept.sort(key=lambda row: (-row[1], row[0]))
    return kept


def clean_lemma(lemma, counts):
    """A lemma in lower case, or nothing where it is long, has a digit or has a word the corpus never uses."""
    words = lemma.strip().lower().replace("’", "'").split()
    if not 1 <= len(words) <= 3 or not all(_FORM.fullmatch(w.strip(".")) for w in words):
        return None
    if len(words) == 1 and words[0] in opposites.CLOSED or not all(counts.get(p, 0) >= 2 for w in words for p in [w.strip(".")]):
        return None
    return " ".join(words)


def wordnet(folder, counts):
    """(word, synonym, weight): the share of the word's meanings that the synonym shares; meanings of one lemma count too."""
    senses, shared = Counter(), Counter()
    seen = set()
    for text_a, text_b, origin in corpus.pairs(folder):
        if origin == "wordnet-gloss" and (text_a, text_b) not in seen:
            seen.add((text_a, text_b))
            lemmas = {clean_lemma(part, counts) for part in text_a.split(",")} - {None}
            for lemma in lemmas:
                senses[lemma] += 1
                for other in lemmas - {lemma}:
                    shared[lemma, other] += 1
        elif origin == "wordnet-subst":
            for left, right in gaps(tokens(text_a, lower=False), tokens(text_b, lower=False), 0, 3):
                left, right = clean_lemma(left, counts), clean_lemma(right, counts)
                if left and right and left != right:
                    for pair in ((left, right), (right, left)):
                        shared[pair] += 0  # known as synonyms even if their gloss is not in the pairs
    for (word, synonym), count in shared.items():
        # one meaning is added: the corpus does not hold every gloss
        yield word, synonym, max(count, .5) / (senses[word] + 1)


def gaps(left, right, context, longest):
    """Differing runs of at most `longest` words between runs of at least `context` equal words (or a text's end)."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    for number, (kind, i1, i2, j1, j2) in enumerate(blocks):
        if kind != "replace" or i2 - i1 > longest or j2 - j1 > longest:
            continue
        before = blocks[number - 1][2] - blocks[number - 1][1] if number else context
        after = blocks[number + 1][2] - blocks[number + 1][1] if number + 1 < len(blocks) else context
        if min(before, after) >= context:
            yield " ".join(left[i1:i2]), " ".join(right[j1:j2])


def same_family(a, b, lemmas):
    if lemmas.get(a, a) == lemmas.get(b, b):
        return True
    short, long = sorted((a, b), key=len)
    prefix = os.path.commonprefix([a, b])
    return len(prefix) >= 4 and len(prefix) >= len(long) - 4 and len(prefix) >= len(short) - 2 or \
        re.sub("s", "z", a.replace("our", "or")) == re.sub("s", "z", b.replace("our", "or"))


def mined(folder, counts, share, lemmas, least):
    """(word, synonym, score): one-word differences between paraphrases with two equal words on each side."""
    pairs, single, total, seen = Counter(), Counter(), 0, set()
    for text_a, text_b, origin in corpus.pairs(folder):
        if not corpus.is_modern(origin) or origin == "wikisplit" or origin in _WEAK_ORIGINS:
            continue
        for left, right in gaps(tokens(text_a, lower=False), tokens(text_b, lower=False), 2, 1):
            if not (left.isalpha() and right.isalpha() and left.islower() and right.islower()) or (left, right, text_b) in seen:
                continue
            seen.add((left, right, text_b))
            pairs[tuple(sorted((left, right)))] += 1
            single[left] += 1
            single[right] += 1
            total += 1
    rows = []
    for (a, b), count in pairs.items():
        if count < least or a in opposites.CLOSED or b in opposites.CLOSED or share.get(a, 1) > .3 or share.get(b, 1) > .3:
            continue
        if min(len(a), len(b)) < 3 or same_family(a, b, lemmas) or opposites.excluded(a, b, lemmas):
            continue
        score = math.log(count * total / (single[a] * single[b]))
        if score > 2.5:
            rows.append((a, b, count, score))
    for a, b, count, score in rows:
        weight = min(1., score / 10 * (1 - 1 / (count + 1)))
        yield a, b, weight
        yield b, a, weight


_IRREGULAR = """be am is are was were been being|have has had having|do does did done doing|go goes went gone|say said|get got gotten|make made
know knew known|think thought|take took taken|see saw seen|come came|find found|give gave given|tell told|become became|show shown|leave left
feel felt|bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|mean meant|meet met|pay paid|sit sat
speak spoke spoken|lead led|grow grew grown|lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn
break broke broken|spend spent|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|eat ate eaten|sleep slept
win won|teach taught|catch caught|fight fought|throw threw thrown|sell sold|fly flew flown|forget forgot forgotten|seek sought|shoot shot
sing sang sung|swim swam swum|strike struck stricken|steal stole stolen|shake shook shaken|ride rode ridden|hide hid hidden|bite bit bitten
blow blew blown|freeze froze frozen|tear tore torn|wake woke woken|swear swore sworn|swing swung|stick stuck|sink sank sunk|spring sprang sprung
deal dealt|dig dug|feed fed|flee fled|hang hung|lay laid|lend lent|light lit|bear bore borne|bind bound|bleed bled|breed bred|cling clung
creep crept|dream dreamt|forbid forbade forbidden|forgive forgave forgiven|grind ground|kneel knelt|lean leant|learn learnt|leap leapt|ring rang rung
shrink shrank shrunk|slide slid|spin spun|sting stung|sweep swept|swell swollen|weave wove woven|weep wept|wind wound|withdraw withdrew withdrawn
undertake undertook undertaken|overcome overcame|undergo underwent undergone|mistake mistook mistaken|arise arose arisen|awake awoke
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|person people|life lives|wife wives|knife knives|leaf leaves
half halves|shelf shelves|thief thieves|wolf wolves|loaf loaves|calf calves|analysis analyses|crisis crises|basis bases|thesis theses
phenomenon phenomena|criterion criteria|medium media|good better best|bad worse worst|far farther farthest further furthest|little less least|many more most
die died dying|lie lied lying|tie tied tying|untie untied untying|vie vied vying|add added adding|err erred erring|agree agreed|disagree disagreed|free freed|decree decreed|guarantee guaranteed|dye dyed dyeing|shoe shoes|toe toes|foe foes|canoe canoes"""

# Words of their own that look like forms of another.
_NO_FORMS = frozenset("""
morning evening wedding ceiling herring sibling offspring lightning pudding stocking inning earring viking sterling shilling farthing duckling dumpling nothing something anything everything during
naked sacred wicked beloved rugged wretched crooked hundred kindred hatred infrared aged
news lens politics physics economics mathematics athletics ethics electronics statistics series species means headquarters clothes thanks customs mumps measles diabetes gas bus
always sometimes overseas canvas bias alas whereabouts pyjamas scissors thomas moses wales kansas thames netherlands lagos boeing
seed feed need speed weed breed bleed deed indeed exceed proceed succeed greed reed heed steed creed tweed
""".split())


def inflections(counts):
    """word -> (lemma, kind) by regular endings whose base the lexicon knows, and a list of irregular forms."""
    result = {}
    for line in _IRREGULAR.replace("\n", "|").split("|"):
        base, *forms = line.split()
        for form in forms:
            result[form] = base
    irregular = set(result)
    for word, count in counts.items():
        if word in result or word in _NO_FORMS or len(word) < 4 or not word.isalpha():
            continue
        candidates = []
        if word.endswith("ies") and len(word) > 4:
            candidates.append(word[:-3] + "y")
        elif word.endswith("es") and word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
            candidates += [word[:-2], word[:-1]]
        elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
            candidates.append(word[:-1])
        elif word.endswith("ied"):
            candidates.append(word[:-3] + "y")
        for ending in ("ed", "ing"):
            stem = word[:-len(ending)]
            if word.endswith(ending) and len(stem) >= 2 and _VOWEL.search(stem):
                if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
                    candidates.append(stem[:-1])
                candidates += [stem + "e", stem] if stem[-1] in "cvszugr" or stem.endswith(("at", "in", "it", "ot", "ut", "iz", "bl", "tl", "pl")) \
                    else [stem, stem + "e"]
                if len(stem) > 2 and stem[-1] == stem[-2]:
                    candidates.append(stem[:-1])
        known = [c for c in candidates if counts.get(c, 0) >= max(2, count / 200)]
        # Sliding is a form of slide, not of slid; but roses are a form of rose.
        form = max((counts[c] for c in known if c in irregular), default=0)
        known = [c for c in known if c not in irregular and counts[c] > form / 10] or known
        if known:
            result[word] = max(known[:2], key=lambda c: counts[c]) if len(known) > 1 and counts[known[1]] > 30 * counts[known[0]] else known[0]
    # One step only, never a chain: being is a form of be; founded is no form of find, nor wounded of wind.
    for word in list(result):
        base = result[word]
        if base in result and result[base] != "be" and base not in irregular:
            result[word] = result[base]
    return {word: base for word, base in result.items() if base != word}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", required=True, help="corpus folder (plain.txt.xz, pairs.tsv.xz, eval/)")
    parser.add_argument("--output", required=True, help="folder for lexicon.tsv.gz, synonyms.tsv.gz and inflections.tsv.gz")
    parser.add_argument("--least", type=int, default=2, help="smallest count of a word form")
    parser.add_argument("--least-mined", type=int, default=3, help="smallest count of a mined substitution")
    options = parser.parse_args()
    os.makedirs(options.output, exist_ok=True)

    rows = lexicon(options.corpus, options.least)
    write_gzip(os.path.join(options.output, "lexicon.tsv.gz"), rows)
    counts = {word: count for word, count, _ in rows}
    share = {word: float(value) for word, _, value in rows}
    print(len(rows), "word forms")

    lemmas = inflections(counts)
    write_gzip(os.path.join(options.output, "inflections.tsv.gz"), sorted(lemmas.items()))
    print(len(lemmas), "inflections")

    best = {}
    for origin, source in (("wordnet", wordnet(options.corpus, counts)), ("mined", mined(options.corpus, counts, share, lemmas, options.least_mined))):
        found = 0
        for word, synonym, weight in source:
            found += 1
            if (word, synonym) not in best:
                best[word, synonym] = (weight, origin)
            else:  # known to WordNet and seen as a substitution: stays wordnet, with the larger weight
                best[word, synonym] = (max(weight, best[word, synonym][0]), best[word, synonym][1])
        print(found, origin)
    write_gzip(os.path.join(options.output, "synonyms.tsv.gz"), ((*pair, f"{weight:.2f}", origin) for pair, (weight, origin) in sorted(best.items())))


if __name__ == "__main__":
    main()
