"""Lemmas as edit scripts over the form, in the manner of UDPipe 2 (Straka 2018), kept to the word's end.

A script is "=lemma" (the whole lemma), or a casing (l lower, k keep, c capitalise, u upper), the number of
characters to cut from the end, "|", and what to append: "l3|e" makes "coming" of "Coming"[:-3] + "e" -> "come".
"""
CASINGS = {"l": str.lower, "k": str, "c": lambda s: s[:1].upper() + s[1:].lower(), "u": str.upper}


def script_of(form, lemma):
    best = None
    for name, casing in CASINGS.items():
        base, same = casing(form), 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        cost = len(base) - same + len(lemma) - same
        if best is None or cost < best[0]:
            best = (cost, same, f"{name}{len(base) - same}|{lemma[same:]}")
    return best[2] if best[1] else f"={lemma}"


def apply_script(script, form):
    """The lemma, or the lower-cased form where the script does not fit."""
    if script[0] == "=":
        return script[1:]
    cut, ending = script[1:].split("|", 1)
    base = CASINGS[script[0]](form)
    return base[:len(base) - int(cut)] + ending if int(cut) <= len(base) else form.lower()
