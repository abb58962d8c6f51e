"""The label lists of every head, made from the training corpora and kept with the checkpoint.

Rare feature strings go to the nearest frequent one, rare lemma scripts to a frequent one with the same result.
"""
from collections import Counter

from corpora.names import TAGS
from corpora.propbank import KEPT
from corpora.wire import PLOVER, STATUSES
from lemmas import apply_script, script_of

BIO = ("O", "B", "I")
SAYS = ("none", "source", "content", "addressee", "via")
RARE = 3   # a feature string or lemma script seen fewer times has no label of its own
# Classes that a corpus does not mark: there "none" may be one of them.
OPEN_SAYS = {"ewt": ("via",), "polnear": ("addressee", "via"), "wire": ()}


def make_labels(sentences):
    upos, xpos, feats, relations, scripts = Counter(), Counter(), Counter(), Counter(), Counter()
    for s in sentences:
        if s.upos:
            upos.update(s.upos), xpos.update(s.xpos), feats.update(s.feats), relations.update(s.relations)
            scripts.update(script_of(w, l) for w, l in zip(s.words, s.lemmas))
    del relations["root"]
    frequent = lambda counter: [k for k, n in counter.most_common() if n >= RARE]
    return {"upos": sorted(upos), "xpos": sorted(xpos), "feats": frequent(feats), "lemmas": frequent(scripts),
            "relations": sorted(relations), "names": list(TAGS), "roles": ["none", *KEPT], "bio": list(BIO),
            "says": list(SAYS), "types": list(PLOVER), "statuses": list(STATUSES)}


class Nearest:
    """Label numbers, with the nearest one for what has none."""

    def __init__(self, labels):
        self.number = {head: {label: i for i, label in enumerate(values)} for head, values in labels.items()}
        self.labels = labels
        self.feats_memo, self.lemma_memo = {}, {}

    def feats(self, text):
        known = self.number["feats"].get(text)
        if known is None:
            known = self.feats_memo.get(text)
        if known is None:
            ours = set(text.split("|"))
            score = lambda other: len(ours & set(other.split("|"))) - 0.5 * len(ours ^ set(other.split("|")))
            known = max(range(len(self.labels["feats"])), key=lambda i: (score(self.labels["feats"][i]), -i))
            self.feats_memo[text] = known
        return known

    def lemma(self, form, lemma):
        """-100 where no frequent script gives this lemma."""
        known = self.number["lemmas"].get(script_of(form, lemma))
        if known is None:
            key = (form, lemma)
            if key not in self.lemma_memo:
                self.lemma_memo[key] = next(
                    (i for i, s in enumerate(self.labels["lemmas"]) if apply_script(s, form) == lemma), -100)
            known = self.lemma_memo[key]
        return known
