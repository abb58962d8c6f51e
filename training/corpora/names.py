"""Name files in IOB2. Types a file does not mark are left open, not taken as absent (inventory.json)."""
import gzip
import re

TYPES = ("PERSON", "ORG", "PLACE", "NORP", "EVENT", "DATE", "TIME", "MISC")
TAGS = ("O", *(f"{b}-{t}" for t in TYPES for b in "BI"))
OURS = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "WEAPON": "MISC", "DOC": "MISC"}
# What an O leaves open in each file: the types that it does not mark at all.
UNMARKED = {
    "ewt": ("EVENT", "DATE", "TIME"),
    "gum": ("NORP",),
    "politics": ("NORP", "DATE", "TIME"),
    "wikigold": ("NORP", "EVENT", "DATE", "TIME"),
    "wnut": ("NORP", "EVENT", "DATE", "TIME"),
}
# Types that a file's MISC may hold.
INSIDE_MISC = {"wikigold": ("NORP", "EVENT"), "wnut": ("EVENT",), "ewt": ("EVENT",)}


def our_tag(tag):
    if tag == "O":
        return tag
    kind = OURS.get(tag[2:], tag[2:])
    return f"{tag[:2]}{kind}" if kind in TYPES else "O"


def read_names(path, column=2):
    """[(sent_id, words, tags)] of one file."""
    name, words, tags = "", [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if words:
                    yield name, words, tags
                name, words, tags = "", [], []
            elif re.match(r"# \S+.* = ", line) and "\t" not in line:
                if line.startswith("# sent_id = "):
                    name = line[12:]
            elif "\t" in line:
                columns = line.split("\t")
                words.append(columns[0])
                tags.append(our_tag(columns[column]))
    if words:
        yield name, words, tags


def allowed(tag, source):
    """The tags that the gold tag of this source leaves possible."""
    if tag == "O":
        return {"O", *(f"{b}-{t}" for t in UNMARKED[source] for b in "BI")}
    if tag[2:] == "MISC":
        return {tag, *(f"{tag[:2]}{t}" for t in INSIDE_MISC.get(source, ()))}
    return {tag}
