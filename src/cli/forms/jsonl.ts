/** `--jsonl`: the whole record of each report on a line. */
import { toJSON } from '../../record/json.ts'
import type { Form, FormOptions } from './form.ts'

export const jsonlForm = ({ include = [] }: FormOptions): Form => ({
  into: 'stream',
  render: (reading) => `${JSON.stringify(toJSON(reading, { include }))}\n`,
})
