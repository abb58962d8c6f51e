/** The table of reports: a row each, with its text, so that every offset of the other tables can be checked in it. */
import type { ReadingJson } from '../../record/schema.ts'
import { type Column, field, made, words } from './columns.ts'

const count = (name: 'statements' | 'figures' | 'moments'): Column<ReadingJson> =>
  made(name, `Number of its ${name}.`, (reading) => reading[name].length, 'integer')

export const reportTableColumns: readonly Column<ReadingJson>[] = [
  field('report.id', 'report_id'),
  field('report.source', 'source'),
  field('report.published.from', 'published'),
  field('report.published.to', 'published_to'),
  field('report.published.by', 'published_by'),
  field('report.publisher', 'publisher'),
  field('report.title', 'title'),
  field('report.url', 'url'),
  ...words<ReadingJson>('report.byline', 'byline'),
  ...words<ReadingJson>('report.dateline.span', 'dateline'),
  ...words<ReadingJson>('report.dateline.place', 'dateline_place'),
  field('report.dateline.day', 'dateline_day'),
  field('report.dateline.agency', 'dateline_agency'),
  made(
    'agencies',
    'Agencies that datelines, credits and bylines name, parted by "; ".',
    ({ report }) => report.credits.map(({ agency }) => agency).join('; ') || undefined,
  ),
  field('report.language', 'language'),
  made('length', 'Code points of the text.', ({ report }) => [...report.text].length, 'integer'),
  count('statements'),
  count('figures'),
  count('moments'),
  made(
    'problems',
    'Codes of its problems, parted by spaces; problems.csv has their sentences.',
    ({ problems }) => [...new Set(problems.map(({ code }) => code))].join(' ') || undefined,
  ),
  field('versions.schema', 'schema'),
  field('versions.model', 'model'),
  field('versions.knowledge', 'knowledge'),
  field('versions.backend', 'backend'),
  field('report.text', 'text'),
]
