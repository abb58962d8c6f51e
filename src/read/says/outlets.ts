/**
 * Whether words name an outlet: a news agency or paper of the list, or a phrase about one ("the Hurriyet daily", "state
 * television", "the portal Nepal Khabar"). Reads: knowledge/agencies.tsv.
 */
import { agencyNamed } from '../ingest/agencies.ts'

const NOUN =
  /\b(?:news agency|agency|newswire|wire service|news site|website|web site|site|portal|newspaper|paper|daily|weekly|tabloid|magazine|broadcaster|television|TV|radio|channel|station|outlet|media|press|telly|network|bulletin|blog|podcast)s?\b/iu
const NAME =
  /\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Observer|Guardian|Chronicle|Daily|Press|Radio|TV|Television|Star|Mirror|Telegraph|Standard|Independent|Media|Broadcasting)\b/u
/** Agencies that are no press: "the International Atomic Energy Agency". */
const OTHER_AGENCY =
  /\b(?:atomic|energy|intelligence|space|security|spy|border|disaster|health|environmental|aviation|refugee|relief|aid|UN|customs|tax|statistics|fisheries|development|maritime|transport|protection)\b.*\bagency\b/iu

export function isOutlet(words: string): boolean {
  const plain = words.replace(/^(?:the|its|a|an)\s+/iu, '').trim()
  if (agencyNamed(plain)) return true
  if (OTHER_AGENCY.test(plain) && !/\bnews agency\b/iu.test(plain)) return false
  if (NOUN.test(plain) || NAME.test(plain)) return true
  const bare = plain.replace(
    /^(?:(?:state|state-run|state-owned|state-linked|semi-official|official|independent|private|public|pro-government|local|national|propaganda|agency|broadcaster|news)\s+)+/iu,
    '',
  )
  if (bare !== plain && agencyNamed(bare)) return true
  return plain
    .split(/\s+/u)
    .some((word, i, all) => agencyNamed(all.slice(i).join(' ')) !== undefined && word.length > 2 && i > 0)
}
