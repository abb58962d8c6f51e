"""From the reader's outputs to tags, trees, names, roles, statements and events. The TypeScript decoders do the same.

Every function takes one input's rows (slot 0 = [CLS] cut off where words are meant) and the label lists.
"""
import numpy as np

from lemmas import apply_script

# Written to the manifest for the program to read. Settled by a coarse look at the development rows (README, Decoding).
DECODING = {"cueBias": 0.7, "triggerThreshold": 0.7, "contentGap": 1, "fewestContentWords": 1, "backgroundThreshold": 0.5}


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def heads_of(arcs):
    """Heads (0 = root) of the best tree with exactly one root. arcs: [slots, slots], dependent by head."""
    n = len(arcs)
    scores = log_softmax(np.where(np.eye(n, dtype=bool), -1e9, arcs)).astype(np.float64)
    heads = scores.argmax(-1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and is_tree(heads):
        return heads[1:].tolist()
    scores[1:, 0] -= 1e4   # each root arc costs more than any tree can win back, so the best tree has one
    return edmonds(scores)[1:].tolist()


def is_tree(heads):
    for i in range(1, len(heads)):
        seen = 0
        while i and seen <= len(heads):
            i, seen = heads[i], seen + 1
        if i:
            return False
    return True


def edmonds(scores):
    """Chu-Liu/Edmonds: heads of the maximum spanning tree below node 0."""
    n = len(scores)
    heads = scores.argmax(-1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    rest = [i for i in range(n) if not inside[i]]
    m = len(rest)
    small = np.full((m + 1, m + 1), -1e18)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    cycle = np.array(cycle)
    whole = scores[cycle, heads[cycle]]
    enter = scores[np.ix_(cycle, rest)] - whole[:, None] + whole.sum()   # [cycle, rest]: break the cycle here
    small[m, :m] = enter.max(0)
    small[:m, m] = scores[np.ix_(rest, cycle)].max(1)
    np.fill_diagonal(small, -1e18)
    small[0, :] = -1e18
    found = edmonds(small)
    for a, i in enumerate(rest):
        if i:
            heads[i] = rest[found[a]] if found[a] < m else cycle[scores[i, cycle].argmax()]
    broken = cycle[enter[:, found[m]].argmax()]
    heads[broken] = rest[found[m]]
    return heads


def find_cycle(heads):
    colour = np.zeros(len(heads), int)
    colour[0] = 2
    for start in range(1, len(heads)):
        path, i = [], start
        while colour[i] == 0:
            colour[i] = 1
            path.append(i)
            i = heads[i]
        if colour[i] == 1:
            return path[path.index(i):]
        for j in path:
            colour[j] = 2
    return None


def bio_path(logits, labels):
    """The best label sequence that never enters an I- from outside of its own span (Viterbi)."""
    logs = log_softmax(logits)
    ok = np.array([[not b.startswith("I") or (a != "O" and a[1:] == b[1:]) for b in labels] for a in labels])
    step = np.where(ok, 0.0, -1e9)
    score = logs[0] + np.array([-1e9 if b.startswith("I") else 0.0 for b in labels])
    back = []
    for row in logs[1:]:
        ways = score[:, None] + step
        back.append(ways.argmax(0))
        score = ways.max(0) + row
    path = [int(score.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [labels[i] for i in reversed(path)]


def spans_of(tags):
    """[(first, last + 1, type)] of a BIO sequence."""
    out = []
    for i, tag in enumerate(tags):
        if tag[0] == "B":
            out.append([i, i + 1, tag[2:]])
        elif tag[0] == "I" and out:
            out[-1][1] = i + 1
    return [tuple(s) for s in out]


def sentence_layers(words, row, labels):
    """row: {output: array of this input, slots cut to words + 1}."""
    n = len(words)
    heads = heads_of(row["arcs"])
    best = row["labels"]
    return {
        "upos": [labels["upos"][i] for i in row["upos"][1:].argmax(-1)],
        "xpos": [labels["xpos"][i] for i in row["xpos"][1:]],
        "feats": [labels["feats"][i] for i in row["feats"][1:]],
        "lemmas": [apply_script(labels["lemmas"][i], w) for i, w in zip(row["lemmas"][1:], words)],
        "heads": heads,
        "relations": ["root" if h == 0 else labels["relations"][best[i + 1, h]] for i, h in enumerate(heads)],
        "names": bio_path(row["names"][1:], labels["names"]) if n else [],
        "roles": [[labels["roles"][row["roles"][p + 1, i + 1]] for i in range(n)] for p in range(n)],
    }


def cues_of(logits, labels, bias):
    """Spans of cues. bias is added to O: above 0 finds fewer."""
    logits = logits.copy()
    logits[:, 0] += bias
    return [(a, b) for a, b, _ in spans_of(bio_path(logits, labels))]


def words_of_cue(says, cue):
    """[classes, words] log-probabilities, mean over the cue's words; cue words themselves are none."""
    scores = says[:, [1 + i for i in range(*cue)], 1:].mean(1)
    logs = log_softmax(scores.T).T
    logs[1:, cue[0]:cue[1]] = -1e9
    return logs


def runs(flags):
    out = []
    for i, flag in enumerate(flags):
        if flag:
            if out and out[-1][1] == i:
                out[-1][1] = i + 1
            else:
                out.append([i, i + 1])
    return out


def close_gaps(spans, gap, blocked):
    """Runs with at most `gap` words between them become one, unless a blocked word (the cue, a source) lies there."""
    out = []
    for a, b in spans:
        if out and a - out[-1][1] <= gap and not any(blocked[out[-1][1]:a]):
            out[-1][1] = b
        else:
            out.append([a, b])
    return out


def best_run(logs, chosen, number):
    """The run of a class with most evidence (sum of log-odds against none)."""
    found = close_gaps(runs(chosen == number), 1, [False] * len(chosen))
    return max(found, key=lambda s: (logs[number, s[0]:s[1]] - logs[0, s[0]:s[1]]).sum(), default=None)


def statement_of(logs, cue, decoding):
    """{source, addressee, via: a run or None; content: runs} for one cue in one window."""
    chosen = logs.argmax(0)
    blocked = (chosen == 1) | (chosen == 4)
    blocked[cue[0]:cue[1]] = True
    content = close_gaps(runs(chosen == 2), decoding["contentGap"], blocked)
    return {"source": best_run(logs, chosen, 1), "content": content, "addressee": best_run(logs, chosen, 3),
            "via": best_run(logs, chosen, 4)}


def report_statements(windows, rows, labels, decoding):
    """Statements of a report from its windows, in words of the report.

    windows: (context, own, end); rows: outputs. A cue belongs to the window that owns its first word. A cue that lies in
    the next window's context is read there too, and what it claims among that window's own words is added.
    """
    out = []
    for k, ((context, own, end), row) in enumerate(zip(windows, rows)):
        tags = row["cues"][1:].copy()
        tags[:own - context] = [0, -1e9, -1e9]
        for cue in cues_of(tags, labels["bio"], decoding["cueBias"]):
            logs = words_of_cue(row["says"], cue)
            s = statement_of(logs, cue, decoding)
            at = {r: [[a + context, b + context] for a, b in ([s[r]] if s[r] else [])] for r in ("source", "addressee", "via")}
            at["content"] = [[a + context, b + context] for a, b in s["content"]]
            at["cue"] = [cue[0] + context, cue[1] + context]
            if k + 1 < len(windows) and windows[k + 1][0] <= at["cue"][0] and at["cue"][1] <= windows[k + 1][1]:
                add_following(at, windows[k + 1], rows[k + 1], decoding)
            if sum(b - a for a, b in at["content"]) >= decoding["fewestContentWords"]:
                out.append(at)
    return out


def add_following(at, window, row, decoding):
    """What a cue at the end of one window claims in the next one."""
    context, own, _ = window
    cue = (at["cue"][0] - context, at["cue"][1] - context)
    s = statement_of(words_of_cue(row["says"], cue), cue, decoding)
    for a, b in s["content"]:
        a, b = max(a + context, own), b + context
        if a < b:
            at["content"].append([a, b])
    if not at["source"] and s["source"] and s["source"][0] + context >= own:
        at["source"] = [[s["source"][0] + context, s["source"][1] + context]]
    at["content"] = close_gaps(sorted(at["content"]), 0, [False] * (at["content"][-1][1] if at["content"] else 0))


def report_events(windows, rows, labels, decoding):
    """[{words: (first, last + 1), type, status, background, score}] of the windows' own words."""
    out = []
    for (context, own, end), row in zip(windows, rows):
        n = own - context
        logs = log_softmax(row["trigger"][1:])[n:]
        kinds, states, back = (row[k][1:][n:] for k in ("event_type", "status", "background"))
        is_one = 1 - np.exp(logs[:, 0]) >= decoding["triggerThreshold"]
        tags = ["O" if not one else "B" if i == 0 or not is_one[i - 1] or l[1] > l[2] else "I"
                for i, (one, l) in enumerate(zip(is_one, logs))]
        for a, b, _ in spans_of(tags):
            out.append({"words": (a + own, b + own), "type": labels["types"][int(kinds[a:b].mean(0).argmax())],
                        "status": labels["statuses"][int(states[a:b].mean(0).argmax())],
                        "background": bool(1 / (1 + np.exp(-back[a:b].mean())) >= decoding["backgroundThreshold"]),
                        "score": float(1 - np.exp(logs[a:b, 0]).mean())})
    return out
