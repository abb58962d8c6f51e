"""One training example: a sentence, or a window of a report. Every layer is optional; an absent one costs nothing."""
from dataclasses import dataclass, field


@dataclass
class Example:
    words: list
    source: str
    name: str = ""
    quotes: list = None       # quotation ids; None = all 0, as in the sentence pass
    breaks: list = field(default_factory=list)   # [SEP] before these words
    upos: list = None
    xpos: list = None
    feats: list = None
    lemmas: list = None
    heads: list = None        # 0 = root, else the head's word number from 1
    relations: list = None
    names: list = None        # BIO tags of our inventory
    roles: list = None        # [(predicate, {word: role})], word numbers from 0
    predicates: list = None   # 1 where PropBank has a predicate
    cues: list = None         # O, B, I, or None where not to be learnt (the context sentence)
    says: list = None         # [([cue words], [class of each word])]
    triggers: list = None     # O, B, I, or None
    events: list = None       # {word: (types, status, background)}
