// Makes the small tokenizers beside this script and expected.jsonl, the ids that Hugging Face's own library gives for hard texts:
//   npm install --no-save tokenizers@0.23.2 && python3 make_charsmap.py && node make_tokenizers.mjs
// (the npm package is the reference implementation in Rust, bound for Node.js; make_charsmap.py needs Debian's sentencepiece).
// Vocabularies are learned from the sample articles and the texts below; they mean nothing.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

const here = import.meta.dirname;
const require = createRequire(path.join(process.cwd(), 'x.js'));
const t = require('tokenizers');
const VERSION = require('tokenizers/package.json').version;
const at = (name) => path.join(here, name);

const TEXTS = [
  '', ' ', '   ', '\t\r\n', 'the', ' the ', 'The harbour wall', '  two  spaces  inside  ', 'line\nbreak', 'tab\tand\u00a0hard\u3000spaces\u2003here\u2028and\u2029there',
  "It's what they'd said: we'll see, won't we? I'M 'quoted' 'twas", '“Smart” ‘quotes’ — dashes – and … dots', 'a-b a--b a_b a.b a,b 3.14 1,000,000 50% $5 €5 £38m ¥100',
  'https://example.org/a?b=c&d=e#f user@example.org C++ C# .NET <b>html</b> &amp;', '()[]{}<>«»‹›„“「」『』【】〈〉', '!!!???...,,,;;;:::---___***', '\\ / | ~ ` ^ + = @ # %',
  'café cafe\u0301 CAFÉ CAFE\u0301 naïve Zürich Ångström A\u030Angstro\u0308m', 'Straße STRASSE ẞ ß', 'ﬁnd ﬂow ﬃ ﬄ ŀ Ǆ ǆ ĳ ŉ', 'İstanbul ISTANBUL ıstanbul istanbul I\u0307', 'Œuvre œuf Ærø æ Ø ø Ð ð Þ þ Ł ł Đ đ',
  'Tiếng Việt có nhiều dấu thanh: ắ ằ ẳ ẵ ặ', 'a\u0323\u0302 a\u0302\u0323 ậ', 'Příliš žluťoučký kůň úpěl ďábelské ódy', 'Pchnąć w tę łódź jeża', 'Árvíztűrő tükörfúrógép', 'Þetta er íslenska', 'Dvě třetiny', 'Şişli’de ağaç',
  'Съешь ещё этих мягких французских булок', 'Ещё ЕЩЁ е\u0308 й и\u0306', 'Їжак ґанок є', 'Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία', 'ΟΔΟΣ ὀδός σΣς ΑΣ', 'Հայերեն', 'ქართული ენა ᲥᲐᲠᲗᲣᲚᲘ',
  'שלום עולם שָׁלוֹם', 'العربية لغة جميلة', 'مَرْحَبًا بِكُمْ', 'فارسی می‌خواهم', 'اردو', '\u202bRTL\u202c \u200fmark\u200e', 'ﷺ ﻻ ﺍ',
  'हिन्दी में लिखा हुआ', 'क्षत्रिय ज्ञान', 'বাংলা ভাষা', 'தமிழ் மொழி', 'తెలుగు', 'ไทยภาษาไทยไม่มีช่องว่าง', 'ພາສາລາວ', 'မြန်မာ', 'ភាសាខ្មែរ', 'བོད་ཡིག',
  '北京是中国的首都', '東京は日本の首都です', 'ひらがな カタカナ ｶﾀｶﾅ ﾊﾟﾋﾟ が か\u3099', '漢字とkanaの混ざったtext', '한국어 문장입니다', '\u1112\u1161\u11ab\u1100\u116e\u11a8 ㅎㅏㄴ', '㈱ ㍿ ㌔ ㎏ ㏂', '𠀀𠀁 𪛖 \u{2F800} 豈 更',
  '１２３ ＡＢＣ ａｂｃ ！？ （全角）', '①②③ ⑴ ⒈ Ⅳ ⅳ ½ ¾ ⅓', 'x² y³ H₂O a\u2071 ⁿ', 'µ μ Ω Ω K K Å Å', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝒎𝒂𝒕𝒉 𝟘𝟙𝟚', '∑∏∫√∞≈≠≤≥ ⇒ ← ∀∃', '™ ® © ℠ № ℃ ℉ ℡',
  '😀 😁😂 👍🏽 👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪🇫🇷 ❤️ ☺︎', 'a😀b 😀😀😀', '🧑🏿‍🚀🫠🪿', '♠♣♥♦ ♩♪♫ ☎ ✓ ✗ ★', '░▒▓█ ┌─┐│└┘', '⠓⠑⠇⠇⠕', 'ᚠᚢᚦᚨᚱᚲ', '𐌀𐌁 𓀀𓀁 𒀀', '\ua9c0\uabe3 ꙮ',
  '\u0301', 'a\u0301\u0302\u0303\u0304\u0305b', '\u200b\u200c\u200d\u2060\ufeff', 'zero\u200bwidth soft\u00adhyphen joi\u200dner', 'bell\u0007 del\u007f nul\u0000 esc\u001b c1\u0085\u009f', '\u000b\u000c\u001c\u001f', '\ufffd \ufffc \ue000 \uf8ff',
  '\u{10ffff} \u{e0001} \u{1f1e6}', '\u0378 \u05ff \u{1fbff}', '\u2581 ▁the ▁▁ _', '##able ##s # ##', 'Ġthe Ċ Â', 'the [SEP] wall [CLS][MASK] [UNK] [PAD] [sep] [ SEP ]', '<s> the </s> <unk> <pad> <mask> <0x41> <S>', '<|endoftext|> <ent> new<ent>york NEWTOKEN newtoken',
  'x'.repeat(99), 'x'.repeat(100), 'x'.repeat(101), 'harbour'.repeat(40), 'é'.repeat(101), '漢'.repeat(30), '12345678901234567890', 'aAaAaA AAAA aaaa', 'iPhone McDonald eBay GmbH & Co. KG', "O'Neill d’Artagnan l'été rock'n'roll",
  'The council approves new harbour wall after third winter of floods', 'Le conseil approuve la nouvelle digue', 'Der Rat genehmigt die neue Hafenmauer', 'El consejo aprueba el nuevo muro', 'Совет одобрил новую стену', '市議会は新しい港の壁を承認した', '시의회가 새 항구 벽을 승인했다', 'وافق المجلس على جدار الميناء',
  'mixed Ελληνικά русский עברית 中文 ไทย in one', 'end with space ', '\u00a0', '\u3000全角スペース\u3000', '. . .', "''", '""', '\r\n\r\n', 'a\r\nb',
];

