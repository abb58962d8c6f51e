"""What the uncased pieces do not show: the shape of a word, and whether it stands inside quotation marks.

Shape ids (one a piece): 0 for [CLS], [SEP], [PAD]; else 1 + 2 * class + (0 first piece, 1 later piece), classes in
the order of CLASSES. Quotation ids: 0 outside, 1 inside, 2 the mark itself.
"""
CLASSES = ("lower", "capital", "all-capitals", "mixed", "number", "punctuation")
SHAPES = 1 + 2 * len(CLASSES)
QUOTES = 3
MARKS = {"“", "”", "„", "«", "»", '"', "``", "''"}
OPENING, CLOSING = {"“", "„", "«", "``"}, {"”", "»"}


def shape_of(word):
    """Index into CLASSES. One letter alone in capitals is 'capital', never 'all-capitals'."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 4 if any(c.isnumeric() for c in word) else 5
    upper = [c != c.lower() for c in letters]
    if not any(upper):
        return 0
    if upper[0] and not any(upper[1:]):
        return 1
    return 2 if all(upper) else 3


def quotes_of(paragraph_words):
    """Quotation ids of one paragraph's words. A mark left open holds to the paragraph's end; straight marks toggle."""
    ids, is_open = [], False
    for word in paragraph_words:
        if word in MARKS:
            is_open = True if word in OPENING else False if word in CLOSING else not is_open
            ids.append(2)
        else:
            ids.append(1 if is_open else 0)
    return ids
