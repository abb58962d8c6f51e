"""Writes the shipped file: encoder and heads in one int8 ONNX graph of standard operators, with its manifest.

    HEARSAY_CORPORA=DIR python training/export.py CHECKPOINT OUT_DIR [--float] [--figures FILE.json]

A program asks for the outputs it needs; the runtime computes no others. So one graph serves the sentence pass (tags,
tree, names, roles) and the who-says pass (cues, statements, events).
"""
import argparse
import hashlib
import json
import os
import shutil
import subprocess

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto

from encode import LONGEST
from lemma_list import make_lemma_list, write_lemma_list
from model import ATTENTION_HEADS, GROUPS, LAYERS, MIXED, SAY, WIDTH
from onnx_graph import OPSET, Graph
from shapes import CLASSES, MARKS
from train import pretrained_folder
from windows import CONTEXT, LIMIT, LONGEST as LONGEST_SENTENCE
from wordpiece import PIECES_A_WORD

FORMAT = 1
INPUTS = {"pieces": ("int32", ["batch", "pieces"]), "shapes": ("int32", ["batch", "pieces"]),
          "quotes": ("int32", ["batch", "pieces"]), "firsts": ("int32", ["batch", "slots"])}


def build(weights, int8, weight_limit, int8_heads=False):
    """The graph, and its outputs with kinds and shapes."""
    w = {k: v.numpy().astype(np.float32) for k, v in weights.items()}
    g = Graph(weight_limit)
    linear = lambda x, name, quantise=True, label=None: g.dense(
        x, w[f"{name}.weight"].T, w.get(f"{name}.bias"), label or name, int8 and int8_heads and quantise)
    layers = encoder(g, w, int8)
    firsts = g.node("Unsqueeze", [g.node("Cast", ["firsts"], "firsts64", to=TensorProto.INT64), g.ints([2], "axis2")], "places_of_slots")
    at_slots = [g.node("GatherND", [x, firsts], f"slots{i}", batch_dims=1) for i, x in enumerate(layers)]
    mix = np.exp(w["mix"]) / np.exp(w["mix"]).sum(-1, keepdims=True)
    x = {}
    for n, group in enumerate(GROUPS):
        parts = [g.node("Mul", [s, g.constant(np.float32(mix[n, i]), f"mix.{group}.{i}")], f"{group}.part{i}") for i, s in enumerate(at_slots)]
        total = parts[0]
        for i, part in enumerate(parts[1:]):
            total = g.node("Add", [total, part], f"{group}.sum{i}")
        x[group] = total
    outputs = {}

    def best(values, name, shape):
        at = g.node("ArgMax", [values], f"{name}.best", axis=-1, keepdims=0)
        g.node("Cast", [at], name, to=TensorProto.INT32)
        outputs[name] = ("int32", shape)

    def plain(group, head, size, quantise=True):
        linear(x[group], head, quantise, label=f"{head}")
        outputs[head] = ("float32", ["batch", "slots", size])

    slots, pairs = ["batch", "slots"], ["batch", "slots", "slots"]
    plain("tags", "upos", len(w["upos.bias"]))
    for head in ("xpos", "lemmas"):
        best(linear(x["tags"], head, label=f"{head}.scores"), head, slots)
    sentence = g.node("Relu", [linear(mean_of_words(g, x["tags"]), "feats.sentence")], "feats.sentence.relu")
    both = g.node("Add", [linear(x["tags"], "feats.word"), linear(sentence, "feats.school")], "feats.sum")
    both = g.node("Relu", [both], "feats.hidden")
    best(linear(both, "feats.out", label="feats.scores"), "feats", slots)
    plain("names", "names", len(w["names.bias"]))

    d = g.node("Relu", [linear(x["tree"], "arc_dependent")], "arc_dependent.relu")
    h = g.node("Relu", [linear(x["tree"], "arc_head")], "arc_head.relu")
    d = g.dense(d, w["arc"][:-1], w["arc"][-1], "arc_product", int8 and int8_heads)
    g.node("MatMul", [d, g.node("Transpose", [h], "arc_head.turned", perm=[0, 2, 1])], "arcs")
    outputs["arcs"] = ("float32", pairs)

    def pair_best(rows, columns, scorer, name):
        """The best label of every pair: relu(row + column) through one layer."""
        a = g.node("Unsqueeze", [linear(x["tree"], rows), g.ints([2], "axis2")], f"{rows}.rows")
        b = g.node("Unsqueeze", [linear(x["tree"], columns), g.ints([1], "axis1")], f"{columns}.columns")
        hidden = g.node("Relu", [g.node("Add", [a, b], f"{name}.sum")], f"{name}.hidden")
        best(linear(hidden, scorer, quantise=False, label=f"{name}.scores"), name, pairs)

    pair_best("label_dependent", "label_head", "label", "labels")
    pair_best("role_predicate", "role_word", "role", "roles")
    plain("tree", "predicate", 1)

    plain("says", "cues", 3)
    c = g.node("Relu", [linear(x["says"], "say_cue")], "say_cue.relu")
    v = g.node("Relu", [linear(x["says"], "say_word")], "say_word.relu")
    classes = w["say"].shape[0]
    turned = w["say"].transpose(1, 0, 2).reshape(SAY + 1, classes * (SAY + 1))   # [cue dim, class * word dim]
    cu = g.dense(c, turned[:-1], turned[-1], "say_product", int8 and int8_heads)
    cu = g.node("Reshape", [cu, g.ints([0, 0, classes, SAY + 1], "say_shape")], "say_classes")
    cu = g.node("Transpose", [cu], "say_classes.turned", perm=[0, 2, 1, 3])
    v = g.node("Pad", [v, g.ints([0, 0, 0, 0, 0, 1], "say_pad"), g.constant(np.float32(1), "one")], "say_word.one")
    v = g.node("Unsqueeze", [g.node("Transpose", [v], "say_word.turned", perm=[0, 2, 1]), g.ints([1], "axis1")], "say_word.columns")
    g.node("MatMul", [cu, v], "says")
    outputs["says"] = ("float32", ["batch", classes, "slots", "slots"])
    plain("says", "trigger", 3)
    plain("says", "event_type", len(w["event_type.bias"]))
    plain("says", "status", len(w["status.bias"]))
    plain("says", "background", 1)
    return g, outputs