// A seeded mix of pieces of the texts: what no one would write.
let seed = 12345;
const random = (n) => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return seed % n; };
const characters = [...TEXTS.join('')];
for (let i = 0; i < 60; i++) TEXTS.push(Array.from({ length: 1 + random(40) }, () => characters[random(characters.length)]).join(''));

const samples = path.join(here, '../../../../data/samples');
const corpus = fs.readdirSync(samples).filter((name) => name.endsWith('.txt')).sort().map((name) => fs.readFileSync(path.join(samples, name), 'utf8')).join('\n');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tokenizers-'));
const file = path.join(folder, 'corpus.txt');
// Each text's words but no more of the scripts than every third: some of what is tested must be unknown.
fs.writeFileSync(file, corpus + '\n' + TEXTS.filter((_, i) => i % 3 !== 2).join('\n').replaceAll('\0', ''));

function learned(model, setUp) {
  const tokenizer = new t.Tokenizer(model);
  setUp(tokenizer);
  tokenizer.train([file]);
  tokenizer.save(path.join(folder, 'learned.json'));
  return JSON.parse(fs.readFileSync(path.join(folder, 'learned.json'), 'utf8')).model;
}

const numbered = (tokens) => Object.fromEntries(tokens.map((token, id) => [token, id]));
const byId = (vocab) => Object.keys(vocab).sort((a, b) => vocab[a] - vocab[b]);
const added = (content, id, more = {}) => ({ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true, ...more });
const template = (before, after, ids) => ({
  type: 'TemplateProcessing',
  single: [...before.map((id) => ({ SpecialToken: { id, type_id: 0 } })), { Sequence: { id: 'A', type_id: 0 } }, ...after.map((id) => ({ SpecialToken: { id, type_id: 0 } }))],
  pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }],
  special_tokens: Object.fromEntries([...before, ...after].map((token) => [token, { id: token, ids: [ids[token]], tokens: [token] }])),
});
const tokenizers = {};

