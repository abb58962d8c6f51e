/** `--json`: the whole record of one report, indented. */
import { toJSON } from '../../record/json.ts'
import type { Form, FormOptions } from './form.ts'

export const jsonForm = ({ include = [] }: FormOptions): Form => ({
  into: 'stream',
  oneOnly: '--json writes one record, but more than one report was given. Use --jsonl.',
  render: (reading) => `${JSON.stringify(toJSON(reading, { include }), undefined, 2)}\n`,
})
