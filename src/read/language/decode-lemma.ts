/**
 * A word's lemma: for a form without capitals that the model's list has under its tag, the lemma there; else from the form and
 * the edit script that the model chose, in the manner of UDPipe 2 (Straka 2018), kept to
 * the word's end. A script is a casing (l lower, k keep, c capitalise, u upper), the number of signs to cut from the end,
 * "|" and what to append; or "=" and the whole lemma. Reads: form, tag, script. Signs are code points, as in training/lemmas.py.
 *
 *   coming  l3|e   come        Hamas  k0|   Hamas        n't  =not  not
 */

/** The lemma; where the script does not fit the form (too short to cut), the form in lower case. */
export function applyLemmaScript(script: string, form: string): string {
  if (script.startsWith('=')) return script.slice(1)
  const bar = script.indexOf('|')
  const cut = Number(script.slice(1, bar))
  const signs = [...inCasing(script[0], form)]
  if (bar < 0 || !Number.isInteger(cut) || cut > signs.length) return form.toLowerCase()
  return signs.slice(0, signs.length - cut).join('') + script.slice(bar + 1)
}

function inCasing(casing: string | undefined, form: string): string {
  switch (casing) {
    case 'k':
      return form
    case 'u':
      return form.toUpperCase()
    case 'c': {
      const [first = '', ...rest] = form
      return first.toUpperCase() + rest.join('').toLowerCase()
    }
    default:
      return form.toLowerCase()
  }
}

/** The lemma of a form under a tag (UPOS), for forms without capitals that the list has. */
export type LemmaList = (form: string, upos: string) => string | undefined

/** `table`: lines `form TAB upos TAB lemma` below a header. */
export function openLemmaList(table: string): LemmaList {
  const lemmas = new Map<string, string>()
  for (const line of table.split(/\r?\n/u).slice(1)) {
    const tab = line.lastIndexOf('\t')
    if (tab > 0) lemmas.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return (form, upos) => (form === form.toLowerCase() ? lemmas.get(`${form}\t${upos}`) : undefined)
}
