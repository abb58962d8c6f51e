"""Measures a checkpoint (FILE.pt) or an exported folder on the development files, with the scorers beside the data.

    HEARSAY_CORPORA=DIR python training/evaluate.py MODEL [--only ewt,gum,politics,polnear,wire] [--out FILE.json]
"""
import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile

from corpora.names import read_names
from corpora.polnear import read_polnear
from corpora.propbank import read_propbank
from corpora.ud import read_ud
from corpora.wire import read_reports
from decode import DECODING, report_events, report_statements, sentence_layers
from encode import encode_words
from lemma_list import with_list
from runners import SAYS, SENTENCE, OnnxRunner, TorchRunner, run_all
from train import pretrained_folder
from windows import breaks_of, windows_of
from wordpiece import WordPiece


def scored(script, *arguments):
    """A scorer's JSON. The scorers live beside the data and run unchanged."""
    answer = subprocess.run(["node", script, *arguments, "--json"], capture_output=True, text=True)
    if answer.returncode:
        sys.exit(answer.stderr)
    return json.loads(answer.stdout)


def read_sentences(runner, wordpiece, sentences):
    inputs = [encode_words(words, wordpiece) for words in sentences]
    rows = run_all(runner, inputs, SENTENCE[:-1])
    return [with_list(sentence_layers(words, row, runner.labels), words, runner.lemma_list) for words, row in zip(sentences, rows)]


def read_report(runner, wordpiece, report, decoding):
    windows = windows_of(report)
    inputs = [encode_words(report.words[c:e], wordpiece, report.quotes[c:e], breaks_of(report, c, o, e)) for c, o, e in windows]
    rows = run_all(runner, inputs, SAYS)
    return (report_statements(windows, rows, runner.labels, decoding), report_events(windows, rows, runner.labels, decoding))


def with_columns(path, layers):
    """The gold CoNLL-U file with our columns in place of its own."""
    out, number, word = [], 0, 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) > 1 and columns[0].isdigit():
                x = layers[number]
                columns[2:8] = [x["lemmas"][word] or "_", x["upos"][word], x["xpos"][word], x["feats"][word],
                                str(x["heads"][word]), x["relations"][word]]
                word += 1
            elif line == "\n":
                number, word = number + 1, 0
            out.append("\t".join(columns))
    return "\n".join(out)


def language_rows(folder, work, runner, wordpiece, name):
    path = lambda file: os.path.join(folder, "language", file)
    gold = path(f"ud-{name}-dev.conllu.gz")
    sentences = list(read_ud(gold, name))
    layers = read_sentences(runner, wordpiece, [s.words for s in sentences])
    write(work, "ud.conllu", with_columns(gold, layers) + "\n")
    answer = scored(path("score-ud.mjs"), gold, os.path.join(work, "ud.conllu"))
    rows = {f"language/{name}/{row}": f1_of(answer[key]) for row, key in (
        ("upos", "UPOS"), ("xpos", "XPOS"), ("feats", "UFeats"), ("lemmas", "Lemmas"), ("uas", "UAS"), ("las", "LAS"), ("las-subtypes", "LASsub"))}
    names = path("ner-uner-ewt-dev.iob2.gz" if name == "ewt" else "ner-gum-dev.iob2.gz")
    tags_of = {s.name: x["names"] for s, x in zip(sentences, layers)}
    words_of = {s.name: s.words for s in sentences}
    extra, system = {}, []
    for key, words, _ in read_names(names):
        if words_of.get(key) != words:
            extra[key] = words
        system.append((key, words))
    if extra:
        for key, x in zip(extra, read_sentences(runner, wordpiece, list(extra.values()))):
            tags_of[key] = x["names"]
    rows[f"names/{name}/f1"] = names_f1(folder, work, names, [(w, tags_of[k]) for k, w in system])
    if name == "ewt":
        rows["roles/ewt/f1"] = roles_f1(path, work, sentences, layers)
    return rows


def f1_of(value):
    return round(value["f1"] if isinstance(value, dict) else value, 2)


def write(work, name, text):
    with open(os.path.join(work, name), "w", encoding="utf-8") as file:
        file.write(text)
    return os.path.join(work, name)


def names_f1(folder, work, gold, system):
    file = write(work, "names.iob2", "".join("".join(f"{w}\t{t}\n" for w, t in zip(words, tags)) + "\n" for words, tags in system))
    answer = scored(os.path.join(folder, "language", "score-ner.mjs"), gold, file, "--gold-col", "2", "--sys-col", "1",
                    "--map", "GPE=PLACE,LOC=PLACE,FAC=PLACE", "--types", "PERSON,ORG,PLACE")
    return f1_of(answer.get("all", answer.get("ALL")))


def politics_rows(folder, work, runner, wordpiece):
    gold = os.path.join(folder, "language", "ner-crossner-politics-dev.iob2.gz")
    sentences = [words for _, words, _ in read_names(gold)]
    layers = read_sentences(runner, wordpiece, sentences)
    return {"names/politics/f1": names_f1(folder, work, gold, [(w, x["names"]) for w, x in zip(sentences, layers)])}