const BERT = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
for (const [name, lowercase] of [['uncased', true], ['cased', false]]) {
  const setUp = (k) => { k.setNormalizer(t.bertNormalizer({ lowercase, stripAccents: lowercase })); k.setPreTokenizer(t.bertPreTokenizer()); };
  const pieces = byId(learned(t.WordPiece.init({}, { unkToken: '[UNK]' }), setUp).vocab).filter((token) => !BERT.includes(token));
  const alphabet = pieces.filter((token) => [...token.replace(/^##/, '')].length === 1);
  const vocab = numbered([...BERT, ...alphabet, ...pieces.filter((token) => !alphabet.includes(token)).slice(0, 700)]);
  fs.writeFileSync(at(`${name}-vocab.txt`), byId(vocab).join('\n') + '\n');
  tokenizers[name] = {
    version: '1.0',
    // As published ones have it, and as it must not count: nothing is cut off or filled up.
    truncation: { direction: 'Right', max_length: 8, strategy: 'LongestFirst', stride: 0 },
    padding: { strategy: { Fixed: 64 }, direction: 'Right', pad_to_multiple_of: null, pad_id: 0, pad_type_id: 0, pad_token: '[PAD]' },
    added_tokens: BERT.map((token, id) => added(token, id)),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: lowercase ? template(['[CLS]'], ['[SEP]'], vocab) : { type: 'BertProcessing', sep: ['[SEP]', 3], cls: ['[CLS]', 2] },
    decoder: null,
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab },
  };
}

// Unigram as SentencePiece makes it, with the table of changed characters of a SentencePiece model, as XLM-RoBERTa has it.
const piece = JSON.parse(fs.readFileSync(path.join(folder, '../sentencepiece.json'), 'utf8'));
const XLM = ['<s>', '<pad>', '</s>', '<unk>'];
const unigram = [...XLM.map((token) => [token, 0]), ...piece.pieces.filter(([token]) => !['<s>', '</s>', '<unk>'].includes(token))];
unigram.push(['<mask>', 0]);
tokenizers.unigram = {
  version: '1.0', truncation: null, padding: null,
  added_tokens: [...XLM.map((token, id) => added(token, id)), added('<mask>', unigram.length - 1, { lstrip: true })],
  normalizer: { type: 'Precompiled', precompiled_charsmap: piece.charsmap },
  pre_tokenizer: { type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true }] },
  post_processor: template(['<s>'], ['</s>'], { '<s>': 0, '</s>': 2 }), decoder: null,
  model: { type: 'Unigram', unk_id: 3, vocab: unigram, byte_fallback: false },
};

// Unigram that falls back to bytes, with steps before it of many kinds and a special token at the end only, as T5 has it.
const bytes = Array.from({ length: 256 }, (_, i) => [`<0x${i.toString(16).toUpperCase().padStart(2, '0')}>`, -20]);
const fallback = [['<pad>', 0], ['</s>', 0], ['<unk>', 0], ...bytes, ...piece.pieces.filter(([token]) => !['<s>', '</s>', '<unk>'].includes(token)).slice(0, 400)];
tokenizers['unigram-bytes'] = {
  version: '1.0', truncation: null, padding: null, added_tokens: ['<pad>', '</s>', '<unk>'].map((token, id) => added(token, id)),
  normalizer: { type: 'Sequence', normalizers: [{ type: 'NFKC' }, { type: 'Strip', strip_left: true, strip_right: true }, { type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' }, { type: 'Lowercase' }] },
  pre_tokenizer: { type: 'Sequence', pretokenizers: [{ type: 'Metaspace', replacement: '▁', prepend_scheme: 'first', split: true }, { type: 'Punctuation', behavior: 'Isolated' }] },
  post_processor: template([], ['</s>'], { '</s>': 1 }), decoder: null,
  model: { type: 'Unigram', unk_id: 2, vocab: fallback, byte_fallback: true },
};

const bpe = learned(t.BPE.empty(), (k) => k.setPreTokenizer(t.byteLevelPreTokenizer(false, true)));
const ROBERTA = ['<s>', '<pad>', '</s>', '<unk>'];
const merges = bpe.merges.slice(0, 600).map((merge) => (Array.isArray(merge) ? merge : merge.split(' ')));
const bpeVocab = numbered([...ROBERTA, ...t.byteLevelAlphabet().sort(), ...new Set(merges.map((merge) => merge.join('')))]);
const count = Object.keys(bpeVocab).length;
tokenizers.bpe = {
  version: '1.0', truncation: null, padding: null,
  added_tokens: [...ROBERTA.map((token, id) => added(token, id)), added('<mask>', count, { lstrip: true }), added('newtoken', count + 1, { special: false, normalized: true, single_word: true })],
  normalizer: null, pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
  post_processor: { type: 'RobertaProcessing', sep: ['</s>', 2], cls: ['<s>', 0], trim_offsets: true, add_prefix_space: false }, decoder: null,
  model: { type: 'BPE', dropout: null, unk_token: null, continuing_subword_prefix: '', end_of_word_suffix: '', fuse_unk: false, byte_fallback: false, vocab: bpeVocab, merges: merges.map((merge) => merge.join(' ')) },
};

const opened = {};
for (const [name, tokenizer] of Object.entries(tokenizers)) {
  fs.writeFileSync(at(`${name}.json`), JSON.stringify(tokenizer) + '\n');
  opened[name] = t.Tokenizer.fromFile(at(`${name}.json`));
  opened[name].disableTruncation();
  opened[name].disablePadding();
}

const lines = [JSON.stringify({ made: `by make_tokenizers.mjs with Hugging Face tokenizers ${VERSION} (npm package tokenizers), truncation and padding off; ids with special tokens` })];
for (const text of TEXTS) {
  const row = { text };
  for (const name of Object.keys(opened)) row[name] = (await opened[name].encode(text)).getIds();
  lines.push(JSON.stringify(row));
}

fs.writeFileSync(at('expected.jsonl'), lines.join('\n') + '\n');
fs.rmSync(folder, { recursive: true });
