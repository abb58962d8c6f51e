"""Trains the head of features once more, on the frozen encoder as it is exported.

    HEARSAY_CORPORA=DIR python training/finish.py CHECKPOINT OUT.pt [--epochs 6] [--gum 2]

The encoder sees every sentence once (most of the time), the head then learns from the kept vectors. GUM's words weigh more
than EWT's: where the two schools of features differ and the sentence does not tell, EWT's larger part of the training
words would decide every case its way.
"""
import argparse
import os
import time

import torch
from torch.nn import functional as F

from batches import inputs_of
from encode import encode
from labels import Nearest
from model import Dense, Reader
from pools import sentence_pool
from train import pretrained_folder
from wordpiece import WordPiece

WORDS = 1024   # of a batch
RATE = 2e-3


def vectors(reader, inputs):
    """Of every word: its vector, the number of its sentence, its label, and whether it is GUM's; of every sentence: the mean."""
    order = sorted(range(len(inputs)), key=lambda i: (len(inputs[i].pieces), i))
    words, sentences, means, gold, is_gum = [], [], [], [], []
    with torch.no_grad():
        for at in range(0, len(order), 32):
            batch = [inputs[i] for i in order[at:at + 32]]
            x = reader.slots(inputs_of(batch), True)
            for row, e in enumerate(batch):
                n = len(e.firsts) - 1
                words.append(x["tags"][row, 1:n + 1].half())
                sentences.append(torch.full((n,), len(means)))
                means.append(x["sentence"][row, 0])
                gold.append(torch.from_numpy(e.labels["feats"]))
                is_gum.append(torch.full((n,), e.source == "gum"))
    return torch.cat(words), torch.cat(sentences), torch.stack(means), torch.cat(gold), torch.cat(is_gum)


def train_features(reader, inputs, epochs, gum):
    words, sentences, means, gold, is_gum = vectors(reader, inputs)
    weights = torch.where(is_gum, gum, 1.0)
    head = reader.feats
    for p in head.parameters():
        if p.dim() > 1:
            torch.nn.init.xavier_uniform_(p)
        else:
            torch.nn.init.zeros_(p)
    optimiser = torch.optim.AdamW(head.parameters(), RATE, weight_decay=0.01)
    drop, steps, step = torch.nn.Dropout(0.2), epochs * -(-len(gold) // WORDS), 0
    head.train()
    for epoch in range(epochs):
        total = 0.0
        for at in torch.randperm(len(gold)).split(WORDS):
            optimiser.param_groups[0]["lr"] = RATE * min((step + 1) / 30, max(1 - step / steps, 0.02))
            scores = head(drop(words[at].float()), drop(means[sentences[at]]))
            loss = (F.cross_entropy(scores, gold[at], reduction="none") * weights[at]).mean()
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            step, total = step + 1, total + loss.item()
        print(f"epoch {epoch + 1} loss {total * epochs / steps:.4f}", flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("checkpoint"), options.add_argument("out")
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--gum", type=float, default=2.0, help="weight of a word of GUM, one of EWT being 1")
    options.add_argument("--int8", type=int, default=64, help="largest int8 weight of the export that the vectors are for")
    options.add_argument("--seed", type=int, default=8)
    options = options.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    started = time.time()
    saved = torch.load(options.checkpoint, weights_only=False, map_location="cpu")
    reader = Reader(saved["labels"])
    known = {k: v for k, v in saved["averaged"].items() if not k.startswith("feats.")}
    missing = reader.load_state_dict(known, strict=False)
    assert all(k.startswith("feats.") for k in missing.missing_keys) and not missing.unexpected_keys, missing
    reader.eval()
    for module in reader.modules():
        if isinstance(module, Dense):
            module.limit = options.int8
    wordpiece, nearest = WordPiece(os.path.join(pretrained_folder(), "vocab.txt")), Nearest(saved["labels"])
    corpora = saved["stages"][-1]["corpora"]
    examples = [e for e in sentence_pool(os.environ["HEARSAY_CORPORA"], corpora) if e.feats]
    inputs = [e for e in (encode(x, wordpiece, nearest) for x in examples) if e]
    train_features(reader, inputs, options.epochs, options.gum)
    saved["averaged"].update({f"feats.{k}": v.detach() for k, v in reader.feats.state_dict().items()})
    for old in ("feats.weight", "feats.bias"):   # a checkpoint from before this head
        saved["averaged"].pop(old, None)
    saved["stages"].append({"head": "feats", "epochs": options.epochs, "gum": options.gum, "seed": options.seed,
                            "minutes": round((time.time() - started) / 60, 1), "corpora": corpora})
    torch.save(saved, options.out)


if __name__ == "__main__":
    main()
