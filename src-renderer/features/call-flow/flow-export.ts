import { flowMermaid } from '@shared/flow/mermaid'
import type { FlowReader } from '@shared/flow/read-flow'
import { flowSvg } from '@shared/flow/svg'
import { flowText } from '@shared/flow/text'
import { copyText } from '../../components/copy-text'
import { drawPng } from '../../components/draw-png'
import { saveBlob, saveText } from '../../components/save-text'

/** What a diagram can be taken away as. */
export const FLOW_FORMATS = ['svg', 'png', 'mermaid', 'text'] as const
export type FlowFormat = (typeof FLOW_FORMATS)[number]

const ENDINGS: Readonly<Record<FlowFormat, string>> = { svg: 'svg', png: 'png', mermaid: 'mmd', text: 'txt' }
/** Columns of the plain text, which is read in mails and tickets as well. */
const COLUMNS = 100

/** A diagram as text of one of the formats. */
function flowAs(format: Exclude<FlowFormat, 'png'>, { diagram, telling }: FlowReader): string {
  if (format === 'svg') return flowSvg(diagram, telling)
  if (format === 'mermaid') return flowMermaid(diagram, telling)
  return flowText(diagram, { ...telling, width: COLUMNS })
}

/** Saves the diagram as a file; `name` has no ending. */
export async function saveFlow(format: FlowFormat, reader: FlowReader, name: string): Promise<void> {
  const file = `${name}.${ENDINGS[format]}`
  if (format === 'png') saveBlob(file, await drawPng(flowSvg(reader.diagram, reader.telling)))
  else if (format === 'svg') saveBlob(file, new Blob([flowAs('svg', reader)], { type: 'image/svg+xml' }))
  else saveText(file, flowAs(format, reader))
}

/** Puts the diagram on the clipboard, as a picture or as text. */
export async function copyFlow(format: FlowFormat, reader: FlowReader): Promise<void> {
  if (format !== 'png') return copyText(flowAs(format, reader))
  const picture = await drawPng(flowSvg(reader.diagram, reader.telling))
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
}
