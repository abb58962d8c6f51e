/** Entry `hearsay/schema`: the record's schema, as zod and as JSON Schema, and its closed sets of values. */
export {
  jsonSchema,
  type ReadingJson,
  ReadingSchema,
  SCHEMA_VERSION,
  type SpanJson,
  SpanSchema,
} from './record/schema.ts'
export * from './record/values.ts'
