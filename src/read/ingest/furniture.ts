/**
 * Block rules for furniture other than stamps: what a page says to its reader and not about the world: share buttons,
 * subscriptions, contacts, copyright, end marks, mastheads, labels of voice-overs. Reads: lines. Writes: blocks.
 */
import { isCapitals, type Line } from './lines.ts'
import { type BlockRule, foldName, type Page, publisherLength, whole, wholeLine } from './page.ts'

const SOCIAL =
  'share|shares|tweet|facebook|twitter|whatsapp|telegram|viber|x|linkedin|reddit|instagram|pinterest|messenger|email|e-mail|mail|print|copy link|link|copy|comments?|save|bookmark|listen|like|podeli|komentari|teilen|partager|compartir|subscribe|follow|next|previous|home|menu|top stories|back to top'

export const furnitureRules: readonly BlockRule[] = [
  {
    id: 'ingest.end-mark',
    gloss: 'Signs and words that mark the end of copy: "###", "ENDS", "(END)", "Enditem".',
    must: 'The two sides met on Monday, officials said.\n\n# # #',
    mustNot: 'The two sides met on Monday, officials said.\n\nEnds and means',
    kind: 'furniture',
    zones: 'all',
    find: wholeLine(
      /^(?:[\s#*_=~•·.<>–—-]{1,40}|[-–—*#\s([]*(?:the )?(?:ends?|enditem|endit|fin|more|more to follow|mtf|30)[\s–—-]*(?:\d{1,2}[:.]\d{2})?[-–—*#\s)\].]*)$/iu,
      40,
    ),
  },
  {
    id: 'ingest.share',
    gloss: 'Share buttons: a line of the names of networks and of what one does with a page.',
    must: 'The two sides met on Monday, officials said.\n\nShare this: Facebook · X · Email',
    mustNot: 'Facebook said on Monday that it had taken the page down.',
    kind: 'furniture',
    zones: 'all',
    find: (line) => (isShareLine(line.words) ? whole(line) : undefined),
  },
  {
    id: 'ingest.to-reader',
    gloss: 'A line that asks the reader for something: to subscribe, join, follow, write, give, skip a menu.',
    must: 'The two sides met on Monday, officials said.\n\nSupport independent journalism: become a member',
    mustNot: 'Join us or leave the country, the general told them on Monday, witnesses said.',
    kind: 'furniture',
    zones: 'all',
    find: wholeLine(
      /^(?:subscribe|unsubscribe|sign up|sign in|log in|register (?:now|here|for)|follow us|follow (?:our|(?:\S+ ){1,3}on (?:x|twitter|facebook|instagram|whatsapp|telegram))|join (?:our|us on|the conversation)|download (?:our|the)|get (?:all the|the latest|our|breaking|more|in touch|\S+ in your inbox)|support (?:our|us|independent|quality|local)|like (?:this|us on|what you)|want (?:to (?:read|know|get)|more)|have you (?:got|been|seen)|do you (?:have|know more)|got an? |seen something|tips? (?:to|us)|send (?:us|your)|tell us|refresh (?:for|the)|click (?:here|on)|visit (?:our|us)|scroll|continue reading|keep reading|our standards|read (?:the )?(?:full|this|original) (?:story|article)|help us|donate|become (?:an? )?(?:member|subscriber)|(?:kindly |please )?share (?:this|your|on)|reach (?:the reporter|us|him|her)|write to (?:us|the)|message us|stay (?:informed|up to date|tuned)|sponsored|advertisement|advert|story continues|article continues|listen (?:\d|to this)|(?:skip|jump) to (?:the )?(?:main |page )?(?:content|navigation|article|comments|search)|(?:toggle|open|close) (?:the )?(?:main )?(?:navigation|menu|search))\b(?!.*\b(?:said|told|says)\b)/iu,
      200,
    ),
  },
  {
    id: 'ingest.contact',
    gloss: 'A line that says whom to ask: "Media contact: ...", "For more information: ...".',
    must: 'The two sides met on Monday, officials said.\n\nFor media enquiries: osh2024@example.org',
    mustNot: 'For more information the families went to the gate on Monday, they said.',
    kind: 'furniture',
    zones: 'all',
    find: wholeLine(
      /^(?:(?:for )?(?:all |any )?(?:more|further|additional|media|press|general) ?(?:information|details|inquir\S+|enquir\S+|quer\S+|contacts?|office|relations)\b(?:,? (?:please|contact|visit|see|call|write)\b|[^.,]{0,40}(?:[:@]|\s[–-]))|(?:media|press|editorial|our) (?:contacts?|office|team)\s?[:–-]|contacts?(?: us)?\s?:|for information media\b|notes? to (?:the )?editors?:?$)/iu,
      260,
    ),
  },
  {
    id: 'ingest.address',
    gloss: 'A short line around a mail or web address, or a longer one that ends with it.',
    must: 'The two sides met on Monday, officials said.\n\nslobuin@ledger.example',
    mustNot:
      'He wrote from slobuin@ledger.example that he would not come back before the vote was held in the capital.',
    kind: 'furniture',
    zones: 'all',
    find: (line) => {
      const address =
        /[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{1,40}\w|\b(?:https?:\/\/|www\.)\S{3,100}|(?<=\b(?:visit|at|on|see) )[\w-]{2,40}\.(?:com|org|int|net|info|news|example)\b/iu.exec(
          line.words,
        )
      if (!address || line.words.length > 200) return undefined
      const after = line.words.slice(address.index + address[0].length)
      const isShort = line.words.length - address[0].length <= 60 && !/\b(?:said|says|told|wrote)\b/u.test(line.words)
      return after === '' || isShort ? whole(line) : undefined
    },
  },
  {
    id: 'ingest.copyright',
    gloss: 'Copyright, terms of use, disclaimers.',
    must: 'The two sides met on Monday, officials said.\n\n© 2025 Highveld Online. All rights reserved.',
    mustNot: 'Copyright law was changed in March, the ministry said on Monday.',
    kind: 'furniture',
    zones: 'all',
    find: wholeLine(
      /^(?:\(c\)\s(?:copyright|\d{4})|©|copyright\s(?:©|\(c\)|\d{4}|by\s))|\ball rights reserved\b|^.{0,80}\bnot for (?:onward )?(?:distribution|publication|broadcast)|\bis not responsible for the content|\bterms (?:of use|and conditions)\b|\bprivacy policy\b|\bnot an official record\b|\bcontact us for subscription/iu,
      260,
    ),
  },
  {
    id: 'ingest.about-document',
    gloss:
      'A sentence about the document itself: "This update was prepared by ...", "This is a summary of what was said by ...".',
    must: 'The two sides met on Monday, officials said.\n\nThis update was prepared by the mission. The next one will be issued on Friday.',
    mustNot: 'This summary execution was condemned by the mission on Monday, officials said.',
    kind: 'furniture',
    zones: 'all',
    find: wholeLine(
      /^this (?:is a summary of what was said by\b|(?:flash |situation )?(?:update|sitrep|bulletin|brief(?:ing)?(?: note)?|newsletter|digest) (?:was|is|has been) (?:prepared|compiled|produced|issued)\b)|^the (?:full|complete|original|whole) (?:report|text|version|statement|transcript|interview|recording)\b.{0,40}\b(?:is|can be|are) (?:available|published|posted|read|found)\b.{0,60}$/iu,
      500,
    ),
  },
  {
    id: 'ingest.correction-label',
    gloss: 'The label of a correction is furniture: what follows tells what was wrong.',
    must: 'The two sides met on Monday.\n\n13 June corrected: an earlier version gave their number as nine.',
    mustNot: 'The two sides met on Monday.\n\nThe minister corrected: an earlier vote was void.',
    kind: 'furniture',
    zones: 'all',
    find: (line) => {
      const [found] =
        /^(?:\d{1,2} \p{L}{3,9},? )?(?:corrected|correction|clarification|amended)\s?:(?=.{0,40}\b(?:earlier|previous) version\b)/iu.exec(
          line.words,
        ) ?? []
      return found ? { start: 0, end: found.length } : undefined
    },
  },
  {
    id: 'ingest.aside',
    gloss: 'A remark in brackets as one of the last lines is the page\'s: "(The briefing was concluded at 1:52 p.m.)".',
    must: 'QUESTION: And the talks?\n\nMS HOLM: They go on.\n\nMS HOLM: Thank you.\n\n(The briefing was concluded at 1:52 p.m.)',
    mustNot: '(The ministry did not reply.)\n\nThe two sides met.\n\nThey meet again.\n\nSo it goes on, he said.',
    kind: 'furniture',
    zones: 'all',
    find: (line, page) => {
      const last = page.lines
        .slice(-3)
        .some((one) => one.span.start <= line.span.start && line.span.end <= one.span.end)
      return last && page.lines.length > 3 && line.span.start > 0
        ? wholeLine(/^[([][^()[\]]{8,120}[)\]]$/u)(line)
        : undefined
    },
  },
  {
    id: 'ingest.label-line',
    gloss:
      'Labels of the page: "Tags: ...", "3 min read", "PRESS RELEASE", "For immediate release", "Rush transcript".',
    must: 'PRESS RELEASE\n\nThe two sides met in Geneva on Monday, officials said.',
    mustNot: 'Press releases were burnt in the square, witnesses said.',
    kind: 'furniture',
    zones: 'all',
    find: wholeLine(
      /^(?:(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|(?:newspaper )?section|ref(?:erence)?|symbol|doc(?:ument)?\.? no|word count|language|location)\s?[:.]\s?\S.{0,100}|\d{1,3}[ -]min(?:ute)?s?(?: read)?|(?:updated )?\d{1,2} (?:minutes?|hours?|days?|weeks?) ago|listen(?: to this article)? ?\d{1,2}:\d{2}|(?:press|media|news) (?:release|statement|note|briefing|communiqu[eé])s?(?:\s?[|–—:-].{0,60})?|(?:for|not for) (?:immediate )?(?:release|publication|use)\b.{0,60}|(?:strictly )?embargo(?:ed)?\b.{0,60}|(?:rush |edited |full |unofficial |raw )?transcript\b[^.]{0,40}[.,].{0,60}|check against (?:delivery|audio).{0,20}|for (?:subscribers|internal use|official use) only.{0,60}|advertisement|unclassified|back to top|(?:program(?:me)?|presenter|presented by|duration|producer|produced by|broadcast|air date)\s?:\s?[^.?!]{2,60})$/iu,
      140,
    ),
  },
  {
    id: 'ingest.voice-over',
    gloss: "The label of a voice-over or host is furniture: what follows is the report's own voice.",
    must: 'VOICEOVER: Hours before the show the strike shut two towns, police said.',
    mustNot: 'RAO: Hours before the show the strike shut two towns.',
    kind: 'furniture',
    zones: 'all',
    find: (line) => {
      const [found] =
        /^\[?(?:voice-?over|voice over|narrat(?:or|ion)|announcer|v\/o|presenter|anchor|host|studio|moderator)\]?\s?:(?=\s\S)/iu.exec(
          line.words,
        ) ?? []
      return found ? { start: 0, end: found.length } : undefined
    },
  },
  {
    id: 'ingest.masthead',
    gloss: "The publisher's name, or a part of it, alone on a line above or below the text.",
    must: 'TBILISI EVENING HERALD\n\nThe two sides met in Geneva on Monday, officials said.',
    mustNot: 'CHAD\n\nThe two sides met in Geneva on Monday, officials said.',
    publisher: 'Tbilisi Evening Herald',
    kind: 'furniture',
    zones: ['head', 'tail'],
    find: (line, page) => (isMasthead(line, page) ? whole(line) : undefined),
  },
  {
    id: 'ingest.page-label',
    gloss: 'A word in capitals above the title names the sort of text: "COMMENT", "ANALYSIS".',
    must: 'COMMENT\n\nThe guns and the nerves of a small country\n\nThe two sides met in Geneva on Monday, officials said.',
    mustNot:
      'COUPS\n\nThe guns and the nerves of a small country\n\nThe two sides met in Geneva on Monday, officials said.',
    kind: 'furniture',
    zones: ['head'],
    find: wholeLine(
      /^(?:(?:comment|opinion|analysis|editorial|exclusive|breaking|news|world|live|feature|interview|explainer|premium|latest|fact ?box|backgrounder|public statement)(?: news)?|(?:comment|opinion|analysis|feature|interview|explainer)\s?[|·]\s?\d{1,2} \p{L}{3,9} \d{4}|(?:flash update|situation report|sitrep)(?: no\.?)? ?\d{1,3}\s?[|–—-]\s?as of .{3,30}|office of the (?:spokes(?:person|man|woman)|press secretary)|[A-Z]{1,4}\/\d[\w./-]{1,20}|(?:no|ref)\.? ?\d[\w./-]{0,20}|\d{1,5}(?:st|nd|rd|th) meeting\b.{0,20}|\d{1,4}\/\d{2,4}|(?:home|news|world|africa|asia|americas?|europe|middle east|asia-pacific|south asia|politics|business|national|international|regional|local|security|defen[cs]e|conflict|diplomacy)(?:\s?[|>»/·]\s?[\p{L} &-]{3,30}){1,4}|[\p{L} &-]{3,30}(?:\s?[>»]\s?[\p{L} &-]{3,30}){2,4})$/iu,
      90,
    ),
  },
]

function isShareLine(words: string): boolean {
  if (words.length > 140) return false
  const parts = words
    .replace(/\s*\(\d+\)/gu, '')
    .replace(
      /^(?:(?:kindly|please) )?(?:share|podeli|tweet)(?: (?:this|on|via|with|story|article|post|page|it|to)){0,3}\s?[:|·•/]?\s*/iu,
      'share|',
    )
    .split(/\s*[|·•:/,]\s*|\s{2,}/u)
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')
  const social = parts.filter((one) => NETWORK.test(one)).length
  if (parts.length === 1 && /^comments?$/u.test(parts[0] ?? '') && isCapitals(words)) return false // a heading
  return (
    social > 0 && (social === parts.length || (parts.length >= 3 && social * 2 >= parts.length && !/\.$/u.test(words)))
  )
}

const NETWORK = new RegExp(`^(?:(?:share|view|post|leave|add) (?:a |on |via )?)?(?:${SOCIAL})$`, 'iu')

function isMasthead(line: Line, page: Page): boolean {
  if (line.words.length > 90) return false
  if (page.publisher === undefined) return false
  const words = foldName(line.words)
  const publisher = foldName(page.publisher)
  if (words === publisher) return true
  // "MINISTRY OF DEFENCE" of "Ministry of Defence, Government of India"; one word ("CHAD") may be the subject.
  const isPiece = words.includes(' ') && ` ${publisher} `.includes(` ${words} `) && words.length * 3 >= publisher.length
  if (isPiece && !page.placed.some((one) => one.kind === 'title')) return true
  const length = publisherLength(line.words, page.publisher)
  return length > 0 && isCapitals(line.words.slice(0, length)) && isCapitals(line.words)
}
