"""Universal Dependencies: EWT, and GUM's open genres (gum-licences.tsv; non-commercial texts are never read)."""
import csv
import gzip
import os

from corpora.example import Example


def open_gum_documents(folder):
    with open(os.path.join(folder, "gum-licences.tsv"), encoding="utf-8") as rows:
        return {r["document"] for r in csv.DictReader(rows, delimiter="\t") if r["class"] == "open"}


def read_ud(path, source, documents=None):
    """Sentences in order. documents: keep these only."""
    document, name, rows = None, None, []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                document = line[14:]
            elif line.startswith("# sent_id = "):
                name = line[12:]
            elif not line:
                if rows and (documents is None or document in documents):
                    yield sentence(rows, source, name)
                rows = []
            elif line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)


def sentence(rows, source, name):
    return Example(
        [r[1] for r in rows], source, name, upos=[r[3] for r in rows], xpos=[r[4] for r in rows],
        feats=[r[5] for r in rows], lemmas=[r[2] for r in rows], heads=[int(r[6]) for r in rows],
        relations=[r[7] for r in rows])
