/**
 * What is said of a run that was interrupted: how far it came, what stands now, and how to go on where one can.
 * Reads: how the run wrote. Writes: a sentence.
 */

export interface Interrupted {
  readonly reports: number
  /** Where it wrote; stdout without it. */
  readonly path?: string | undefined
  /** `log`: an output with a log, which can be gone on with; `whole`: one file, written at the end; `pages`: one by one. */
  readonly kind: 'log' | 'whole' | 'pages'
  readonly resume: boolean
  readonly force: boolean
}

/** One sentence, without its code. */
export const interruptedSentence = (how: Interrupted): string =>
  `Interrupted after ${how.reports} ${how.reports === 1 ? 'report' : 'reports'}; ${nextStep(how)}.`

function nextStep({ reports, path, kind, resume, force }: Interrupted): string {
  if (path === undefined) return 'what was written stands'
  switch (kind) {
    case 'whole':
      return reports === 0 ? `nothing was written to ${path}` : `${path} stands`
    case 'pages':
      return `the pages in ${path} stand, and the same command writes all anew`
    case 'log':
      if (resume) return 'the same command goes on'
      return force ? 'the same command with --resume for --force goes on' : 'the same command with --resume goes on'
    default:
      return kind satisfies never
  }
}
