/** The view for people, whole or some layers of it; what is taken when no other form is asked for. */
import { renderReading } from '../../share/terminal/reading.ts'
import type { Form, FormOptions } from './form.ts'

/** Columns of the rule between two reports at most. */
const RULE = 100

export const viewForm = ({ layer, terminal }: FormOptions): Form => ({
  into: 'stream',
  between: `\n${'─'.repeat(Math.min(terminal.width, RULE))}\n\n`,
  render: (reading) => renderReading(reading, terminal, layer),
})
