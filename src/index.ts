/** Entry `hearsay`: reads news reports into a sourced record. */
export { type Explanation, explain } from './explain/explain.ts'
export { type Ingested, type IngestOptions, ingest } from './read/ingest/ingest.ts'
export { type IngestAllOptions, type IngestItem, ingestAll } from './read/ingest/ingest-all.ts'
export {
  type CallOptions,
  type Item,
  type ManyOptions,
  openReader,
  type Reader,
  type ReaderOptions,
  type ReportInput,
  read,
} from './reader.ts'
export type { Alternative, Basis, Evidence, EvidenceMap } from './record/evidence.ts'
export { type Include, parseReading, toJSON } from './record/json.ts'
export { type ErrorCode, HearsayError, type Problem, type ProblemCode } from './record/problem.ts'
export {
  type Actor,
  type Block,
  type CodedEvent,
  type Credit,
  type Dateline,
  type Figure,
  type Mention,
  type Moment,
  type Place,
  type Published,
  type Reading,
  type Report,
  type Statement,
  slice,
  type Timex3,
  type Versions,
} from './record/reading.ts'
export type { ReadingJson, SpanJson } from './record/schema.ts'
export { type Offset, type Span, span } from './record/span.ts'
export { VERSION } from './version.ts'
