/**
 * `--html PATH`: a page of each reading, with a summary of it for the list of pages. One page where the path is a file, a
 * page a report where it is a folder; `run/page-output.ts` writes them.
 */
import { type FailedPage, type PageSummary, summaryOf } from '../../share/page/index-page.ts'
import { renderPage } from '../../share/page/page.ts'
import type { Form, FormOptions } from './form.ts'

/** What is rendered of a report: a whole page with its summary as JSON, or what kept it from being read. */
export type RenderedPage = { readonly page: string; readonly summary: string } | { readonly failed: string }

export const htmlForm = ({ html }: FormOptions): Form => ({
  into: 'pages',
  oneOnly: html?.isFolder
    ? undefined
    : '--html names one page, but more than one report was given. Name a folder: --html pages/.',
  render: (reading): RenderedPage => ({
    page: renderPage(reading),
    summary: JSON.stringify(summaryOf(reading) satisfies PageSummary),
  }),
  renderFailed: ({ source, problem: { code, message } }): RenderedPage => ({
    failed: JSON.stringify({ source, code, message } satisfies FailedPage),
  }),
})
