"""The loss of one batch: each head's mean over what is labelled, times its weight."""
import torch
from torch.nn import functional as F

WEIGHTS = {"upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemmas": 0.5, "arcs": 1.0, "relations": 1.0, "names": 1.5,
           "predicates": 0.5, "roles": 2.0, "cues": 1.0, "says": 2.0, "triggers": 1.0, "types": 0.5, "statuses": 0.25,
           "background": 0.25}


def allowed_loss(logits, allowed):
    """-log of the mass on the allowed labels, over rows that allow any."""
    rows = allowed.any(-1)
    logits, allowed = logits[rows], allowed[rows]
    if not len(logits):
        return None
    return (logits.logsumexp(-1) - logits.masked_fill(~allowed, -1e9).logsumexp(-1)).mean()


def losses(reader, x, y):
    """{head: loss}. x: slot vectors by group; y: labels of batches.labels_of."""
    out = {}
    plain = lambda logits, gold: F.cross_entropy(logits.flatten(0, -2), gold.flatten(), ignore_index=-100)
    if "upos" in y:
        for head in ("upos", "xpos", "lemmas"):
            out[head] = plain(getattr(reader, head)(x["tags"]), y[head])
        out["feats"] = plain(reader.feats(x["tags"], x["sentence"]), y["feats"])
        arcs = reader.arcs(x["tree"]).masked_fill(~y["real"][:, None, :], -1e9)
        out["arcs"] = plain(arcs, y["heads"])
        b, d = torch.nonzero((y["heads"] > 0) & (y["relations"] >= 0), as_tuple=True)
        out["relations"] = F.cross_entropy(reader.labels(x["tree"][b, d], x["tree"][b, y["heads"][b, d]]), y["relations"][b, d])
    if "names" in y:
        out["names"] = allowed_loss(reader.names(x["names"]), y["names"])
    if "predicates" in y:
        known = y["predicates"] >= 0
        out["predicates"] = F.binary_cross_entropy_with_logits(
            reader.predicate(x["tree"])[..., 0][known], y["predicates"][known].float())
    if "roles" in y:
        r, p = y["role_rows"], y["role_words"]
        out["roles"] = plain(reader.roles(x["tree"][r, p][:, None], x["tree"][r]), y["roles"])
    if "cues" in y:
        out["cues"] = plain(reader.cues(x["says"]), y["cues"])
    if "says" in y:
        scores = reader.says(x["says"], y["says_rows"], y["says_cues"])
        out["says"] = allowed_loss(scores.transpose(1, 2), y["says"])
    if "triggers" in y:
        out["triggers"] = plain(reader.trigger(x["says"]), y["triggers"])
        out["types"] = allowed_loss(reader.event_type(x["says"]), y["types"])
        for head in ("statuses", "background"):
            known = y[head] >= 0
            if known.any():
                at = x["says"][known]
                out[head] = F.cross_entropy(reader.status(at), y[head][known]) if head == "statuses" else \
                    F.binary_cross_entropy_with_logits(reader.background(at)[..., 0], y[head][known].float())
    return {k: v for k, v in out.items() if v is not None and not torch.isnan(v)}


def total(parts):
    return sum(WEIGHTS[k] * v for k, v in parts.items())
