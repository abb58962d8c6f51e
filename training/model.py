"""The encoder (BERT's, MiniLM-L6 shape) with word shape and quotation marks as inputs, and the heads on it.

A slot is [CLS] (slot 0) or a word; its vector is the learned mix of the last layers at the word's first piece, one
mix a group of heads. Trees: deep biaffine attention (Dozat & Manning 2017) for arcs; pairs of words for labels and
roles through relu(a + b), which costs a tenth of a biaffine scorer over all pairs. Who says what: given a cue, one
biaffine score for each class of each word.
"""
import math

import torch
from torch import nn

from shapes import QUOTES, SHAPES

LAYERS, WIDTH, ATTENTION_HEADS, INNER, VOCABULARY, PLACES = 6, 384, 12, 1536, 30522, 512
MIXED = 4   # how many last layers are mixed
GROUPS = ("tags", "tree", "names", "says")
ARC, LABEL, ROLE, SAY, FEATURE, SCHOOL = 256, 128, 128, 96, 384, 256


class Dense(nn.Linear):
    """A dense layer that can feel what int8 does to it (weights by row, inputs by tensor), gradients passing straight through."""
    limit = 0   # largest int8 weight; 0 = plain float

    def forward(self, x):
        weight = self.weight
        if self.limit:
            with torch.no_grad():
                scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-12) / self.limit
                weight_error = (weight / scale).round_().mul_(scale).sub_(weight)
                low, high = x.amin().clamp(max=0).float(), x.amax().clamp(min=0).float()
                step = ((high - low) / 255).clamp(min=1e-12)
                error = (x.float() / step).round_().mul_(step).sub_(x)
            weight, x = weight + weight_error, x + error
        return nn.functional.linear(x, weight, self.bias)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = Dense(WIDTH, 3 * WIDTH)
        self.out = Dense(WIDTH, WIDTH)
        self.up = Dense(WIDTH, INNER)
        self.down = Dense(INNER, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, ATTENTION_HEADS, w // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        # Written out: torch's fused attention is four times slower backwards on a CPU (bf16, 50 pieces).
        scores = (q * (w // ATTENTION_HEADS) ** -0.5) @ k.transpose(-1, -2) + mask
        mixed = scores.softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(b, t, w))))
        return self.norm2(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.quotes = nn.Embedding(QUOTES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.shapes.weight), nn.init.zeros_(self.quotes.weight)

    def forward(self, pieces, shapes, quotes):
        """The outputs of the last MIXED layers, each [batch, pieces, WIDTH]."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.dropout(self.norm(self.pieces(pieces) + self.places(places) + self.shapes(shapes) + self.quotes(quotes)))
        mask = torch.where(pieces != 0, 0.0, -1e4)[:, None, None, :]
        kept = []
        for i, layer in enumerate(self.layers):
            x = layer(x, mask.to(x.dtype))
            if i >= LAYERS - MIXED:
                kept.append(x)
        return kept


class Features(nn.Module):
    """Features of a word from its vector and the mean of its sentence's words.

    EWT and GUM follow two schools (Degree on adverbs, Number on "you"): which one a text belongs to shows in the
    sentence, not in the word.
    """

    def __init__(self, size, dropout):
        super().__init__()
        self.word = nn.Linear(WIDTH, FEATURE)
        self.sentence, self.school = nn.Linear(WIDTH, SCHOOL), nn.Linear(SCHOOL, FEATURE, bias=False)
        self.out = nn.Linear(FEATURE, size)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words, sentence):
        """words: [..., words, WIDTH], sentence: [..., 1, WIDTH] or one a word."""
        school = self.school(self.dropout(self.sentence(sentence).relu()))
        return self.out(self.dropout((self.word(words) + school).relu()))


def mean_of_words(x, firsts):
    """[batch, 1, WIDTH]: the mean of the slots that are words, [CLS] and padding left out. x: [batch, slots, WIDTH]."""
    words = (firsts > 0)[..., None].to(x.dtype)
    return (x * words).sum(1, keepdim=True) / words.sum(1, keepdim=True).clamp(min=1)


class Reader(nn.Module):
    def __init__(self, labels, dropout=0.2, pair_dropout=0.33):
        super().__init__()
        size = {k: len(v) for k, v in labels.items()}
        self.encoder = Encoder()
        self.mix = nn.Parameter(torch.tensor([[0.0] * (MIXED - 1) + [3.0]] * len(GROUPS)))
        self.upos, self.xpos = nn.Linear(WIDTH, size["upos"]), nn.Linear(WIDTH, size["xpos"])
        self.feats, self.lemmas = Features(size["feats"], pair_dropout), nn.Linear(WIDTH, size["lemmas"])
        self.names = nn.Linear(WIDTH, size["names"])
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label_dependent, self.label_head = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL, bias=False)
        self.label = nn.Linear(LABEL, size["relations"])
        self.predicate = nn.Linear(WIDTH, 1)
        self.role_predicate, self.role_word = nn.Linear(WIDTH, ROLE), nn.Linear(WIDTH, ROLE, bias=False)
        self.role = nn.Linear(ROLE, size["roles"])
        self.cues = nn.Linear(WIDTH, size["bio"])
        self.say_cue, self.say_word = nn.Linear(WIDTH, SAY), nn.Linear(WIDTH, SAY)
        self.say = nn.Parameter(torch.zeros(size["says"], SAY + 1, SAY + 1))
        self.trigger = nn.Linear(WIDTH, size["bio"])
        self.event_type, self.status = nn.Linear(WIDTH, size["types"]), nn.Linear(WIDTH, size["statuses"])
        self.background = nn.Linear(WIDTH, 1)
        self.dropout, self.pair_dropout = nn.Dropout(dropout), nn.Dropout(pair_dropout)
        nn.init.normal_(self.arc, std=1 / math.sqrt(ARC)), nn.init.normal_(self.say, std=1 / SAY)

    def slots(self, inputs, autocast):
        """{group: [batch, slots, WIDTH]} in float32, and the mean of a sentence's words under "sentence"."""
        with torch.autocast(inputs["pieces"].device.type, torch.bfloat16, enabled=autocast):
            kept = self.encoder(inputs["pieces"], inputs["shapes"], inputs["quotes"])
        at = inputs["firsts"][..., None].expand(-1, -1, WIDTH)
        at_words = torch.stack([x.gather(1, at) for x in kept]).float()   # [MIXED, batch, slots, WIDTH]
        weights = self.mix.softmax(-1)
        groups = {g: self.dropout(torch.einsum("l,lbsw->bsw", weights[i], at_words)) for i, g in enumerate(GROUPS)}
        return groups | {"sentence": mean_of_words(groups["tags"], inputs["firsts"])}

    def arcs(self, x):
        """[batch, dependent, head]"""
        d, h = self.pair_dropout(self.arc_dependent(x).relu()), self.pair_dropout(self.arc_head(x).relu())
        return (with_one(d) @ self.arc) @ h.transpose(1, 2)

    def labels(self, dependents, heads):
        """Relations of pairs given as vectors."""
        return self.label(self.pair_dropout((self.label_dependent(dependents) + self.label_head(heads)).relu()))

    def roles(self, predicates, words):
        return self.role(self.pair_dropout((self.role_predicate(predicates) + self.role_word(words)).relu()))

    def says(self, x, rows, cues):
        """[cues, classes, slots]: x [batch, slots, WIDTH], rows [cues], cues [cues, slots] (a cue's words, summing to 1).

        The score of a cue is the mean of its words' scores, so that a table of word pairs holds all of it.
        """
        c = with_one(self.pair_dropout(self.say_cue(x).relu()))[rows]
        w = with_one(self.pair_dropout(self.say_word(x).relu()))[rows]
        return torch.einsum("ns,nsd,kde,nte->nkt", cues, c, self.say, w)


def with_one(x):
    return torch.cat([x, x.new_ones(*x.shape[:-1], 1)], -1)


def load_encoder(encoder, path):
    """The pretrained weights (all-MiniLM-L6-v2, BERT's names) into ours; token type 0 is added to the places."""
    from safetensors.torch import load_file
    t = load_file(path)
    e = "embeddings."
    new = {"pieces.weight": t[e + "word_embeddings.weight"],
           "places.weight": t[e + "position_embeddings.weight"] + t[e + "token_type_embeddings.weight"][0],
           "norm.weight": t[e + "LayerNorm.weight"], "norm.bias": t[e + "LayerNorm.bias"],
           "shapes.weight": encoder.shapes.weight.data, "quotes.weight": encoder.quotes.weight.data}
    for i in range(LAYERS):
        p, n = f"encoder.layer.{i}.", f"layers.{i}."
        for kind in ("weight", "bias"):
            new[f"{n}qkv.{kind}"] = torch.cat([t[f"{p}attention.self.{x}.{kind}"] for x in ("query", "key", "value")])
            for ours, theirs in (("out", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense"),
                                 ("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
                new[f"{n}{ours}.{kind}"] = t[f"{p}{theirs}.{kind}"]
    encoder.load_state_dict(new)
