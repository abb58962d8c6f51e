"""Examples to numbers: piece, shape and quotation ids, first pieces of words, and a number for every label."""
from dataclasses import dataclass, field

import numpy as np

from corpora.names import allowed
from labels import OPEN_SAYS
from shapes import shape_of
from wordpiece import CLS, SEP

LONGEST = 510   # pieces of one input, [CLS] and the last [SEP] included


@dataclass
class Encoded:
    """One input as arrays. Label arrays have one entry a word; -100 = not learnt."""
    pieces: np.ndarray
    shapes: np.ndarray
    quotes: np.ndarray
    firsts: np.ndarray   # [words + 1], place of each word's first piece; entry 0 is [CLS]
    source: str
    labels: dict = field(default_factory=dict)


def encode_words(words, wordpiece, quotes=None, breaks=()):
    """Pieces, shapes, quotes, firsts. Words beyond LONGEST pieces are dropped."""
    pieces, shapes, inside, firsts = [CLS], [0], [0], [0]
    stops = set(breaks)
    for i, word in enumerate(words):
        ids = wordpiece.pieces(word)
        if len(pieces) + len(ids) + 2 > LONGEST:
            break
        if i in stops:
            pieces.append(SEP), shapes.append(0), inside.append(0)
        firsts.append(len(pieces))
        pieces += ids
        shape = 1 + 2 * shape_of(word)
        shapes += [shape] + [shape + 1] * (len(ids) - 1)
        inside += [quotes[i] if quotes else 0] * len(ids)
    pieces.append(SEP), shapes.append(0), inside.append(0)
    return [np.array(x, np.int32) for x in (pieces, shapes, inside, firsts)]


def encode(example, wordpiece, nearest):
    arrays = encode_words(example.words, wordpiece, example.quotes, example.breaks)
    n, number, out = len(arrays[3]) - 1, nearest.number, {}
    words = example.words[:n]
    if n < len(example.words):
        return None
    if example.upos:
        out["upos"] = [number["upos"][x] for x in example.upos]
        out["xpos"] = [number["xpos"][x] for x in example.xpos]
        out["feats"] = [nearest.feats(x) for x in example.feats]
        out["lemmas"] = [nearest.lemma(w, l) for w, l in zip(words, example.lemmas)]
        out["heads"] = example.heads
        out["relations"] = [number["relations"].get(x, -100) for x in example.relations]
    if example.names:
        table = {}
        for tag in set(example.names):
            row = np.zeros(len(number["names"]), bool)
            row[[number["names"][t] for t in allowed(tag, example.source)]] = True
            table[tag] = row
        out["names"] = np.stack([table[t] for t in example.names])
    if example.predicates:
        out["predicates"] = example.predicates
        out["roles"] = [(p, [number["roles"].get(r.get(i, "none"), 0) for i in range(n)]) for p, r in example.roles]
    if example.cues:
        out["cues"] = [-100 if c is None else number["bio"][c] for c in example.cues]
    if example.says:
        open_classes = [number["says"][c] for c in OPEN_SAYS[example.source]]
        says = []
        for cue, classes in example.says:
            gold = np.zeros((n, len(number["says"])), bool)
            ids = np.array([number["says"][c] for c in classes])
            gold[np.arange(n), ids] = True
            gold[np.ix_(ids == 0, open_classes)] = True
            says.append((cue, gold))
        out["says"] = says
    if example.triggers:
        out["triggers"] = [-100 if t is None else number["bio"][t] for t in example.triggers]
        out["types"] = np.zeros((n, len(number["types"])), bool)
        out["statuses"], out["background"] = [-100] * n, [-100] * n
        for i, (types, status, background) in example.events.items():
            out["types"][i, [number["types"][t] for t in types]] = True
            out["statuses"][i] = number["statuses"][status]
            out["background"][i] = int(background)
    return Encoded(*arrays, example.source, {k: v if isinstance(v, (np.ndarray,)) or k in ("roles", "says")
                                             else np.array(v, np.int64) for k, v in out.items()})
