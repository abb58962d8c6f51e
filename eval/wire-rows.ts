/**
 * The rows of the wire scorer: their names, whether they are an F1 (then precision and recall are rows too) or a share,
 * the layer they need, and which of the scorer's kinds of misses belong to them.
 */
import type { Layer } from './layers.ts'

export interface WireRow {
  readonly name: string
  readonly figure: 'f1' | 'share'
  readonly needs: Layer
  readonly misses?: readonly string[]
}

const f1 = (needs: Layer, name: string, ...misses: string[]): WireRow => ({ name, figure: 'f1', needs, misses })
const share = (needs: Layer, name: string, ...misses: string[]): WireRow => ({ name, figure: 'share', needs, misses })

export const WIRE_ROWS: readonly WireRow[] = [
  share('frame', 'report: day'),
  f1('frame', 'report: agencies'),
  f1('frame', 'blocks: found'),
  share('frame', 'blocks: kind'),
  f1('when', 'moments: found', 'moments'),
  share('when', 'moments: value', 'moment-value'),
  f1('when', 'moments: found with right value', 'moments', 'moment-value'),
  f1('where', 'places: found', 'places'),
  share('where', 'places: country', 'place-value'),
  share('where', 'places: country and name', 'place-value'),
  f1('where', 'places: found and right', 'places', 'place-value'),
  f1('says', 'statements: content found', 'statement'),
  share('says', 'statements: right speaker given content', 'speaker'),
  share('says', 'statements: cue'),
  share('says', 'statements: act'),
  share('says', 'statements: kind of speaker'),
  share('says', 'statements: kind of speaker, mean over kinds'),
  share('says', 'statements: act, mean over acts'),
  share('who', 'statements: speaker resolved'),
  share('says', 'statements: chain where there is one'),
  f1('says', 'statements: usable', 'statement', 'speaker'),
  f1('says', 'statements: usable with right chain', 'statement', 'speaker'),
  f1('how-many', 'figures: found', 'figures'),
  share('how-many', 'figures: value', 'figure'),
  share('how-many', 'figures: role', 'figure'),
  share('says', 'figures: says', 'figure'),
  f1('says', 'figures: value, role and source right', 'figures', 'figure'),
  share('what', 'events: mode'),
  share('what', 'events: actors'),
  share('what', 'events: recipients'),
  share('what', 'events: status'),
  share('what', 'events: says'),
  share('what', 'events: news or background'),
  share('what', 'events: day'),
  share('what', 'events: place'),
  share('what', 'events: day where stated'),
  share('what', 'events: place where stated'),
  f1('what', 'events: planned, denied, hypothetical, ongoing'),
  f1('what', 'events: background'),
  f1('what', 'events: found (trigger)', 'event'),
  f1('what', 'events: type', 'event', 'event-type'),
  f1('what', 'events: type, doubles counted', 'event', 'event-type'),
  f1('what', 'events: type and actors', 'event', 'event-type'),
  f1('what', 'events: type, actors, recipients', 'event', 'event-type'),
  f1('what', 'events: all (and status, source, day, place)', 'event', 'event-type'),
  f1('who', 'actors: found'),
  f1('who', 'actors: wordings, B-cubed'),
  share('what', 'actors: country'),
  share('what', 'actors: main sector'),
]
