/** The options of the views for people, beside those of the terminal itself. */
import { Option } from 'commander'
import type { TerminalOptions } from '../../share/terminal/style.ts'
import { type ReportOptions, terminalOptions, type Written } from './report-options.ts'

export interface ViewOptions {
  readonly verbose?: true
}

/** `what` says what more the command shows; forms for programs hold all of it. */
export const verboseOption = (what: string, forms: string[]): Option =>
  new Option('-v, --verbose', `show more: ${what}`).conflicts(forms)

/** What is written to, with what is to be shown there. */
export const viewOptions = (
  options: ViewOptions & Pick<ReportOptions, 'color'>,
  written?: Written,
): TerminalOptions => ({
  ...terminalOptions(options, written),
  verbose: options.verbose,
})