def roles_f1(path, work, sentences, layers):
    gold, out = read_propbank(path("srl-propbank-ewt-dev.tsv.gz")), []
    for s, x in zip(sentences, layers):
        if s.name in gold:
            out.append(f"# sent_id = {s.name}")
            for p, roleset, _ in gold[s.name]:
                found = " ".join(f"{r}:{i + 1}-{i + 1}" for i, r in enumerate(x["roles"][p]) if r != "none" and i != p)
                out.append(f"{p + 1}\t{s.words[p]}\t{roleset}\t{found or '_'}")
            out.append("")
    answer = scored(path("score-srl.mjs"), path("srl-propbank-ewt-dev.tsv.gz"), write(work, "roles.tsv", "\n".join(out) + "\n"),
                    "--heads", path("ud-ewt-dev.conllu.gz"))
    return f1_of(answer["all"])


def characters(report, runs):
    return [[report.spans[a][0], report.spans[b - 1][1]] for a, b in runs]


def polnear_rows(folder, work, runner, wordpiece, decoding):
    lines, gold = [], os.path.join(folder, "attribution", "dev.jsonl")
    for article, report, _ in read_polnear(gold):
        statements, _ = read_report(runner, wordpiece, report, decoding)
        lines.append(json.dumps({"id": article["id"], "attributions": [
            {"source": characters(report, s["source"]), "cue": characters(report, [s["cue"]]), "content": characters(report, s["content"])}
            for s in statements]}))
    answer = scored(os.path.join(folder, "attribution", "score.mjs"), gold, write(work, "polnear.jsonl", "\n".join(lines)))
    return answer


def wire_reading(reading, report, statements, events):
    span = lambda runs: [{"start": a, "end": b} for a, b in characters(report, runs)]
    said = []
    for n, s in enumerate(statements):
        said.append({"id": f"s{n}", "speaker": {**span(s["source"])[0], "kind": "named"} if s["source"] else {"kind": "none"},
                     "cue": span([s["cue"]])[0], "content": span(s["content"]), "act": "say",
                     "via": [{"words": reading["text"][v["start"]:v["end"]]} for v in span(s["via"])]})
        holders = [(sum(b - a for a, b in t["content"]), m) for m, t in enumerate(statements)
                   if m != n and any(a <= s["cue"][0] < b for a, b in t["content"])]
        said[-1]["within"] = f"s{min(holders)[1]}" if holders else None
    return {"id": reading["id"], "statements": said, "events": [
        {"triggers": span([e["words"]]), "type": e["type"], "status": e["status"], "background": e["background"],
         "actors": [], "recipients": []} for e in events]}


def wire_rows(folder, work, runner, wordpiece, decoding, part="dev"):
    gold = os.path.join(folder, "wire", part)
    lines = [json.dumps(wire_reading(r, report, *read_report(runner, wordpiece, report, decoding))) for r, report in read_reports(gold)]
    return scored(os.path.join(folder, "wire", "score.mjs"), gold, write(work, "wire.jsonl", "\n".join(lines)))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("model"), options.add_argument("--only", default="ewt,gum,politics,polnear,wire")
    options.add_argument("--out"), options.add_argument("--decoding", default="{}", help="JSON, in place of decode.DECODING's values")
    options = options.parse_args()
    folder, only = os.environ["HEARSAY_CORPORA"], options.only.split(",")
    runner = TorchRunner(options.model) if options.model.endswith(".pt") else OnnxRunner(options.model)
    wordpiece = WordPiece(os.path.join(pretrained_folder(), "vocab.txt"))
    decoding = {**DECODING, **json.loads(options.decoding)}
    rows = {}
    with tempfile.TemporaryDirectory() as work:
        for name in ("ewt", "gum"):
            if name in only:
                rows.update(language_rows(folder, work, runner, wordpiece, name))
        if "politics" in only:
            rows.update(politics_rows(folder, work, runner, wordpiece))
        if "polnear" in only:
            rows.update(polnear_summary(polnear_rows(folder, work, runner, wordpiece, decoding)))
        if "wire" in only:
            rows.update(wire_summary(wire_rows(folder, work, runner, wordpiece, decoding)))
    for row, value in rows.items():
        print(f"{row:44} {value}")
    if options.out:
        with open(options.out, "w") as file:
            json.dump(rows, file, indent=1)


def polnear_summary(a):
    share = lambda value: round(100 * value, 1)
    out = {f"raw/model/polnear/{row}-{k}": share(a["relation"][row][k]) for row in ("usable", "exact") for k in ("f", "p", "r")}
    out["raw/model/polnear/source-given-content"] = share(a["source_given_content"]["overlap"])
    for role in ("source", "cue", "content"):
        out[f"raw/model/polnear/{role}-exact"] = share(a["spans"][role]["exact"]["f"])
    for kind in ("direct", "mixed", "indirect"):
        out[f"raw/model/polnear/usable-r-{kind}"] = share(a["by_type"][kind]["usable_recall"])
    return out


def wire_summary(a):
    value = lambda key: a[key].get("f1", a[key].get("share"))
    rows = {"content-found": "statements: content found", "usable-f1": "statements: usable",
            "source-given-content": "statements: right speaker given content", "cue": "statements: cue",
            "chain": "statements: chain where there is one", "trigger-f1": "events: found (trigger)", "type-f1": "events: type",
            "status": "events: status", "not-happened-f1": "events: planned, denied, hypothetical, ongoing",
            "background-f1": "events: background"}
    out = {f"raw/model/wire/{row}": value(key) for row, key in rows.items() if key in a}
    for row, key in (("usable", "statements: usable"), ("trigger", "events: found (trigger)")):
        out[f"raw/model/wire/{row}-p"], out[f"raw/model/wire/{row}-r"] = a[key]["p"], a[key]["r"]
    return out


if __name__ == "__main__":
    main()
