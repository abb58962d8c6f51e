/**
 * A word's lemma from its form and the edit script that the model chose, in the manner of UDPipe 2 (Straka 2018), kept to
 * the word's end. A script is a casing (l lower, k keep, c capitalise, u upper), the number of signs to cut from the end,
 * "|" and what to append; or "=" and the whole lemma. Reads: form, script. Signs are code points, as in training/lemmas.py.
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
