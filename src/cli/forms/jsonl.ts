/** `--jsonl`: the whole record of each report on a line; in a filter a failed one has its line too. */
import { toJSON } from '../../record/json.ts'
import type { Form, FormOptions } from './form.ts'

export const jsonlForm = ({ include = [], answersAll = false }: FormOptions): Form => ({
  into: 'stream',
  render: (reading) => `${JSON.stringify(toJSON(reading, { include }))}\n`,
  ...(answersAll && {
    renderFailed: ({ source, problem }) => `${JSON.stringify({ kind: 'failed', source, problem })}\n`,
  }),
})
