"""Our own reports with a full reading (GUIDE.md): statements, nested ones too, and events with their triggers."""
import glob
import json
import os

from corpora.polnear import says_windows, touched
from windows import tokenise

CUT = {"dateline", "byline", "credit", "teaser", "furniture"}
STATUSES = ("happened", "ongoing", "planned", "denied", "hypothetical")
PLOVER = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
          "COERCE ASSAULT").split()


def locate(text, quote):
    """(start, end) of a quote: "words" or {words, nth}; whole words only, as spans.mjs beside the data has it."""
    if quote is None:
        return None
    words, nth = (quote, 1) if isinstance(quote, str) else (quote.get("words"), quote.get("nth") or 1)
    if not words:
        return None
    inside, at = lambda i: 0 <= i < len(text) and text[i].isalnum(), -1
    while nth:
        at = text.find(words, at + 1)
        if at < 0:
            return None
        end = at + len(words)
        if not (inside(at) and inside(at - 1)) and not (inside(end - 1) and inside(end)):
            nth -= 1
    return at, at + len(words)


def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def read_reports(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as file:
            reading = json.load(file)
        cut = [locate(reading["text"], b) for b in reading.get("blocks", []) if b["kind"] in CUT]
        yield reading, tokenise(reading["text"], [c for c in cut if c])


def statements_of(reading, report):
    text, out = reading["text"], []
    for s in reading.get("statements", []):
        places = {"source": [locate(text, s["speaker"])] if s["speaker"].get("kind") != "none" else [],
                  "cue": [locate(text, s.get("cue"))], "content": [locate(text, c) for c in as_list(s.get("content"))],
                  "addressee": [locate(text, s.get("to"))], "via": [locate(text, v) for v in as_list(s.get("via"))]}
        words = {k: touched(report, [p for p in v if p]) for k, v in places.items()}
        if not words["cue"]:
            words["cue"] = mark_between(report, words)
        out.append(words)
    return out


def mark_between(report, words):
    """A headline's colon or dash stands as the cue where there is no word for it."""
    if not words["source"] or not words["content"]:
        return []
    ends = sorted((words["source"][0], words["source"][-1], words["content"][0], words["content"][-1]))
    return [i for i in range(ends[1] + 1, ends[2]) if report.words[i] in {":", "-", "–", "—"}][:1]


def events_of(reading, report):
    """(BIO tags of triggers, {word: (acceptable types, status, background)})."""
    tags, facts = ["O"] * len(report.words), {}
    for event in reading.get("events", []):
        for trigger in event["triggers"]:
            place = locate(reading["text"], trigger)
            words = touched(report, [place]) if place else []
            for n, i in enumerate(words):
                if tags[i] == "O":
                    tags[i] = "B" if n == 0 else "I"
                    facts[i] = (event["type"].split("|"), event["status"], bool(event.get("background")))
                elif i in facts:   # two events on one word: either type will do
                    facts[i] = (facts[i][0] + event["type"].split("|"), *facts[i][1:])
    return tags, facts


def wire_windows(reading, report, limit):
    tags, facts = events_of(reading, report)
    for example, (context, own, end) in says_windows(report, statements_of(reading, report), "wire", reading["id"], limit):
        example.triggers = [None] * (own - context) + tags[own:end]
        example.events = {i - context: f for i, f in facts.items() if own <= i < end}
        yield example
