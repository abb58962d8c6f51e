/**
 * The look of the terminal views: colour only where asked for and never as the only sign. Only bold, dim and the terminal's
 * own base colours are used, so that dark and light terminals both show what their owner chose for them.
 */
import { styleText } from 'node:util'

/** Plain data: it is sent to worker processes as it is. */
export interface TerminalOptions {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
  /** Rules, scores, cues and furniture too, and no list cut short. */
  readonly verbose?: boolean | undefined
}

/** What the views among themselves are told. */
export interface PageOptions extends TerminalOptions {
  /** Long lists end early and say how to see the rest. */
  readonly brief?: boolean | undefined
}

type Paint = (text: string) => string

export interface Style {
  readonly heading: Paint
  /** Names of fields and short names of items. */
  readonly label: Paint
  /** Who speaks. */
  readonly speaker: Paint
  /** What was read from the words: a number, a day. */
  readonly value: Paint
  /** What a speaker does: denies, warns. */
  readonly act: Paint
  readonly faint: Paint
  readonly warning: Paint
}

/** Paints for one view; without colour each gives its text back. */
export function style({ colour }: TerminalOptions): Style {
  const paint =
    (format: Parameters<typeof styleText>[0]): Paint =>
    (text) =>
      colour && text ? styleText(format, text, { validateStream: false }) : text
  return {
    heading: paint(['bold', 'underline']),
    label: paint('dim'),
    speaker: paint('bold'),
    value: paint('cyan'),
    act: paint('magenta'),
    faint: paint('dim'),
    warning: paint('red'),
  }
}

/** The words of a report on one line, safe for a terminal: no control characters, white space as single blanks. */
export const oneLine = (words: string): string =>
  words
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
