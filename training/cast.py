"""The small net that weighs phrases: is an entity an actor of the record, is a wording listed for it.

    python training/cast.py MODEL_DIR                          # a net of noughts, so that the program can be run
    node scripts/cast-examples.ts > EXAMPLES                   # what it learns from, as the program finds it
    python training/cast.py MODEL_DIR --examples EXAMPLES      # learns, and writes the net into MODEL_DIR

It stands on the frozen encoder as exported: the mixed vector of a phrase's head, first and last word, each through a part of
one projection, which becomes the graph's output `cast`; the rest are the numbers of `cast.bin`, which the program
computes itself (`src/read/language/cast-net.ts`). The wordings of one entity see the mean of all of them ("Deep Sets",
Zaheer et al. 2017). Beside the words it sees the signs of the rules. Each school of readers
lists in its own way: the net has a vector for each, and that of the first is kept. What the first school does otherwise with
single signs ("told Reuters": listed by it in 3 of 10, by the others in 6 of 10) is learnt in a second step: five nets, each
without a fifth of its reports, foretell these, and a logistic regression over the signs corrects what they get wrong
(hierarchical in the way of Daume 2007, "Frustratingly easy domain adaptation", with the first school's own weights
penalised). Ten rounds and the second step take twelve minutes on one thread; `--hold 5` keeps every fifth report out,
prints figures on them and writes nothing.
`--keep-projection` leaves the graph byte for byte as it is, for when signs or phrases have changed: the shipped net was
learnt so the second time.
"""
import argparse
import hashlib
import json
import os
import time

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional as F

MIXED, WIDTH, NET = 4, 384, 48
KINDS, OPENINGS, SORTS, SCHOOLS = 2, 5, 6, 4
DROPOUT, DROP_WORDS, DROP_SIGNS = 0.3, 0.2, 0.1
FOLDS, SEEN, PENALTY = 5, 15, 30  # of the corrections: best penalty of 3 to 300 by cross-validation over reports


class Net(nn.Module):
    def __init__(self, signs, w=NET):
        """signs: how many of entities and of wordings."""
        super().__init__()
        self.mix = nn.Parameter(torch.tensor([0.0] * (MIXED - 1) + [1.0]))
        self.project = nn.Linear(WIDTH, 3 * w)
        self.kinds, self.openings, self.sorts = nn.Embedding(KINDS, w), nn.Embedding(OPENINGS, w), nn.Embedding(SORTS, w)
        self.phrase = nn.Linear(w, 1)
        self.entity, self.entity_out = nn.Linear(w, w), nn.Linear(w, 1)
        self.wording, self.of_entity, self.wording_out = nn.Linear(w, w), nn.Linear(w, w, bias=False), nn.Linear(w, 1)
        bag = lambda kind, size, std: self.filled(nn.EmbeddingBag(signs[kind], size, mode="sum"), std)
        self.entity_signs, self.entity_odds = bag("entity", w, 0.02), bag("entity", 1, 0)
        self.wording_signs, self.wording_odds = bag("wording", w, 0.02), bag("wording", 1, 0)
        self.wordings_together = self.filled(nn.Linear(w, w, bias=False), 0)
        self.schools = nn.ModuleList(self.filled(nn.Embedding(SCHOOLS, size), 0) for size in (w, 1, w, 1))
        for table in (self.kinds, self.openings, self.sorts):
            self.filled(table, 0.02)
        self.drop, self.drop_words, self.w = nn.Dropout(DROPOUT), nn.Dropout(DROP_WORDS), w

    @staticmethod
    def filled(table, std):
        nn.init.normal_(table.weight, 0, std) if std else nn.init.zeros_(table.weight)
        return table

    def phrases(self, p, rows):
        """[phrases, w]; rows: head, first, last, kind, opening, sort."""
        w = self.w
        x = p[rows[:, 0], :w] + p[rows[:, 1], w:2 * w] + p[rows[:, 2], 2 * w:]
        return self.drop((x + self.kinds(rows[:, 3]) + self.openings(rows[:, 4]) + self.sorts(rows[:, 5])).relu())

    def forward(self, b):
        p = self.project(self.drop_words(torch.einsum("l,nlw->nw", self.mix.softmax(0), b["words"])))
        z = self.phrases(p, b["phrases"])
        alone = self.phrase(z)[:, 0]
        count = torch.zeros(len(b["actor"])).index_add(0, b["of"], torch.ones(len(z)))
        most = torch.full_like(count, -1e4).scatter_reduce(0, b["of"], alone, "amax")
        together = torch.zeros_like(count).index_add(0, b["of"], (alone - most[b["of"]]).exp()).log() + most - count.log() / 2
        school = [table(b["school"]) for table in self.schools]
        e = self.entity(self.mean(z, b["of"], count)) + self.entity_signs(b["signs"], b["signs_at"]) + school[0][b["entity_doc"]]
        e = self.drop(e.relu())
        entities = self.entity_out(e)[:, 0] + together + self.entity_odds(b["signs"], b["signs_at"])[:, 0] + school[1][b["entity_doc"], 0]
        at = self.phrases(p, b["places"])
        places = torch.zeros(len(b["listed"])).index_add(0, b["places_of"], torch.ones(len(at))).clamp(min=1)
        h = self.wording(self.mean(at, b["places_of"], places)) + self.of_entity(e[b["wording_of"]])
        doc = b["entity_doc"][b["wording_of"]]
        h = self.drop((h + self.wording_signs(b["w_signs"], b["w_signs_at"]) + school[2][doc]).relu())
        every = torch.zeros_like(count).index_add(0, b["wording_of"], torch.ones(len(h))).clamp(min=1)
        h = (h + self.wordings_together(self.mean(h, b["wording_of"], every))[b["wording_of"]]).relu()
        wordings = self.wording_out(h)[:, 0] + self.wording_odds(b["w_signs"], b["w_signs_at"])[:, 0] + school[3][doc, 0]
        return entities, wordings

    def mean(self, x, of, count):
        return torch.zeros(len(count), self.w).index_add(0, of, x) / count[:, None]


