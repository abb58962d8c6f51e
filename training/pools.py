"""The training pools: sentences, and windows of reports. What is in them is decided here and nowhere else."""
import os

from corpora.names import read_names
from corpora.polnear import read_polnear, says_windows
from corpora.propbank import add_propbank, read_propbank
from corpora.example import Example
from corpora.ud import open_gum_documents, read_ud
from corpora.wire import read_reports, wire_windows

CORPORA = ("ewt", "gum", "politics", "wikigold", "wnut", "propbank", "polnear", "wire")
TIMES = {"politics": 3, "wikigold": 1, "wnut": 1, "polnear": 1, "wire": 4}   # how often in one round of its pool
LIMITS = (110, 90, 130)   # window sizes of successive rounds: the same text is cut in other places


def sentence_pool(folder, use):
    """Trees, tags, names and roles. GUM's non-commercial genres are left out."""
    language = os.path.join(folder, "language")
    out, path = [], lambda name: os.path.join(language, name)
    if "ewt" in use:
        ewt = list(read_ud(path("ud-ewt-train.conllu.gz"), "ewt"))
        add_names(ewt, path("ner-uner-ewt-train.iob2.gz"))
        if "propbank" in use:
            rolesets = read_propbank(path("srl-propbank-ewt-train.tsv.gz"))
            for s in ewt:
                if s.name in rolesets:
                    add_propbank(s, rolesets[s.name])
        out += ewt
    if "gum" in use:
        gum = list(read_ud(path("ud-gum-train.conllu.gz"), "gum", open_gum_documents(language)))
        add_names(gum, path("ner-gum-train.iob2.gz"))
        out += gum
    for source, file in (("politics", "ner-crossner-politics-train.iob2.gz"), ("wikigold", "ner-wikigold.iob2.gz"),
                         ("wnut", "ner-wnut17-train.iob2.gz")):
        if source in use:
            out += [Example(words, source, name, names=tags) for name, words, tags in read_names(path(file))] * TIMES[source]
    return out


def add_names(sentences, path):
    tags_of = {name: (words, tags) for name, words, tags in read_names(path)}
    for s in sentences:
        words, tags = tags_of.get(s.name, (None, None))
        if words == s.words:
            s.names = tags


def window_pools(folder, use):
    """Who says what, and events: one pool for each size of window."""
    out = {limit: [] for limit in LIMITS}
    if "polnear" in use:
        for article, report, statements in read_polnear(os.path.join(folder, "attribution", "train.jsonl")):
            for limit in LIMITS:
                out[limit] += [e for e, _ in says_windows(report, statements, "polnear", article["id"], limit)] * TIMES["polnear"]
    if "wire" in use:
        for reading, report in read_reports(os.path.join(folder, "wire", "train")):
            for limit in LIMITS:
                out[limit] += list(wire_windows(reading, report, limit)) * TIMES["wire"]
    return list(out.values())
