/** The options of the views for people, beside those of the terminal itself. */
import { Option } from 'commander'
import type { TerminalOptions } from '../share/terminal/style.ts'
import { type ReportOptions, terminalOptions } from './report-options.ts'

export interface ViewOptions {
  readonly verbose?: true
}

/** `what` says what more the command shows. */
export const verboseOption = (what: string): Option => new Option('-v, --verbose', `show more: ${what}`)

/** The terminal with what is to be shown on it. */
export const viewOptions = (options: ViewOptions & Pick<ReportOptions, 'color'>): TerminalOptions => ({
  ...terminalOptions(options),
  verbose: options.verbose,
})