def read_examples(path, vectors_of):
    """Reports as arrays, and the names of the signs of entities and of wordings."""
    numbers, reports = {"entity": {}, "wording": {}}, []
    number = lambda kind, sign: numbers[kind].setdefault(sign, len(numbers[kind]))
    with open(path, encoding="utf-8") as file:
        for line in file:
            r = json.loads(line)
            known = lambda rows: [row for row in rows if min(row[:3]) >= 0]
            entities = [e for e in r["entities"] if known(e["phrases"])]
            for e in entities:
                e["phrases"] = known(e["phrases"])
                e["signs"] = [number("entity", s) for s in e["signs"]]
                for x in e["wordings"]:
                    x["places"], x["signs"] = known(x["places"]), [number("wording", s) for s in x["signs"]]
            reports.append({"school": r["school"], "id": r["id"], "entities": entities, "words": vectors_of(r)})
    return reports, {kind: list(found) for kind, found in numbers.items()}


def batch_of(reports, rng=None):
    b = {k: [] for k in ("words", "phrases", "of", "actor", "signs", "signs_at", "entity_doc", "school", "places", "places_of",
                         "wording_of", "listed", "w_signs", "w_signs_at")}
    kept = (lambda signs: [s for s in signs if rng.random() >= DROP_SIGNS]) if rng else lambda signs: signs
    words = 0
    for doc, r in enumerate(reports):
        moved = lambda rows: [[x + words for x in row[:3]] + row[3:] for row in rows]
        b["words"].append(r["words"].float())
        b["school"].append(r["school"])
        for e in r["entities"]:
            here = len(b["actor"])
            b["phrases"] += moved(e["phrases"])
            b["of"] += [here] * len(e["phrases"])
            b["actor"].append(float(e["actor"]))
            b["entity_doc"].append(doc)
            b["signs_at"].append(len(b["signs"]))
            b["signs"] += kept(e["signs"])
            for x in e["wordings"]:
                b["places"] += moved(x["places"])
                b["places_of"] += [len(b["listed"])] * len(x["places"])
                b["wording_of"].append(here)
                b["listed"].append(-1.0 if x["listed"] is None else float(x["listed"]))
                b["w_signs_at"].append(len(b["w_signs"]))
                b["w_signs"] += kept(x["signs"])
        words += len(r["words"])
    out = {k: torch.tensor(v) for k, v in b.items() if k != "words"}
    return out | {"words": torch.cat(b["words"]), "phrases": out["phrases"].view(-1, 6), "places": out["places"].view(-1, 6)}


