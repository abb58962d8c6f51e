/** Block rules for captions: lines that describe a picture. Reads: lines. Writes: blocks. */
import { type BlockRule, wholeLine } from './page.ts'

export const captionRules: readonly BlockRule[] = [
  {
    id: 'ingest.caption-label',
    gloss: 'A line that begins with "Caption:", "FILE -" or "In this photo" describes a picture.',
    must: 'FILE - A soldier stands guard at the gate, March 3, 2023.\n\nThe gate was shut on Monday, officials said.',
    mustNot: 'File sharing was banned in March, the ministry said.',
    kind: 'caption',
    zones: 'all',
    find: wholeLine(
      /^(?:(?:photo |image |picture |media )?caption|file(?: (?:photo|picture|image|pic))?|pictured|above|representational image|illustrati(?:on|ve))\s?[:–—-]\s?\S|^in this (?:\S+ ){0,4}(?:photo|image|picture|frame|screengrab)\b|^FILE PHOTO\b|^(?:photo|picture|image): (?:[^\s()]{1,30} ){3,9}\([^()]{3,40}\)$/iu,
      400,
    ),
  },
  {
    id: 'ingest.caption-photo',
    gloss: 'A sentence with a photographer behind it ("Photo: ...", "(Courtesy)") describes a picture.',
    must: 'Workers block the highway on Tuesday. Photo: Tanvir Kabir\n\nThe owners refused to talk to the unions, they said.',
    mustNot: 'The army published a photo: it showed the bridge.',
    kind: 'caption',
    zones: 'all',
    // The initials of writers in brackets, "(pvs/ji)", close copy.
    find: (line) => (/\(\p{Ll}{1,4}(?:[-/]\p{Ll}{1,4})+\)$/u.test(line.words) ? undefined : PICTURED(line)),
  },
  {
    id: 'ingest.caption-tail-name',
    gloss: 'A sentence that ends in a dash and a name in capitals describes a picture.',
    must: 'A protester lights candles outside the jail on Aug. 12. —LITO DACANAY\n\nSeven of the men have taken only water, she said.',
    mustNot: 'They had one demand — BREAD.',
    kind: 'caption',
    zones: 'all',
    find: wholeLine(/^\p{Lu}.{20,}[.!?]\s?[—–-]{1,2}\s?\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}$/u, 300),
  },
]

const PICTURED = wholeLine(
  /(?<=\S\S\S)(?:[.!?”"|]\s*(?:photo(?:graph)?|picture|image|pic|foto|illustration)s?(?:\s?credits?|\s?courtesy| by)?\s?[:/|]\s?[^.:]{2,60}|[.!?”"]\s*[([](?:[^()[\]]{0,50}(?:\bphoto|courtesy|\bimage|getty|screenshot|screengrab|supplied|handout|\bfile\b|\bvia\b|\bpool\b|epa\b|\/)[^()[\]]{0,50}|file|afp|ap|reuters)[)\]])$/iu,
  400,
)
