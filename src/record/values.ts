/**
 * The closed sets of values in a record. docs/reading-guide.md is their law: what each value means and where it ends.
 */
export const BLOCK_KINDS = [
  'title',
  'byline',
  'dateline',
  'heading',
  'teaser',
  'credit',
  'caption',
  'furniture',
] as const
export const PUBLISHED_BY = ['given', 'metadata', 'stamp', 'dateline', 'url', 'text'] as const
/** What quotation marks are for, as far as the form alone tells. */
export const QUOTATION_KINDS = ['speech', 'scare', 'title'] as const
export const BASES = ['sentence', 'coreference', 'list', 'knowledge', 'default'] as const

export const MENTION_KINDS = ['name', 'nominal', 'pronoun'] as const
export const MENTION_TYPES = [
  'person',
  'organisation',
  'group',
  'people',
  'place',
  'weapon',
  'event',
  'document',
] as const
export const ACTOR_KINDS = [
  'person',
  'organisation',
  'government',
  'state',
  'armed group',
  'people',
  'media',
  'unnamed',
] as const
/** PLOVER 2.0's sectors, with the international ones. */
export const SECTORS = [
  ...['COP', 'GOV', 'JUD', 'LEG', 'MIL', 'PRM', 'PTY', 'REB', 'SPY', 'UAF', 'UNK', 'AGR', 'BUS', 'CRM', 'CVL', 'EDU'],
  ...['ELI', 'JRN', 'LAB', 'MED', 'REF', 'OPP', 'PRE', 'REL', 'SOC', 'IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC'],
] as const

/** TIMEX3 types (ISO 24617-1, section on TIMEX3). */
export const MOMENT_KINDS = ['DATE', 'TIME', 'DURATION', 'SET'] as const
export const PRECISIONS = [
  'century',
  'decade',
  'year',
  'half',
  'quarter',
  'season',
  'month',
  'week',
  'weekend',
  'day',
  'part of day',
  'hour',
  'minute',
  'second',
] as const
export const OPEN_ENDS = ['from', 'to', 'both'] as const
export const ANCHORS = ['calendar', 'report', 'moment', 'saying', 'event', 'none'] as const

export const PLACE_KINDS = ['city', 'region', 'country', 'water', 'site'] as const

export const BOUNDS = [
  'exact',
  'at least',
  'more than',
  'at most',
  'less than',
  'about',
  'nearly',
  'between',
  'dozens',
  'vague',
] as const
export const FIGURE_ROLES = [
  ...['killed', 'injured', 'missing', 'held', 'arrested', 'displaced', 'evacuated', 'released', 'present'],
  ...['troops', 'weapons', 'aid', 'money', 'other'],
] as const

export const SPEAKER_KINDS = ['named', 'role', 'collective', 'document', 'media', 'none'] as const
export const FORMS = ['direct', 'indirect', 'mixed'] as const
export const ACTS = [
  'say',
  'confirm',
  'deny',
  'decline',
  'accuse',
  'demand',
  'promise',
  'warn',
  'praise',
  'condemn',
  'believe',
  'intend',
  'order',
] as const
export const STATEMENT_CLASSES = ['speech', 'document', 'belief', 'evaluation', 'decree'] as const
/** How two figures stand that clash. */
export const CLASH_RELATIONS = ['apart'] as const
/** What can stay open in who says what. */
export const OPEN_KINDS = ['statement', 'speaker', 'pronoun', 'quotation'] as const
export const LINK_KINDS = ['speaker', 'relay', 'agency', 'publisher'] as const

/** PLOVER 2.0's event types. */
export const EVENT_TYPES = [
  ...['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE', 'REQUEST'],
  ...['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
] as const
export const STATUSES = ['happened', 'ongoing', 'planned', 'denied', 'hypothetical'] as const
export const QUAD_CLASSES = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
] as const
export const BACKENDS = ['native', 'wasm', 'none'] as const

export type BlockKind = (typeof BLOCK_KINDS)[number]
export type PublishedBy = (typeof PUBLISHED_BY)[number]
export type MentionKind = (typeof MENTION_KINDS)[number]
export type MentionType = (typeof MENTION_TYPES)[number]
export type ActorKind = (typeof ACTOR_KINDS)[number]
export type Sector = (typeof SECTORS)[number]
export type MomentKind = (typeof MOMENT_KINDS)[number]
export type Precision = (typeof PRECISIONS)[number]
export type OpenEnd = (typeof OPEN_ENDS)[number]
export type Anchor = (typeof ANCHORS)[number]
export type PlaceKind = (typeof PLACE_KINDS)[number]
export type Bound = (typeof BOUNDS)[number]
export type FigureRole = (typeof FIGURE_ROLES)[number]
export type SpeakerKind = (typeof SPEAKER_KINDS)[number]
export type Form = (typeof FORMS)[number]
export type Act = (typeof ACTS)[number]
export type StatementClass = (typeof STATEMENT_CLASSES)[number]
export type EventType = (typeof EVENT_TYPES)[number]
export type Status = (typeof STATUSES)[number]
export type Backend = (typeof BACKENDS)[number]