def losses(net, b):
    entities, wordings = net(b)
    known = b["listed"] >= 0
    return (F.binary_cross_entropy_with_logits(entities, b["actor"]),
            F.binary_cross_entropy_with_logits(wordings[known], b["listed"][known]))


def take_projection(net, model):
    """The projection that the graph has already: what is learnt again then changes `cast.bin` alone."""
    has = {x.name: torch.from_numpy(numpy_helper.to_array(x).copy()) for x in model.graph.initializer if x.name.startswith("cast")}
    net.project.weight.data, net.project.bias.data = has["cast.weight"].T.contiguous(), has["cast.bias"]
    net.mix.data = torch.stack([has[f"cast.mix{i}"] for i in range(MIXED)]).clamp(min=1e-9).log().view(-1)
    for p in (net.project.weight, net.project.bias, net.mix):
        p.requires_grad_(False)


def learn(reports, signs, rounds, seed, kept=None):
    torch.manual_seed(seed)
    rng, net = np.random.default_rng(seed), Net(signs)
    if kept is not None:
        take_projection(net, kept)
    odds = [net.entity_odds.weight, net.wording_odds.weight]
    rest = [p for p in net.parameters() if p.requires_grad and all(p is not o for o in odds)]
    optimiser = torch.optim.AdamW([{"params": rest, "lr": 0, "peak": 1e-3, "weight_decay": 0.05},
                                   {"params": odds, "lr": 0, "peak": 2e-2, "weight_decay": 0.02}], betas=(0.9, 0.98))
    steps, step, averaged, started = rounds * (len(reports) // 4), 0, None, time.time()
    for at in range(rounds):
        order, sums = rng.permutation(len(reports)), np.zeros(2)
        for start in range(0, len(order) - 3, 4):
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * min((step + 1) / 60, 1) * max(0.02, 1 - step / steps)
            parts = losses(net, batch_of([reports[i] for i in order[start:start + 4]], rng))
            optimiser.zero_grad()
            (2 * sum(parts)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            step, sums = step + 1, sums + [p.item() for p in parts]
            if step % 10 == 0 and step > 0.3 * steps:
                with torch.no_grad():
                    if averaged is None:
                        averaged = [p.detach().clone() for p in net.parameters()]
                    else:
                        torch._foreach_lerp_(averaged, [p.detach() for p in net.parameters()], 0.03)
        print(f"round {at + 1} actors {4 * sums[0] / len(order):.3f} wordings {4 * sums[1] / len(order):.3f} {time.time() - started:.0f} s", flush=True)
    with torch.no_grad():
        for p, a in zip(net.parameters(), averaged):
            p.copy_(a)
    return net.eval()


def foretold(reports, learnt):
    """Odds of every entity and wording of the first school's reports by nets that have not seen them, with truth and signs."""
    first = [i for i, r in enumerate(reports) if r["school"] == 0]
    order = np.random.default_rng(0).permutation(first)
    found = {"entity": [], "wording": []}
    for fold in range(FOLDS):
        out = set(order[fold::FOLDS].tolist())
        net = learnt([r for i, r in enumerate(reports) if i not in out])
        for i in sorted(out):
            with torch.no_grad():
                entities, wordings = (x.tolist() for x in net(batch_of([reports[i]])))
            listed = [x for e in reports[i]["entities"] for x in e["wordings"]]
            found["entity"] += [(odds, float(e["actor"]), e["signs"]) for e, odds in zip(reports[i]["entities"], entities)]
            found["wording"] += [(odds, float(x["listed"]), x["signs"]) for x, odds in zip(listed, wordings) if x["listed"] is not None]
    return found


def corrections(found, size):
    """[size]: what to add to a sign's log odds so that the odds foretold fit the first school; 0 for signs seen seldom."""
    odds, truth = (torch.tensor([row[k] for row in found], dtype=torch.float64) for k in (0, 1))
    signs = torch.tensor([s for row in found for s in row[2]])
    of = torch.repeat_interleave(torch.arange(len(found)), torch.tensor([len(row[2]) for row in found]))
    often = (torch.bincount(signs, minlength=size) >= SEEN).double()
    weights = torch.zeros(size, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        known = weights * often
        now = odds.index_add(0, of, known[signs])
        value = F.binary_cross_entropy_with_logits(now, truth, reduction="sum") + PENALTY / 2 * known.square().sum()
        value.backward()
        return value

    optimiser.step(loss)
    with torch.no_grad():
        known = weights * often
        before, after = (F.binary_cross_entropy_with_logits(x, truth).item() for x in (odds, odds.index_add(0, of, known[signs])))
        print(f"corrections from {len(found)}: log loss {before:.4f} to {after:.4f}", flush=True)
        return known.float()


def correct(net, found):
    with torch.no_grad():
        for kind, table in (("entity", net.entity_odds), ("wording", net.wording_odds)):
            table.weight += corrections(found[kind], len(table.weight))[:, None]


@torch.no_grad()
def print_figures(net, reports):
    for school in range(SCHOOLS):
        some = [r for r in reports if r["school"] == school]
        if some:
            actors, wordings = np.mean([[x.item() for x in losses(net, batch_of([r]))] for r in some], 0)
            print(f"held back of school {school}: {len(some)} reports, log loss of actors {actors:.3f}, wordings {wordings:.3f}")


class Vectors:
    """The last layers' outputs at a report's words, of the exported graph, each window as the program gives it."""

    def __init__(self, model):
        graph = onnx.load_model_from_string(model.SerializeToString())
        names = [f"slots{i}" for i in range(MIXED)]
        graph.graph.output.extend(helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in names)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.names, self.session = names, onnxruntime.InferenceSession(graph.SerializeToString(), options)

    def __call__(self, report):
        out = torch.zeros(report["words"], MIXED, WIDTH, dtype=torch.float16)
        for window, x in zip(report["windows"], report["inputs"]):
            found = self.session.run(self.names, {k: np.array([x[k]], np.int32) for k in ("pieces", "shapes", "quotes", "firsts")})
            own = slice(window["own"] - window["context"] + 1, window["end"] - window["context"] + 1)
            layers = np.stack([one[0, own] for one in found], 1)
            out[window["own"]:window["own"] + len(layers)] = torch.from_numpy(layers).half()
        return out


def add_output(model, net):
    """The projection of the mixed vectors as the graph's output `cast`, in place of an earlier one."""
    graph = model.graph
    for field, key in ((graph.node, "name"), (graph.initializer, "name"), (graph.output, "name")):
        for item in [x for x in field if getattr(x, key).startswith("cast")]:
            field.remove(item)

    def constant(array, name):
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(array, np.float32), name))
        return name

    def node(kind, inputs, name):
        graph.node.append(helper.make_node(kind, inputs, [name], name=f"cast:{name}"))
        return name

    total = None
    for i, share in enumerate(net.mix.softmax(0).tolist()):
        part = node("Mul", [f"slots{i}", constant(np.float32(share), f"cast.mix{i}")], f"cast.part{i}")
        total = part if total is None else node("Add", [total, part], f"cast.sum{i}")
    product = node("MatMul", [total, constant(net.project.weight.detach().numpy().T, "cast.weight")], "cast.product")
    node("Add", [product, constant(net.project.bias.detach().numpy(), "cast.bias")], "cast")
    graph.output.append(helper.make_tensor_value_info("cast", TensorProto.FLOAT, ["batch", "slots", 3 * net.w]))


def parts_of(net):
    """What the program computes itself; the first school's vectors go into the biases."""
    s = net.schools
    first = lambda table: table.weight[0]
    return {
        "kinds": net.kinds.weight, "openings": net.openings.weight, "sorts": net.sorts.weight,
        "phraseWeight": net.phrase.weight, "phraseBias": net.phrase.bias,
        "entity": net.entity.weight, "entityBias": net.entity.bias + first(s[0]),
        "entitySigns": net.entity_signs.weight, "entitySignOdds": net.entity_odds.weight,
        "entityOut": net.entity_out.weight, "entityOutBias": net.entity_out.bias + first(s[1]),
        "wording": net.wording.weight, "wordingOfEntity": net.of_entity.weight, "wordingBias": net.wording.bias + first(s[2]),
        "wordingSigns": net.wording_signs.weight, "wordingSignOdds": net.wording_odds.weight, "wordingsTogether": net.wordings_together.weight,
        "wordingOut": net.wording_out.weight, "wordingOutBias": net.wording_out.bias + first(s[3]),
    }


def write(folder, model, net, signs, about):
    if net.project.weight.requires_grad:
        add_output(model, net)
        onnx.checker.check_model(model)
        onnx.save(model, os.path.join(folder, "model.onnx"))
    parts = {k: v.detach().numpy().astype("<f4").ravel() for k, v in parts_of(net).items()}
    with open(os.path.join(folder, "cast.bin"), "wb") as out:
        for values in parts.values():
            out.write(values.tobytes())
    sha = lambda name: hashlib.sha256(open(os.path.join(folder, name), "rb").read()).hexdigest()
    path = os.path.join(folder, "manifest.json")
    manifest = json.load(open(path, encoding="utf-8"))
    manifest.update(sha256=sha("model.onnx"), bytes=os.path.getsize(os.path.join(folder, "model.onnx")))
    manifest["outputs"]["cast"] = {"type": "float32", "shape": ["batch", "slots", 3 * net.w], "pass": "says",
                                   "meaning": "a word as head, first and last word of a phrase, for the net of cast.bin"}
    manifest["cast"] = {"file": "cast.bin", "sha256": sha("cast.bin"), "width": net.w, "signs": signs,
                        "parts": [{"name": k, "values": len(v)} for k, v in parts.items()], "training": about}
    with open(path, "w", encoding="utf-8") as out:
        json.dump(manifest, out, indent=1, ensure_ascii=False)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("model", help="the folder of model.onnx and manifest.json")
    options.add_argument("--examples")
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--seed", type=int, default=2)
    options.add_argument("--hold", type=int, default=0, help="keep every so-manieth report out, and print figures on them")
    options.add_argument("--keep-projection", action="store_true", help="leave the graph as it is, learn the rest again")
    options = options.parse_args()
    torch.set_num_threads(1)
    model = onnx.load(os.path.join(options.model, "model.onnx"))
    if not options.examples:
        net = Net({"entity": 1, "wording": 1})
        for p in net.parameters():
            nn.init.zeros_(p)
        return write(options.model, model, net, {"entity": ["none"], "wording": ["none"]}, {"reports": 0})
    started = time.time()
    reports, signs = read_examples(options.examples, Vectors(model))
    print(f"{len(reports)} reports, {sum(map(len, signs.values()))} signs, {time.time() - started:.0f} s", flush=True)
    held = [r for i, r in enumerate(reports) if options.hold and i % options.hold == 0]
    used = [r for i, r in enumerate(reports) if not options.hold or i % options.hold]
    sizes = {kind: len(found) for kind, found in signs.items()}
    net = learn(used, sizes, options.rounds, options.seed, model if options.keep_projection else None)
    if options.hold:
        return print_figures(net, held)
    if not options.keep_projection:  # the five nets of the second step stand on the projection just learnt
        add_output(model, net)
    correct(net, foretold(used, lambda some: learn(some, sizes, options.rounds, options.seed, model)))
    write(options.model, model, net, signs, {"reports": len(used), "rounds": options.rounds, "seed": options.seed,
           "keptProjection": options.keep_projection, "corrections": {"folds": FOLDS, "seen": SEEN, "penalty": PENALTY}})


if __name__ == "__main__":
    main()