def mean_of_words(g, x):
    """[batch, 1, WIDTH]: the mean over the slots that are words (`model.mean_of_words`)."""
    words = g.node("Greater", ["firsts", g.constant(np.int32(0), "none")], "words")
    words = g.node("Unsqueeze", [g.node("Cast", [words], "words.float", to=TensorProto.FLOAT), g.ints([2], "axis2")], "words.column")
    total = lambda y, name: g.node("ReduceSum", [y, g.ints([1], "axis1")], name, keepdims=1)
    count = g.node("Max", [total(words, "words.count"), g.constant(np.float32(1), "one")], "words.some")
    return g.node("Div", [total(g.node("Mul", [x, words], "words.vectors"), "words.sum"), count], "words.mean")


def encoder(g, w, int8):
    """The last MIXED layers' outputs, [batch, pieces, WIDTH] each."""
    table = w["encoder.pieces.weight"]
    if int8:
        scale = np.abs(table).max(1, keepdims=True).clip(1e-12) / 127
        rows = g.node("Gather", [g.constant(np.rint(table / scale).astype(np.int8), "pieces.table"), "pieces"], "pieces.rows")
        scales = g.node("Gather", [g.constant(scale.astype(np.float32), "pieces.scales"), "pieces"], "pieces.scale")
        x = g.node("Mul", [g.node("Cast", [rows], "pieces.float", to=TensorProto.FLOAT), scales], "pieces.vectors")
    else:
        x = g.node("Gather", [g.constant(table, "pieces.table"), "pieces"], "pieces.vectors")
    size = g.node("Gather", [g.node("Shape", ["pieces"], "size"), g.ints([1], "at1")], "length")
    places = g.node("Slice", [g.constant(w["encoder.places.weight"], "places.table"), g.ints([0], "from0"), size, g.ints([0], "axis0")], "places")
    for name in ("shapes", "quotes"):
        rows = g.node("Gather", [g.constant(w[f"encoder.{name}.weight"], f"{name}.table"), name], f"{name}.vectors")
        x = g.node("Add", [x, rows], f"{name}.added")
    x = g.node("Add", [x, places], "places.added")
    norm = lambda x, name: g.node("LayerNormalization", [x, g.constant(w[f"{name}.weight"], f"{name}.weight"), g.constant(
        w[f"{name}.bias"], f"{name}.bias")], f"{name}.out", axis=-1, epsilon=1e-12)
    x = norm(x, "encoder.norm")
    real = g.node("Cast", ["pieces"], "real", to=TensorProto.BOOL)
    mask = g.node("Where", [real, g.constant(np.float32(0), "zero"), g.constant(np.float32(-1e4), "far")], "mask.flat")
    mask = g.node("Unsqueeze", [mask, g.ints([1, 2], "axes12")], "mask")
    kept, each = [], WIDTH // ATTENTION_HEADS
    for i in range(LAYERS):
        n = f"encoder.layers.{i}"
        qkv_w, qkv_b = w[f"{n}.qkv.weight"].T.copy(), w[f"{n}.qkv.bias"].copy()
        qkv_w[:, :WIDTH] *= each ** -0.5
        qkv_b[:WIDTH] *= each ** -0.5
        qkv = g.dense(x, qkv_w, qkv_b, f"{n}.qkv", int8)
        q, k, v = g.node("Split", [qkv, g.ints([WIDTH] * 3, "thirds")], f"{n}.split", outputs=3, axis=-1)
        apart = lambda y, name, perm: g.node("Transpose", [g.node("Reshape", [y, g.ints([0, 0, ATTENTION_HEADS, each], "heads")], f"{n}.{name}.heads")], f"{n}.{name}", perm=perm)
        scores = g.node("MatMul", [apart(q, "q", [0, 2, 1, 3]), apart(k, "k", [0, 2, 3, 1])], f"{n}.scores")
        scores = g.node("Softmax", [g.node("Add", [scores, mask], f"{n}.masked")], f"{n}.weights", axis=-1)
        y = g.node("MatMul", [scores, apart(v, "v", [0, 2, 1, 3])], f"{n}.context")
        y = g.node("Reshape", [g.node("Transpose", [y], f"{n}.back", perm=[0, 2, 1, 3]), g.ints([0, 0, WIDTH], "joined")], f"{n}.joined")
        y = g.dense(y, w[f"{n}.out.weight"].T, w[f"{n}.out.bias"], f"{n}.out", int8)
        x = norm(g.node("Add", [x, y], f"{n}.residual1"), f"{n}.norm1")
        y = g.dense(x, w[f"{n}.up.weight"].T, w[f"{n}.up.bias"], f"{n}.up", int8)
        erf = g.node("Erf", [g.node("Div", [y, g.constant(np.float32(2 ** 0.5), "root2")], f"{n}.gelu.div")], f"{n}.gelu.erf")
        y = g.node("Mul", [g.node("Mul", [y, g.node("Add", [erf, g.constant(np.float32(1), "one")], f"{n}.gelu.add")], f"{n}.gelu.mul"),
                           g.constant(np.float32(0.5), "half")], f"{n}.gelu")
        y = g.dense(y, w[f"{n}.down.weight"].T, w[f"{n}.down.bias"], f"{n}.down", int8)
        x = norm(g.node("Add", [x, y], f"{n}.residual2"), f"{n}.norm2")
        if i >= LAYERS - MIXED:
            kept.append(x)
    return kept


