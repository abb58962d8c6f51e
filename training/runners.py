"""Two ways to run the reader with one interface: a checkpoint in torch, or the exported file in onnxruntime.

run(inputs, names) gives {output: array}; inputs are the arrays of encode.encode_words.
"""
import json
import os

import numpy as np
import onnxruntime
import torch

from lemma_list import make_lemma_list, read_lemma_list
from model import Reader

SENTENCE = ("upos", "xpos", "feats", "lemmas", "arcs", "labels", "names", "roles", "predicate")
SAYS = ("cues", "says", "trigger", "event_type", "status", "background")
BATCH = 8   # inputs of one batch, as in the program


def padded(inputs):
    longest, slots = max(len(i[0]) for i in inputs), max(len(i[3]) for i in inputs)
    sizes = (longest, longest, longest, slots)
    out = [np.zeros((len(inputs), n), np.int32) for n in sizes]
    for row, arrays in enumerate(inputs):
        for k, values in enumerate(arrays):
            out[k][row, :len(values)] = values
    return dict(zip(("pieces", "shapes", "quotes", "firsts"), out))


def run_all(runner, inputs, names):
    """Outputs of every input, in order, batches of like length; each cut to its own slots."""
    out = [None] * len(inputs)
    order = sorted(range(len(inputs)), key=lambda i: (len(inputs[i][0]), i))
    for at in range(0, len(order), BATCH):
        part = order[at:at + BATCH]
        answer = runner.run(padded([inputs[i] for i in part]), names)
        for row, i in enumerate(part):
            n = len(inputs[i][3])
            out[i] = {k: cut(v[row], k, n) for k, v in answer.items()}
    return out


def cut(array, name, slots):
    if name in ("arcs", "labels", "roles"):
        return array[:slots, :slots]
    return array[:, :slots, :slots] if name == "says" else array[:slots]


class OnnxRunner:
    def __init__(self, folder, threads=1):
        with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
            self.manifest = json.load(file)
        self.labels = self.manifest["labels"]
        self.lemma_list = read_lemma_list(os.path.join(folder, "lemmas.tsv"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(os.path.join(folder, "model.onnx"), options, providers=["CPUExecutionProvider"])

    def run(self, batch, names):
        return dict(zip(names, self.session.run(list(names), batch)))


class TorchRunner:
    def __init__(self, checkpoint):
        saved = torch.load(checkpoint, weights_only=False, map_location="cpu")
        self.labels = saved["labels"]
        self.lemma_list = make_lemma_list(os.environ["HEARSAY_CORPORA"])
        self.reader = Reader(self.labels)
        self.reader.load_state_dict(saved["averaged"])
        self.reader.eval()

    @torch.no_grad()
    def run(self, batch, names):
        r = self.reader
        x = r.slots({k: torch.from_numpy(v.astype(np.int64)) for k, v in batch.items()}, False)
        b, s = batch["firsts"].shape
        pairs = lambda scorer, v: scorer(v[:, :, None], v[:, None]).argmax(-1)
        every = torch.eye(s).repeat(b, 1)
        how = {
            "upos": lambda: r.upos(x["tags"]), "xpos": lambda: r.xpos(x["tags"]).argmax(-1),
            "feats": lambda: r.feats(x["tags"], x["sentence"]).argmax(-1), "lemmas": lambda: r.lemmas(x["tags"]).argmax(-1),
            "names": lambda: r.names(x["names"]), "arcs": lambda: r.arcs(x["tree"]),
            "labels": lambda: pairs(r.labels, x["tree"]), "roles": lambda: pairs(r.roles, x["tree"]),
            "predicate": lambda: r.predicate(x["tree"]), "cues": lambda: r.cues(x["says"]),
            "says": lambda: r.says(x["says"], torch.arange(b).repeat_interleave(s), every).view(b, s, -1, s).transpose(1, 2),
            "trigger": lambda: r.trigger(x["says"]), "event_type": lambda: r.event_type(x["says"]),
            "status": lambda: r.status(x["says"]), "background": lambda: r.background(x["says"]),
        }
        return {k: how[k]().numpy() for k in names}
