import { AppError } from '@shared/errors/app-error'
import type { MemberReason, SourceFormat, SourceMember, SourceMembers } from '@shared/model/import-preview'
import type { Content } from '../content'
import { fileEmpty } from '../failures'

/** What an archive shows of its files that are not read; a backup holds thousands of them. */
const SHOWN_OTHERS = 100

/**
 * The same events may lie in an archive in several forms; only one is read, or they would count twice. First the forms
 * that bring a directory along, then those that keep the fractions of seconds, ids and nulls.
 */
const BEST_FIRST: readonly SourceFormat[] = [
  'pg-tar',
  'pg-directory',
  'pg-custom',
  'pg-dump',
  'mysql-dump',
  'copy-text',
  'ndjson',
  'delimited',
  'cel-custom',
  'psql-output',
  'sqlite'
]
const WITH_DIRECTORY = new Set<SourceFormat>(['pg-tar', 'pg-directory', 'pg-custom', 'pg-dump'])

/** A member that was looked at: what it is, or why it is nothing. `index` counts the leaves of the archive. */
export type SeenMember =
  | { readonly index: number; readonly name: string; readonly content: Content }
  | { readonly index: number; readonly name: string; readonly error: AppError }

export interface ChosenMembers {
  /** By index. */
  readonly contents: ReadonlyMap<number, Content>
  /** The one that the preview describes. */
  readonly main: Content
  readonly members: SourceMembers
}

/** Chooses what is read of an archive. Throws where that is nothing. */
export function chooseMembers(
  seen: readonly SeenMember[],
  recordings: number,
  archiveName: string
): ChosenMembers {
  const found = seen.filter((member) => 'content' in member)
  const events = found.filter(({ content }) => content.kind === 'cel')
  const form = BEST_FIRST.find((format) => events.some(({ content }) => content.format === format))
  const bringsDirectory = form !== undefined && WITH_DIRECTORY.has(form)
  let directories = 0
  const chosen = found.filter(({ content: { kind, format } }) => {
    if (kind === 'cel') return form === undefined || format === form
    if (kind === 'history') return !bringsDirectory
    return !bringsDirectory && ++directories === 1
  })
  const main = chosen.find(({ content }) => content.kind === 'cel') ?? chosen[0]
  if (!main) throw nothingFound(seen, recordings, archiveName)
  const taken = new Set(chosen.map(({ index }) => index))
  const shown = seen.map((member) => describe(member, taken.has(member.index)))
  const others = shown.filter((member) => !member.taken)
  return {
    contents: new Map(chosen.map(({ index, content }) => [index, content])),
    main: main.content,
    members: {
      shown: [...shown.filter((member) => member.taken), ...others.slice(0, SHOWN_OTHERS)],
      more: Math.max(0, others.length - SHOWN_OTHERS),
      recordings
    }
  }
}

function describe(member: SeenMember, taken: boolean): SourceMember {
  const { name } = member
  if ('error' in member) {
    const { message, hint } = member.error
    return { name, format: null, taken: false, reason: reasonOf(member.error), detail: `${message} ${hint}` }
  }
  const { format } = member.content
  if (taken) return { name, format, taken, reason: null, detail: '' }
  const detail =
    'The archive holds the same in another form, which is read. Unpack this file to import it on its own.'
  return { name, format, taken, reason: 'other-form', detail }
}

function reasonOf({ code }: AppError): MemberReason {
  if (code === 'file-empty') return 'empty'
  if (code === 'file-damaged') return 'damaged'
  return code === 'format-unknown' ? 'unknown' : 'unsupported'
}

function nothingFound(seen: readonly SeenMember[], recordings: number, archiveName: string): AppError {
  const [only] = seen
  if (!only && recordings === 0) return fileEmpty(archiveName)
  if (only && seen.length === 1 && recordings === 0 && 'error' in only) return only.error
  // What is known and cannot be read says more than what is not known at all.
  const telling = seen.find((member) => 'error' in member && reasonOf(member.error) !== 'unknown')
  const example = telling && 'error' in telling ? ` ${telling.error.message} ${telling.error.hint}` : ''
  const files = seen.length + recordings
  return new AppError({
    code: 'nothing-readable',
    message: `${archiveName} holds ${files} ${files === 1 ? 'file' : 'files'}, and none of them is a CEL dump or a directory.${example}`,
    hint: 'Of a Wazo backup, open db.tgz: it holds the database with events and users. data.tgz has files only.',
    details: { file: archiveName, files, recordings }
  })
}