MEANINGS = {
    "upos": "logits of labels.upos", "xpos": "index into labels.xpos", "feats": "index into labels.feats",
    "lemmas": "index into labels.lemmas (edit scripts)", "names": "logits of labels.names (BIO)",
    "arcs": "[dependent, head] logits; head slot 0 is the root",
    "labels": "[dependent, head] index into labels.relations, for a head that is a word; under slot 0 it is root",
    "roles": "[predicate, word] index into labels.roles; the word is the head of the argument",
    "predicate": "logit: the word is a predicate", "cues": "logits of labels.bio",
    "says": "[class, cue word, word] logits of labels.says; a cue's scores are the mean over its words",
    "trigger": "logits of labels.bio", "event_type": "logits of labels.types, to be read on triggers",
    "status": "logits of labels.statuses, to be read on triggers", "background": "logit: background, not news; read on triggers",
}


def sha256_of(file):
    with open(file, "rb") as data:
        return hashlib.sha256(data.read()).hexdigest()


def manifest(outputs, checkpoint, file, figures, decoding):
    try:
        commit = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True,
                                cwd=os.path.dirname(os.path.abspath(__file__))).stdout.strip()
    except subprocess.CalledProcessError:
        commit = None
    return {
        "format": FORMAT, "file": "model.onnx", "sha256": sha256_of(file), "bytes": os.path.getsize(file), "licence": "CC-BY-SA-4.0",
        "encoder": "all-MiniLM-L6-v2 (Apache-2.0)", "opset": OPSET, "needs": {"onnxruntime": ">=1.17"},
        "vocabulary": {"file": "vocab.txt", "lowercase": True, "stripAccents": True, "pad": 0, "unknown": 100, "cls": 101, "sep": 102},
        "inputs": {k: {"type": t, "shape": s} for k, (t, s) in INPUTS.items()},
        "outputs": {k: {"type": t, "shape": s, "pass": "says" if k in SAYS_PASS else "sentence", "meaning": MEANINGS[k]}
                    for k, (t, s) in outputs.items()},
        "limits": {"pieces": LONGEST, "piecesAWord": PIECES_A_WORD, "windowWords": LIMIT, "contextWords": CONTEXT,
                   "longestSentenceInWindow": LONGEST_SENTENCE},
        "shapes": {"special": 0, "classes": list(CLASSES), "id": "1 + 2 * class + (0 for the word's first piece, 1 for a later one)"},
        "quotes": {"outside": 0, "inside": 1, "mark": 2, "special": 0, "marks": sorted(MARKS), "sentencePass": "0 for every piece",
                   "saysPass": "pairs within one paragraph; a mark left open holds to the paragraph's end; straight marks toggle"},
        "lemmaScripts": "'=lemma', or casing (l lower, k keep, c first capital, u upper) + characters cut from the end + '|' + ending",
        "lemmaList": {"file": "lemmas.tsv", "sha256": sha256_of(os.path.join(os.path.dirname(file), "lemmas.tsv")),
                      "columns": ["form", "upos", "lemma"], "use": "goes before the scripts, for forms without capitals"},
        "labels": checkpoint["labels"], "decoding": decoding,
        "training": {"commit": commit, "stages": checkpoint["stages"],
                     "minutes": round(sum(stage["minutes"] for stage in checkpoint["stages"]), 1)},
        "figures": figures, "measuredWith": {"onnxruntime (Python)": onnxruntime.__version__},
    }


