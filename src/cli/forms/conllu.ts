/** `--format conllu`: words, tags and trees. Nothing for a report that was read without a model. */
import { renderConllu } from '../../share/conllu.ts'
import type { Form } from './form.ts'

export const conlluForm = (): Form => ({
  into: 'stream',
  render: ({ report, language }) =>
    language ? renderConllu({ id: report.source ?? report.id, text: report.text, language }) : '',
})
