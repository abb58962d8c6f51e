"""A stand-in for the program's own tokeniser: running text to UD-style words and sentences, for windows in training.

UD's principles: punctuation and hyphens stand alone, contractions and possessives are cut (do n't, Hamas 's),
abbreviations, numbers and addresses stay whole. Offsets: characters of the text, half-open.
"""
import re

TITLES = ("Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Cmdr|St|Jr|Sr|Inc|Corp|Co|Ltd|No|Prof|Rev|Hon|vs|etc|"
          "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Ala|Ariz|Calif|Colo|Conn|Fla|Ga|"
          "Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Dept|Fr|Ft|Mt")
PREFIXES = "e|non|co|re|anti|pro|pre|post|ex|mid|multi|un|inter|semi|sub|counter|ultra|neo|quasi|trans"
TOKEN = re.compile(rf"""
  (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]
 |[\w.+-]+@[\w-]+(?:\.[\w-]+)+
 |(?:[A-Za-z]\.){{2,}}
 |(?:{TITLES})\.(?=\s|$)
 |[A-Z]\.(?=\s+[A-Z])
 |\d+(?:[-.,:/]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])
 |(?i:{PREFIXES})-[^\W\d_]+
 |[^\W_]+(?:['’][^\W\d_]+)*
 |\.{{2,}}|-{{2,}}|``|''|\S
""", re.X)
TAIL = re.compile(r"(?:[nN]['’][tT]|['’](?:[sS]|[dD]|[mM]|[rR][eE]|[vV][eE]|[lL][lL]))$")
JOINED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3}
ENDS, CLOSERS = {".", "?", "!", "…", "...", "...."}, {"”", '"', "''", ")", "]", "’", "'", "»"}


def words_of(text, start=0, end=None):
    """(start, end) of each word of text[start:end]."""
    spans = []
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        a, b = match.span()
        word = match.group()
        cut = JOINED.get(word.lower())
        tail = TAIL.search(word)
        if cut:
            spans += [(a, a + cut), (a + cut, b)]
        elif tail and tail.start() > 0:
            spans += [(a, a + tail.start()), (a + tail.start(), b)]
        else:
            spans.append((a, b))
    return spans


def sentence_starts(text, spans):
    """Indices of the words that open a sentence, the first word included."""
    starts, i = [0] if spans else [], 0
    while i < len(spans):
        if text[spans[i][0]:spans[i][1]] in ENDS:
            j = i + 1
            while j < len(spans) and text[spans[j][0]:spans[j][1]] in CLOSERS and spans[j][0] == spans[j - 1][1]:
                j += 1
            if j < len(spans) and not text[spans[j][0]].islower():
                starts.append(j)
            i = j
        else:
            i += 1
    return starts
