"""PolNeAR: statements of campaign news. It states no licence (README beside it); `--without polnear` leaves it out."""
import json

from corpora.example import Example
from windows import breaks_of, tokenise, windows_of


def touched(report, spans):
    """Word numbers that a list of character spans touches."""
    return [i for i, (a, b) in enumerate(report.spans) if any(a < end and start < b for start, end in spans)]


def read_polnear(path):
    """[(tokenised report, statements)]; a statement is {class: [word numbers]}."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            report = tokenise(article["text"])
            statements = [{role: touched(report, a[role]) for role in ("source", "cue", "content")}
                          for a in article["attributions"]]
            yield article, report, statements


def says_windows(report, statements, source, name, limit, context_cues=True):
    """Windows with cues and statements. A cue in the context sentence has its words marked here too."""
    taken = cue_tags(report, statements)
    for n, (context, own, end) in enumerate(windows_of(report, limit)):
        words = report.words[context:end]
        says = []
        for s in statements:
            cue = [i - context for i in s["cue"] if context <= i < end]
            if cue and len(cue) == len(s["cue"]):
                classes = ["none"] * len(words)
                for role in ("via", "addressee", "content", "source"):
                    for i in s.get(role, ()):
                        if context <= i < end:
                            classes[i - context] = role
                for i in cue:
                    classes[i] = "none"
                says.append((cue, classes))
        yield Example(words, source, f"{name}/{n}", quotes=report.quotes[context:end],
                      breaks=breaks_of(report, context, own, end), says=says,
                      cues=[None] * (own - context) + taken[own:end]), (context, own, end)


def cue_tags(report, statements):
    tags = ["O"] * len(report.words)
    for s in sorted(statements, key=lambda s: len(s["cue"])):
        cue = s["cue"]
        if cue and all(tags[i] == "O" for i in cue):
            for n, i in enumerate(cue):
                tags[i] = "B" if n == 0 or cue[n - 1] != i - 1 else "I"
    return tags
