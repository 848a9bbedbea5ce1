import { AppError } from '@shared/errors/app-error'
import { CaseJsonError, directoryFromJson } from '@shared/format/case-json'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { Dialect } from './dialect'

/** A directory of 100,000 users is some 50 MB; more is no directory. */
const MAX_CHARS = 256 << 20

/** A directory as one JSON document: the directory itself, or an object that holds it under `directory`. */
export const directoryJson: Dialect = {
  recognise(head) {
    const start = head.text.trimStart()
    if (!start.startsWith('{') || !/"(?:directory|users|lines)"\s*:/.test(start)) return null
    return {
      format: 'directory-json',
      kind: 'directory',
      delimiter: null,
      hasHeader: false,
      columns: () =>
        ['uuid', 'firstname', 'lastname', 'userfield'].map((name) => ({ source: name, target: name })),
      async *read(text, { fileName, observer }) {
        const parts: string[] = []
        let length = 0
        for await (const part of text) {
          parts.push(part)
          length += part.length
          if (length > MAX_CHARS) throw unreadable(fileName, 'it is far too large for a directory')
        }
        const directory = parseDirectory(parts.join(''), fileName)
        for (const user of directory.users) {
          observer?.row([user.uuid, user.firstname, user.lastname, user.userfield], null)
        }
        yield { cels: [], problems: [], read: directory.users.length, ignored: 0, directory }
      }
    }
  }
}

function parseDirectory(text: string, fileName: string): DirectorySnapshot {
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>
    return directoryFromJson(value['directory'] ?? value)
  } catch (error) {
    if (error instanceof CaseJsonError || error instanceof SyntaxError) {
      throw unreadable(fileName, error.message, error)
    }
    throw error
  }
}

function unreadable(fileName: string, what: string, cause?: unknown): AppError {
  return new AppError(
    {
      code: 'directory-unreadable',
      message: `${fileName} looks like a directory but cannot be read: ${what}.`,
      hint: 'It must hold the lists users, lines, contexts and voicemails, as the file of the sample data does.',
      details: { file: fileName, technical: what }
    },
    { cause }
  )
}
