import { byteInput } from '../bytes/byte-input'
import { decodeText, detectEncoding } from '../bytes/encoding'
import { peel } from '../bytes/peel'
import { AppError } from '@shared/errors/app-error'

/** A log on the disk; compressed ones are opened. */
export interface LogFile {
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
}

/** Lines longer than this are cut: no log has them. */
const MAX_LINE = 1 << 20
/** Colours of a console. */
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g

/** The text of a log in pieces that end with a line, without colours. Throws where the file is no text. */
export async function* logPieces({ path, name, sizeBytes }: LogFile): AsyncGenerator<string> {
  const input = byteInput({ kind: 'file', path, name, sizeBytes })
  input.lastReading()
  const peeled = await peel(input.read(/\.(?:gz|xz|bz2|zst)$/i.test(name)).chunks, name)
  try {
    const encoding = detectEncoding(peeled.head)
    if (encoding === null) throw notALog(name)
    let carried = ''
    for await (const piece of decodeText(peeled.content, encoding)) {
      const text = carried + (piece.includes('\u001b') ? piece.replace(COLOURS, '') : piece)
      const end =
        text.length > MAX_LINE ? Math.max(text.lastIndexOf('\n') + 1, MAX_LINE) : text.lastIndexOf('\n') + 1
      carried = text.slice(end)
      if (end > 0) yield text.slice(0, end)
    }
    if (carried !== '') yield carried
  } finally {
    await peeled.close()
  }
}

const notALog = (name: string): AppError =>
  new AppError({
    code: 'format-unknown',
    message: `${name} is no text, so it is no log of Asterisk.`,
    hint: 'On the server the logs lie in /var/log/asterisk: full, messages, and their older parts.',
    details: { file: name }
  })
