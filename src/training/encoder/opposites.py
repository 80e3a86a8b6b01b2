"""Word pairs that must not pass for synonyms though they stand in the same contexts: opposites, members of one closed set, function words."""

import itertools

CLOSED = frozenset("""a an the this that these those my your his her its our their i you he she it we they me him us them mine yours hers ours theirs
myself yourself himself herself itself ourselves themselves who whom whose which what where when why how whoever whatever
and or but nor so yet for if because although though while whereas unless until since as than whether
in on at by to of from with without into onto upon over under above below between among through during before after against about around across along
behind beyond near off out up down toward towards within per via despite except like
not no none never nothing nobody nowhere neither either both cannot hardly scarcely barely
be am is are was were been being have has had having do does did done doing will would shall should can could may might must ought
all any each every some many much more most few fewer less least several other another such same own only just also too very even still already again
here there now then ever always often sometimes usually rarely seldom once twice ago
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
sixty seventy eighty ninety hundred thousand million billion trillion dozen half quarter third first second fourth fifth sixth seventh eighth ninth tenth
yes mr mrs ms dr""".split())

_OPPOSITES = """increase decrease reduce decline drop fall|rise fall drop decline|increased decreased reduced declined fell dropped|rose fell dropped declined
high low|higher lower|highest lowest|large small|larger smaller|largest smallest|big small little|bigger smaller|great small|long short|longer shorter
up down|above below|over under|before after|earlier later|early late|old new young|older newer younger|first last|next previous|former latter|former current
more less fewer|most least|many few|much little|good bad|better worse|best worst|right wrong left|true false|true untrue|start end finish stop|begin end
started ended finished stopped|opening closing|open close closed shut|opened closed|buy sell|bought sold|buyer seller|win lose|won lost|winner loser
victory defeat|success failure|succeed fail|succeeded failed|accept reject refuse|accepted rejected refused|agree disagree|allow forbid ban prevent
allowed forbidden banned|support oppose|supported opposed|supporters opponents critics|ally enemy|friend enemy|friends enemies|love hate|loved hated
like dislike|war peace|life death|live die|lived died|alive dead|born died|birth death|male female|man woman|men women|boy girl|boys girls|father mother
son daughter|brother sister|husband wife|king queen|uncle aunt|grandfather grandmother|actor actress|prince princess|sir madam|gentleman lady
north south east west|northern southern eastern western|northeast northwest southeast southwest|left right|front back rear|top bottom|upper lower
inside outside|internal external|domestic foreign|import export|imports exports|local national international global|public private|rich poor|strong weak
stronger weaker|hard soft|hard easy|difficult easy|fast slow|quickly slowly|hot cold|warm cool|summer winter spring autumn|day night|morning evening afternoon night
light dark|black white|heavy light|full empty|wet dry|clean dirty|safe dangerous|cheap expensive|give take|gave took|given taken|come go|came went
arrive leave depart|arrived left departed|enter leave exit|entered left|push pull|send receive|sent received|teach learn|ask answer|asked answered
question answer|cause effect|profit loss|profits losses|gain loss lose|gains losses|gained lost|add remove subtract|added removed|attack defend
attacked defended|offense defense|positive negative|active passive|major minor|maximum minimum|majority minority|always never|everyone nobody|everything nothing
present absent|present past future|past future|today yesterday tomorrow|day week month year decade century hour minute second|days weeks months years decades hours minutes seconds
daily weekly monthly yearly annual|monday tuesday wednesday thursday friday saturday sunday|single married|adult child|adults children|teacher student pupil
doctor patient|employer employee|guilty innocent|legal illegal|possible impossible|happy sad unhappy|love hatred|hope fear|include exclude|included excluded
include including exclude|expand shrink contract|strengthen weaken|improve worsen|improved worsened|raise lower cut|raised lowered cut|create destroy
created destroyed|build destroy demolish|built destroyed|appear disappear|remember forget|save spend|borrow lend|presence absence|advantage disadvantage
red blue green yellow white black brown orange purple pink grey gray|kilometers miles meters metres feet kilometres|dollars euros pounds
president minister senator governor mayor chancellor|plus minus|import export|senior junior|military civilian|urban rural|land sea|hero villain
ancient modern|simple complex complicated|wide narrow|thick thin|deep shallow|broad narrow|far near|distant close|victim suspect|plaintiff defendant
oral written|supply demand|approve reject|approved rejected|confirm deny|confirmed denied|admit deny|admitted denied|encourage discourage|permit prohibit
beginning end|dead injured wounded|killed injured wounded|death injury|deaths injuries|brother cousin|son nephew|mother sister|father brother"""

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "de", "under", "over", "counter")

_PAIRS = {frozenset(pair) for group in _OPPOSITES.replace("\n", "|").split("|") for pair in itertools.combinations(group.split(), 2)}


def excluded(a, b, lemmas):
    """Known opposites in any inflection, a negating prefix, or -ful against -less."""
    for left, right in itertools.product({a, lemmas.get(a, a)}, {b, lemmas.get(b, b)}):
        if frozenset((left, right)) in _PAIRS:
            return True
        for x, y in ((left, right), (right, left)):
            if any(x == prefix + y for prefix in _PREFIXES) or x.endswith("less") and (y == x[:-4] + "ful" or y == x[:-4]):
                return True
    return False
