"""Words to WordPiece ids, as the uncased BERT tokeniser cuts them, one word at a time.

Reads: the vocabulary (one piece a line). Gives: piece ids of a word, at most PIECES_A_WORD, at least one ([UNK]).
Order of steps: drop controls, cut CJK signs apart, decompose and drop combining marks, lower each character by
itself (no final sigma), cut at punctuation, then the longest known piece from the left.
"""
import unicodedata

PIECES_A_WORD = 16
PAD, UNK, CLS, SEP = 0, 100, 101, 102
MASK = 103
CHARS_A_PART = 100


def is_control(char):
    return unicodedata.category(char) in ("Cc", "Cf", "Cn", "Co", "Cs") and char not in "\t\n\r"


def is_cjk(char):
    c = ord(char)
    return (0x4E00 <= c <= 0x9FFF or 0x3400 <= c <= 0x4DBF or 0x20000 <= c <= 0x2A6DF or 0x2A700 <= c <= 0x2B73F
            or 0x2B740 <= c <= 0x2B81F or 0x2B920 <= c <= 0x2CEAF or 0xF900 <= c <= 0xFAFF or 0x2F800 <= c <= 0x2FA1F)


def is_punctuation(char):
    c = ord(char)
    return 33 <= c <= 47 or 58 <= c <= 64 or 91 <= c <= 96 or 123 <= c <= 126 or unicodedata.category(char)[0] == "P"


def parts_of(word):
    """Lower-cased stretches between white space, CJK signs and punctuation."""
    kept = "".join(" " if c.isspace() else f" {c} " if is_cjk(c) else c
                   for c in word if not (c == "\0" or c == "\ufffd" or is_control(c)))
    bare = "".join(c for c in unicodedata.normalize("NFD", kept) if unicodedata.category(c) != "Mn")
    spaced = "".join(f" {c} " if is_punctuation(c) else c for c in "".join(c.lower() for c in bare))
    return spaced.split()


class WordPiece:
    def __init__(self, vocabulary):
        with open(vocabulary, encoding="utf-8") as lines:
            self.id_of = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.memo = {}

    def pieces(self, word):
        known = self.memo.get(word)
        if known is None:
            known = self.memo[word] = self._pieces(word)
        return known

    def _pieces(self, word):
        ids = []
        for part in parts_of(word):
            ids.extend(self._cut(part))
        return (ids or [UNK])[:PIECES_A_WORD]

    def _cut(self, part):
        if len(part) > CHARS_A_PART:
            return [UNK]
        ids, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = self.id_of.get(("##" if start else "") + part[start:end])
                if piece is not None:
                    break
                end -= 1
            if end == start:
                return [UNK]
            ids.append(piece)
            start = end
        return ids
