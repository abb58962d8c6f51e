"""Lemmas of known forms: lower-case form and UPOS to lemma, from the training treebanks, where all uses agree.

The list goes before the edit scripts: 97.2 / 98.1 (EWT / GUM dev) against 95.9 / 96.7 by scripts alone (at three quarters
of the first stage). File: form TAB UPOS TAB lemma, sorted.
"""
import os
import re
from collections import Counter, defaultdict

from corpora.ud import open_gum_documents, read_ud

LEAST = 2   # uses
LEFT_OUT = {"PROPN", "X", "SYM", "NUM", "PUNCT"}   # names, addresses and the like have no place in a shipped list


def make_lemma_list(folder):
    language = os.path.join(folder, "language")
    seen = defaultdict(Counter)
    for source, documents in (("ewt", None), ("gum", open_gum_documents(language))):
        for s in read_ud(os.path.join(language, f"ud-{source}-train.conllu.gz"), source, documents):
            for word, upos, lemma in zip(s.words, s.upos, s.lemmas):
                if lemma != "_" and upos not in LEFT_OUT and re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|['’][^\W\d_]+", word):
                    seen[word.lower(), upos][lemma] += 1
    return {key: next(iter(lemmas)) for key, lemmas in seen.items() if len(lemmas) == 1 and sum(lemmas.values()) >= LEAST}


def write_lemma_list(path, lemmas):
    with open(path, "w", encoding="utf-8") as file:
        file.write("form\tupos\tlemma\n" + "".join(f"{w}\t{u}\t{l}\n" for (w, u), l in sorted(lemmas.items())))


def read_lemma_list(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines][1:]
    return {(w, u): l for w, u, l in rows}


def with_list(layers, words, lemmas):
    """Listed lemmas in place of the scripts'; only for forms without capitals."""
    layers["lemmas"] = [lemmas.get((w, u), l) if w == w.lower() else l
                        for w, u, l in zip(words, layers["upos"], layers["lemmas"])]
    return layers
