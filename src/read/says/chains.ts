/**
 * The way of a claim, innermost speaker first: the speaker, those who relay him, the speakers of the statements around with
 * their relays, the agencies that dateline and credits name, the publisher.
 * Reads: report's frame, drafts with parents. Writes: chains.
 */
import type { Report, Statement } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import type { Draft } from './draft.ts'

type Link = Statement['chain'][number]

export interface Linked {
  readonly draft: Draft
  readonly id: string
  readonly actor?: string | undefined
  readonly parent?: number | undefined
}

export function chainOf(report: Report, all: readonly Linked[], number: number): readonly Link[] {
  const links: Link[] = []
  const seen = new Set<number>()
  for (let at: number | undefined = number; at !== undefined && !seen.has(at); at = all[at]?.parent) {
    seen.add(at)
    const one = all[at]
    if (!one) break
    links.push(...speakerLink(report, one, at !== number), ...relayLinks(report, one.draft))
  }
  return [...links, ...originLinks(report)].filter((link, i, all) => i === 0 || !isAgain(link, all[i - 1]))
}

/** One outlet that relays and is cited as a speaker, or stands in the dateline too, is one link. */
const isAgain = (link: Link, before: Link | undefined): boolean =>
  link.kind !== 'speaker' && before !== undefined && bare(link.name) === bare(before.name)
const bare = (name: string): string => name.toLowerCase().replace(/^the /u, '')

/** The speaker's own link; a statement around stands in the chain also when nobody is named for it. */
function speakerLink(report: Report, { draft, id, actor }: Linked, isOuter: boolean): readonly Link[] {
  const { source } = draft
  if (!source && !isOuter) return []
  const name = source ? wordsAt(report.text, source) : 'nobody named'
  return [
    {
      kind: 'speaker',
      name,
      ...(source && { span: source }),
      ...(actor && { actor }),
      ...(isOuter && { statement: id }),
    },
  ]
}

const relayLinks = (report: Report, { via }: Draft): readonly Link[] =>
  via.map((relay) => ({ kind: 'relay', name: wordsAt(report.text, relay), span: relay }))

/** Agencies of dateline and credits, each once, then the publisher. */
function originLinks({ dateline, credits, publisher }: Report): readonly Link[] {
  const agencies: Link[] = []
  const add = (name: string, link: Omit<Link, 'kind' | 'name'>): void => {
    if (!agencies.some((one) => one.name === name)) agencies.push({ kind: 'agency', name, ...link })
  }
  if (dateline?.agency) add(dateline.agency, { span: dateline.span })
  for (const { agency, span } of credits) add(agency, { span })
  return [...agencies, ...(publisher ? [{ kind: 'publisher', name: publisher } as const] : [])]
}
