"""Whole paragraphs of a report in windows, each with the sentence before it, for who says what and for events.

A window holds whole paragraphs up to LIMIT words; where these would fill less than half of it, sentences instead. Before it stands
the last sentence of what came before (at most CONTEXT words of it, from its end). [SEP] is put between the context
and the window and between paragraphs.
"""
from dataclasses import dataclass, field

from shapes import quotes_of
from words import sentence_starts, words_of

LIMIT, CONTEXT, LONGEST = 110, 40, 200


@dataclass
class Report:
    """A tokenised report: spans of words; for each word its quotation id; where sentences and paragraphs open."""
    spans: list
    words: list
    quotes: list
    sentences: list = field(default_factory=list)
    paragraphs: list = field(default_factory=list)


def tokenise(text, cut=()):
    """A report's words. cut: (start, end) of datelines, bylines and the like, which are not read."""
    report, at = Report([], [], []), 0
    for line in text.split("\n"):
        pieces, start = [], at
        for a, b in sorted(cut):
            if a < at + len(line) and b > at:
                pieces.append((start, max(start, a)))
                start = max(start, b)
        pieces.append((start, at + len(line)))
        spans = [s for a, b in pieces if b > a for s in words_of(text, a, b)]
        if spans:
            first = len(report.spans)
            report.paragraphs.append(first)
            report.sentences += [first + i for i in sentence_starts(text, spans)]
            report.spans += spans
            words = [text[a:b] for a, b in spans]
            report.words += words
            report.quotes += quotes_of(words)
        at += len(line) + 1
    return report


def windows_of(report, limit=LIMIT):
    """(context start, own start, own end) in words, in order, together covering every word once as own."""
    total = len(report.words)
    edges = sorted(set(report.sentences) | set(report.paragraphs)) + [total]
    paragraphs = set(report.paragraphs) | {total}
    cuts, start = [], 0
    while start < total:
        fits = [e for e in edges if start < e <= start + limit]
        whole = [e for e in fits if e in paragraphs]
        following = min(e for e in edges if e > start)
        if whole and max(whole) - start >= limit // 2 or whole and max(whole) == total:
            end = max(whole)
        else:
            end = max(fits) if fits else min(following, start + LONGEST)
        cuts.append((start, end))
        start = end
    out = []
    for a, b in cuts:
        before = [s for s in edges if s < a]
        out.append((max(before[-1] if before else 0, a - CONTEXT) if a else 0, a, b))
    return out


def breaks_of(report, context, own, end):
    """Word numbers (counted from the window's first word) before which a [SEP] stands."""
    return sorted({p - context for p in (*report.paragraphs, own) if context < p < end})
