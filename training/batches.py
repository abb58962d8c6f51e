"""Batches of like length, cut by padded pieces, and their labels laid side by side."""
import numpy as np
import torch

PER_WORD = ("upos", "xpos", "feats", "lemmas", "heads", "relations", "predicates", "cues", "triggers", "statuses", "background")


def by_length(items, pieces, rng):
    """Lists of items whose longest, times their number, is at most `pieces`."""
    order = rng.permutation(len(items))
    batches = []
    for at in range(0, len(order), 1500):
        group = sorted(order[at:at + 1500], key=lambda i: (len(items[i].pieces), i))
        batch, longest = [], 0
        for i in group:
            longest = max(longest, len(items[i].pieces))
            if batch and longest * (len(batch) + 1) > pieces:
                batches.append(batch)
                batch, longest = [], len(items[i].pieces)
            batch.append(i)
        if batch:
            batches.append(batch)
    rng.shuffle(batches)
    return [[items[i] for i in b] for b in batches]


def inputs_of(batch, device="cpu"):
    """pieces, shapes, quotes: [batch, pieces]; firsts: [batch, slots], slot 0 = [CLS], the rest words; padded with 0."""
    longest, slots = max(len(e.pieces) for e in batch), max(len(e.firsts) for e in batch)
    out = {k: np.zeros((len(batch), n), np.int64)
           for k, n in (("pieces", longest), ("shapes", longest), ("quotes", longest), ("firsts", slots))}
    for row, e in enumerate(batch):
        for k in out:
            values = getattr(e, k)
            out[k][row, :len(values)] = values
    return {k: torch.from_numpy(v).to(device) for k, v in out.items()}


def labels_of(batch, device="cpu"):
    """Labels on slots (word i stands in slot i + 1). Flat lists for pairs: roles, says."""
    slots, out = max(len(e.firsts) for e in batch), {}
    real = np.zeros((len(batch), slots), bool)
    for row, e in enumerate(batch):
        real[row, :len(e.firsts)] = True
    out["real"] = torch.from_numpy(real)
    for k in PER_WORD:
        if any(k in e.labels for e in batch):
            grid = np.full((len(batch), slots), -100, np.int64)
            for row, e in enumerate(batch):
                if k in e.labels:
                    grid[row, 1:len(e.firsts)] = e.labels[k]
            out[k] = torch.from_numpy(grid)
    for k in ("names", "types"):
        if any(k in e.labels for e in batch):
            width = next(e.labels[k].shape[1] for e in batch if k in e.labels)
            grid = np.zeros((len(batch), slots, width), bool)   # no label allowed = not learnt
            for row, e in enumerate(batch):
                if k in e.labels:
                    grid[row, 1:len(e.firsts)] = e.labels[k]
            out[k] = torch.from_numpy(grid)
    roles = [(row, p + 1, r) for row, e in enumerate(batch) for p, r in e.labels.get("roles", ())]
    if roles:
        grid = np.full((len(roles), slots), -100, np.int64)
        for n, (_, _, r) in enumerate(roles):
            grid[n, 1:len(r) + 1] = r
        out["role_rows"] = torch.tensor([r[0] for r in roles])
        out["role_words"] = torch.tensor([r[1] for r in roles])
        out["roles"] = torch.from_numpy(grid)
    says = [(row, cue, gold) for row, e in enumerate(batch) for cue, gold in e.labels.get("says", ())]
    if says:
        grid = np.zeros((len(says), slots, says[0][2].shape[1]), bool)
        cues = np.zeros((len(says), slots), np.float32)   # the cue's words, summing to 1
        for n, (_, cue, gold) in enumerate(says):
            grid[n, 1:len(gold) + 1] = gold
            cues[n, np.array(cue) + 1] = 1 / len(cue)
        out["says_rows"] = torch.tensor([s[0] for s in says])
        out["says_cues"] = torch.from_numpy(cues)
        out["says"] = torch.from_numpy(grid)
    return {k: v.to(device) for k, v in out.items()}
