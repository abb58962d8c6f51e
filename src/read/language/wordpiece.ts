/**
 * Cuts words into the pieces of the encoder's vocabulary: uncased WordPiece as BERT has it (Devlin et al. 2019), with
 * every piece's place in the word. Reads: vocab.txt, one piece a line. Offsets: UTF-16 units of the string handed in.
 * The steps are those of the reference tokeniser (Hugging Face `tokenizers`, BertNormalizer and BertPreTokenizer):
 * controls out, white space and CJK signs apart, NFD without accents, lower case, punctuation apart, longest match.
 */

/** One piece of the vocabulary and the stretch of the string it was made from. */
interface Piece {
  readonly id: number
  readonly start: number
  readonly end: number
}

export interface WordPiece {
  /** The pieces of a string, in order; none for a string of controls and white space. */
  readonly cut: (text: string) => readonly Piece[]
  /** The ids alone, kept for strings seen before. A string without pieces gives the unknown piece: every word has one. */
  readonly idsOf: (word: string) => readonly number[]
  readonly classify: number
  readonly separator: number
  readonly padding: number
}

/** A run with more signs than this is one unknown piece, as in the reference. */
const LONGEST_RUN = 100
/** Words kept with their ids; a vocabulary of running text stays below, hostile input is cut off. */
const KEPT_WORDS = 50_000

/** A tokeniser over the lines of `vocabulary`. */
export function openWordPiece(vocabulary: string): WordPiece {
  const first = new Map<string, number>() // pieces that open a run
  const later = new Map<string, number>() // pieces that go on, without their "##"
  for (const [id, piece] of vocabulary
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (piece.startsWith('##') && piece.length > 2) later.set(piece.slice(2), id)
    else first.set(piece, id)
  }
  const unknown = special(first, '[UNK]')
  const kept = new Map<string, readonly number[]>()

  const cut = (text: string): readonly Piece[] =>
    runsOf(text).flatMap((run) => longestMatches(run, first, later, unknown))

  const idsOf = (word: string): readonly number[] => {
    const known = kept.get(word)
    if (known) return known
    const ids = cut(word).map((piece) => piece.id)
    if (ids.length === 0) ids.push(unknown)
    if (kept.size >= KEPT_WORDS) kept.clear()
    kept.set(word, ids)
    return ids
  }

  return {
    cut,
    idsOf,
    classify: special(first, '[CLS]'),
    separator: special(first, '[SEP]'),
    padding: special(first, '[PAD]'),
  }
}

function special(first: ReadonlyMap<string, number>, piece: string): number {
  const id = first.get(piece)
  if (id === undefined) throw new RangeError(`The vocabulary has no ${piece}.`)
  return id
}

/** Signs that stand together: each as it is matched, with the unit of the string where it starts and ends. */
interface Run {
  readonly signs: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function runsOf(text: string): readonly Run[] {
  const runs: { signs: string[]; starts: number[]; ends: number[] }[] = []
  let open: (typeof runs)[number] | undefined
  let at = 0
  for (const sign of text) {
    const end = at + sign.length
    if (isDropped(sign)) {
      // It leaves no trace: the signs around it stand together.
    } else if (isWhite(sign)) open = undefined
    else {
      const alone = isCjk(sign)
      if (alone) open = undefined
      for (const plain of plainSigns(sign)) {
        if (isPunctuation(plain)) open = undefined
        if (!open) {
          open = { signs: [], starts: [], ends: [] }
          runs.push(open)
        }
        open.signs.push(plain)
        open.starts.push(at)
        open.ends.push(end)
        if (isPunctuation(plain)) open = undefined
      }
      if (alone) open = undefined
    }
    at = end
  }
  return runs
}

/** Greedy from the left: the longest piece that fits; a run that cannot be covered is one unknown piece. */
function longestMatches(
  run: Run,
  first: ReadonlyMap<string, number>,
  later: ReadonlyMap<string, number>,
  unknown: number,
): readonly Piece[] {
  const { signs, starts, ends } = run
  const whole: Piece = { id: unknown, start: starts[0] ?? 0, end: ends.at(-1) ?? 0 }
  if (signs.length > LONGEST_RUN) return [whole]
  const pieces: Piece[] = []
  for (let from = 0; from < signs.length; ) {
    const vocabulary = from === 0 ? first : later
    let to = signs.length
    let id: number | undefined
    for (; to > from; to--) {
      id = vocabulary.get(signs.slice(from, to).join(''))
      if (id !== undefined) break
    }
    if (id === undefined) return [whole]
    pieces.push({ id, start: starts[from] ?? 0, end: ends[to - 1] ?? 0 })
    from = to
  }
  return pieces
}

const isWhite = (sign: string): boolean => /^[\t\n\r\p{White_Space}]$/u.test(sign)

/** NUL, the replacement sign, controls (but for tab and line ends), format signs, private use, lone surrogates. */
const isDropped = (sign: string): boolean =>
  /^[\0\uFFFD\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u.test(sign) && !/^[\t\n\r]$/u.test(sign)

const isPunctuation = (sign: string): boolean => /^[!-/:-@[-`{-~\p{P}]$/u.test(sign)

/** The CJK ideographs that BERT sets apart; kana and hangul are words like any other. */
const isCjk = (sign: string): boolean =>
  /^[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]$/u.test(
    sign,
  )

/** The sign decomposed, without its accents, in lower case, sign by sign: no final sigma, as in the reference. */
function plainSigns(sign: string): readonly string[] {
  if (sign <= '\x7F') return [sign.toLowerCase()]
  return [...sign.normalize('NFD')].filter((part) => !/^\p{Mn}$/u.test(part)).flatMap((part) => [...part.toLowerCase()])
}
