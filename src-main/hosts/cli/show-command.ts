import { celToJson } from '@shared/format/cel-json'
import { restCallLog, restComment } from '@shared/format/rest-json'
import type { StoredCel } from '@shared/model/cel'
import type { Comment } from '@shared/model/comment'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import type { CallLogDetail, StoredCallLog } from '@shared/model/call-log-row'
import { AppError } from '@shared/errors/app-error'
import type { RecordingStory } from '@shared/model/recording'
import { recordingStory } from '../../jobs/recording-story'
import { callLogCels, callLogDetail } from '../../store/call-log-detail'
import { listComments } from '../../store/comments'
import { iterateCallLogs } from '../../store/iterate-call-logs'
import type { ReadStore } from '../../store/store'
import { CONVERSATION_ID_PATTERN } from '../../api/call-filter-schema'
import { celLines } from './cel-lines'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { contextOfLinks, isLink, keyOfLink } from './link-argument'
import { printable } from './printable'
import { recordingStoryJson, recordingStoryLines } from './recording-story-text'
import { flowForm, showFlow } from './show-flow'
import { showReasons } from './show-why'
import type { SkippedGroup } from './skipped-text'
import { findSkipped, skippedText } from './skipped-text'
import { usageError } from '../../api/options/usage-error'
import { whyFields } from './why-fields'
import { reading } from './workspace'
import { checkZone, zoneOf } from './zone-option'

interface ShowOptions {
  readonly cels?: boolean
  readonly flow?: string | true
  readonly unfold?: boolean
  readonly why?: string | true
  readonly timeZone?: string
}

interface Found {
  readonly calls: readonly StoredCallLog[]
  readonly skipped: readonly SkippedGroup[]
}

/** `calltrail show`: everything about one call. */
export const addShow: AddCommand = (program, io, finish) => {
  const command = program
    .command('show <id...>')
    .description(
      'show a call by its id, conversation id or link, or why the events of a conversation gave none'
    )
    .option('--cels', 'with the events that it is made of')
    .option('--flow [form]', 'as a diagram of what happened: text (the default), mermaid or svg')
    .option('--unfold', 'in a diagram, both halves of Local channels')
    .option(
      '--why [field]',
      'why each value, or one field, is as it is; of a linkedid, channel or number without call, why there is none'
    )
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<ShowOptions>(command, io, finish, async (given, words, options) => {
    if (options.timeZone !== undefined) checkZone(options.timeZone)
    const form = options.flow === undefined ? null : flowForm(options.flow)
    const fields = options.why === undefined ? null : whyFields(options.why)
    const context = contextOfLinks(given, words)
    for (const key of fields === null ? words.filter((word) => !isLink(word)) : []) {
      if (!isId(key) && !CONVERSATION_ID_PATTERN.test(key)) {
        throw usageError(
          `"${key}" is neither an id nor a conversation id.`,
          'For example 412 or 1773219730.12.'
        )
      }
    }
    return reading(context, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      const keys = words.map((word) => keyOfLink(store, word))
      if (fields !== null) return showReasons(context, store, keys, { fields, zone })
      const json = context.globals.json === true
      const found = keys.map((key) => shownBy(store, key))
      const calls = found.flatMap((one) => one.calls)
      const groups = found.flatMap(({ skipped }) => skipped)
      if (form !== null) {
        const callLogIds = [...new Set(calls.map(({ id }) => id))]
        const groupIds = groups.map(({ group }) => group.id)
        const fold = options.unfold !== true
        return showFlow(context, store, { callLogIds, groupIds }, { form, fold, zone })
      }
      for (const call of calls) {
        const detail = callLogDetail(store, { id: call.id })
        const comments = listComments(store, call)
        const story = recordingStory(store, { callLogId: call.id })
        const cels = options.cels ? callLogCels(store, { id: call.id }).cels : null
        await write(
          io.stdout,
          json
            ? asJson(call, { comments, story, cels }, zone)
            : asText(detail, { comments, story, cels }, zone)
        )
      }
      for (const group of groups) {
        await write(io.stdout, skippedText(group, zone, { json, cels: options.cels === true }))
      }
      return EXIT.done
    })
  })
}

/** What an id or conversation id names. Throws `call-log-not-found` when it names nothing. */
function shownBy(store: ReadStore, key: string): Found {
  const calls = find(store, key)
  const skipped = calls.length > 0 ? [] : findSkipped(store, key)
  if (calls.length === 0 && skipped.length === 0) throw notFound(key)
  return { calls, skipped }
}

const isId = (key: string): boolean => /^\d+$/.test(key)

function find(store: ReadStore, key: string): readonly StoredCallLog[] {
  if (isId(key)) return [callLogDetail(store, { id: Number(key) }).callLog]
  return [...iterateCallLogs(store, { filter: { conversationId: key }, sort: DEFAULT_SORT })].flat()
}

function notFound(key: string): AppError {
  return new AppError({
    code: 'call-log-not-found',
    message: `There is neither a call nor a group without call of the conversation ${key}.`,
    hint: 'Its events were not imported; calltrail list --skipped names those that gave no call.',
    details: { conversationId: key }
  })
}

/** What is told beside the fields of a call. */
interface Beside {
  readonly comments: readonly Comment[]
  /** Why it is recorded, or is not. */
  readonly story: RecordingStory
  readonly cels: readonly StoredCel[] | null
}

function asJson(call: StoredCallLog, { comments, story, cels }: Beside, zone: string): string {
  const shown = {
    ...restCallLog(call, zone),
    recording_story: recordingStoryJson(story, zone),
    comments: comments.map((comment) => restComment(comment, zone)),
    ...(cels === null ? {} : { cels: cels.map((cel) => celToJson(cel, zone)) })
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}

/** Columns for the name of a field, before its value. */
const NAME_COLUMNS = 32

/** What people wrote on several lines, the others below the first. */
const hanging = (text: string): string => text.split(/\r\n|\n|\r/).join(`\n${' '.repeat(NAME_COLUMNS)}`)

function asText(
  { callLog: call, userNames }: CallLogDetail,
  { comments, story, cels }: Beside,
  zone: string
): string {
  const { tags, recordings, destination_details: details, ...fields } = restCallLog(call, zone)
  const pairs: readonly (readonly [string, unknown])[] = [
    ...Object.entries(fields),
    ['destination', Object.values(details).join(' ')],
    ['outcome', call.outcome],
    ['hangup', [call.hangupCause, call.hangupSource].filter((value) => value !== null).join(' by ')],
    ['tags', tags.join(', ')],
    ...call.participants.map(
      ({ userUuid, role, answered }) =>
        [
          'participant',
          `${userNames[userUuid] ?? 'name not known'} (${userUuid}) ${role}${answered ? ' answered' : ''}`
        ] as const
    ),
    ...recordings.map(({ filename }) => ['recording', filename] as const),
    ...recordingStoryLines(story, zone).map(
      (line) => [recordings.length > 0 ? 'recorded' : 'not recorded', line] as const
    ),
    ...comments
      .map((comment) => restComment(comment, zone))
      .map(({ author, created, text }) => ['comment', `${author}, ${created}: ${hanging(text)}`] as const)
  ]
  const lines = pairs.flatMap(([name, value]) =>
    `${name.padEnd(NAME_COLUMNS)}${value === null ? '' : String(value)}`.trimEnd().split('\n')
  )
  const events = celLines(cels ?? [], zone)
  return `${[...lines, ...(events.length > 0 ? ['', ...events] : [])].map(printable).join('\n')}\n\n`
}
