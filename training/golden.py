"""Writes what another runtime has to reproduce: pieces, shapes, labels and a few raw scores of fixed sentences.

    python training/golden.py MODEL_DIR OUT.json

Each sentence and each window is run alone (a batch of one), so the int8 scales are its own. The texts are ours.
"""
import json
import sys

import numpy as np

from decode import DECODING, report_events, report_statements, sentence_layers
from encode import encode_words
from lemma_list import with_list
from runners import SAYS, SENTENCE, OnnxRunner, run_all
from windows import breaks_of, tokenise, windows_of
from wordpiece import WordPiece

SENTENCES = [
    "A delegation from Hamas landed in Moscow on Thursday for talks .",
    "The café owner , José Núñez , did n't see the naïve señor 's façade .",
    "Zürich 's Straße is closed ; İstanbul and ΣΊΣΥΦΟΣ are not .",
    "习近平 met Путин in 北京 yesterday .",
    "平和条約 was signed in 東京 ( Tokyo ) .",
    "The protest 🙂🔥 ended at 10:30 👩‍👩‍👧 .",
    "Zero\u200bwidth soft\u00adhyphen bell\u0007 word\ufeff and \u0000 .",
    "\u0301 \u200d .",
    "U.S. forces fired 1,200 rounds on 9/11 at $ 3.5 million cost .",
    "“ We will not leave , ” he said .",
    "cafe\u0301 and café are equal .",
    "Antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis https://example.org/a/very/long/path?x=1&y=2#fragment-of-it .",
    "" + "x" * 120 + " is too long .",
    "NATO , McDonald , iPhone and eBay .",
    "가족 and ภาษาไทย and हिन्दी and العربية .",
    "He ca n't , wo n't and should n't 've gone .",
    "½ of x² is ﬁne ; № 5 Ⅷ .",
    "- – — … ... ; : ' ’ ‘ `` '' \" « » „ “ ”",
    "Who was told that the ministry had denied shelling the town ?",
    "No",
]
WINDOWS = [
    "Minister denies deal\n\n“We never agreed to that,” Interior Minister Dana Okafor told Reuters on Monday. She added that the army would stay.",
    "Police said 12 people were arrested after the protest, according to the state agency. Officials did not comment.",
    "The envoy landed in Oslo.\n\nAccording to a senior official, rebels shelled the port and killed “at least 12” workers, a charge the group rejected. “They lie,\n\n“and they know it,” its spokesman said, the AP reported.",
]


def rounded(array):
    return np.round(np.asarray(array, float), 4).tolist()


def main():
    folder, out = sys.argv[1:]
    runner, wordpiece = OnnxRunner(folder), WordPiece(f"{folder}/vocab.txt")
    golden = {"sha256": runner.manifest["sha256"], "sentences": [], "windows": []}
    for sentence in SENTENCES:
        words = sentence.split(" ")
        arrays = encode_words(words, wordpiece)
        row = run_all(runner, [arrays], SENTENCE)[0]
        layers = sentence_layers(words, row, runner.labels)
        listed = with_list({**layers}, words, runner.lemma_list)["lemmas"]
        layers["roles"] = [{i: r for i, r in enumerate(roles) if r != "none"} for roles in layers["roles"]]
        golden["sentences"].append({
            "words": words, **{k: a.tolist() for k, a in zip(("pieces", "shapes", "quotes", "firsts"), arrays)}, "layers": layers, "listedLemmas": listed,
            "raw": {"upos": rounded(row["upos"][1]), "names": rounded(row["names"][1]), "arcs": rounded(row["arcs"][1]),
                    "predicate": rounded(row["predicate"][:, 0])}})
    for text in WINDOWS:
        report = tokenise(text)
        windows = windows_of(report)
        inputs = [encode_words(report.words[c:e], wordpiece, report.quotes[c:e], breaks_of(report, c, o, e)) for c, o, e in windows]
        rows = [run_all(runner, [i], SAYS)[0] for i in inputs]
        golden["windows"].append({
            "text": text, "words": report.words, "spans": report.spans, "windows": windows,
            "breaks": [breaks_of(report, *w) for w in windows],
            "inputs": [{k: a.tolist() for k, a in zip(("pieces", "shapes", "quotes", "firsts"), i)} for i in inputs],
            "statements": report_statements(windows, rows, runner.labels, DECODING),
            "events": report_events(windows, rows, runner.labels, DECODING),
            "raw": [{"cues": rounded(r["cues"]), "trigger": rounded(r["trigger"]), "says": rounded(r["says"][:, 1, 1:6])} for r in rows]})
    with open(out, "w", encoding="utf-8") as file:
        json.dump(golden, file, ensure_ascii=False)


if __name__ == "__main__":
    main()