SAYS_PASS = {"cues", "says", "trigger", "event_type", "status", "background"}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("checkpoint"), options.add_argument("out")
    options.add_argument("--float", action="store_true", help="float32 weights, to measure what int8 costs")
    options.add_argument("--figures", help="JSON of evaluate.py, to be kept in the manifest")
    options.add_argument("--float-heads", action="store_true", help="heads in float32 (2.3 MB more, no row gains)")
    options.add_argument("--weight-limit", type=int, default=64, help="largest int8 weight")
    options = options.parse_args()
    # 64 and not 127: processors without VNNI add two products in 16 bits, which then cannot overflow; no row lost by it.
    from decode import DECODING
    checkpoint = torch.load(options.checkpoint, weights_only=False, map_location="cpu")
    graph, outputs = build(checkpoint["averaged"], not options.float, options.weight_limit, not options.float_heads)
    model = graph.model(INPUTS, outputs, "hearsay training/export.py")
    onnx.checker.check_model(model)
    os.makedirs(options.out, exist_ok=True)
    file = os.path.join(options.out, "model.onnx")
    onnx.save(model, file)
    shutil.copy(os.path.join(pretrained_folder(), "vocab.txt"), os.path.join(options.out, "vocab.txt"))
    write_lemma_list(os.path.join(options.out, "lemmas.tsv"), make_lemma_list(os.environ["HEARSAY_CORPORA"]))
    figures = json.load(open(options.figures)) if options.figures else None
    with open(os.path.join(options.out, "manifest.json"), "w", encoding="utf-8") as out:
        json.dump(manifest(outputs, checkpoint, file, figures, DECODING), out, indent=1, ensure_ascii=False)
    print(f"{file}: {os.path.getsize(file) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
