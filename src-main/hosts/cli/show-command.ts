import { celToJson } from '@shared/format/cel-json'
import { restCallLog } from '@shared/format/rest-json'
import { formatZoned } from '@shared/format/zone'
import type { Cel } from '@shared/model/cel'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { AppError } from '@shared/errors/app-error'
import { callLogCels, callLogDetail } from '../../store/call-log-detail'
import { iterateCallLogs } from '../../store/iterate-call-logs'
import type { ReadStore } from '../../store/store'
import { CONVERSATION_ID_PATTERN } from '../../api/call-filter-schema'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { printable } from './printable'
import { usageError } from './usage-error'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface ShowOptions {
  readonly cels?: boolean
  readonly timeZone?: string
}

/** `calltrail show`: everything about one call. */
export const addShow: AddCommand = (program, io, finish) => {
  const command = program
    .command('show <id>')
    .description('show a call, by its id or conversation id')
    .option('--cels', 'with the events that it is made of')
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<ShowOptions>(command, io, finish, async (context, [key = ''], options) =>
    reading(context, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      for (const call of find(store, key)) {
        const cels = options.cels ? callLogCels(store, { id: call.id }).cels : null
        await write(io.stdout, context.globals.json ? asJson(call, cels, zone) : asText(call, cels, zone))
      }
      return EXIT.done
    })
  )
}

function find(store: ReadStore, key: string): readonly StoredCallLog[] {
  if (/^\d+$/.test(key)) return [callLogDetail(store, { id: Number(key) }).callLog]
  if (!CONVERSATION_ID_PATTERN.test(key)) {
    throw usageError(`"${key}" is neither an id nor a conversation id.`, 'For example 412 or 1773219730.12.')
  }
  const found = [...iterateCallLogs(store, { filter: { conversationId: key }, sort: DEFAULT_SORT })].flat()
  if (found.length > 0) return found
  throw new AppError({
    code: 'call-log-not-found',
    message: `There is no call of the conversation ${key}.`,
    hint: 'It may be unfinished, or its events were not imported.',
    details: { conversationId: key }
  })
}

function asJson(call: StoredCallLog, cels: readonly Cel[] | null, zone: string): string {
  const shown = {
    ...restCallLog(call, zone),
    ...(cels === null ? {} : { cels: cels.map((cel) => celToJson(cel, zone)) })
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}

function asText(call: StoredCallLog, cels: readonly Cel[] | null, zone: string): string {
  const { tags, recordings, destination_details: details, ...fields } = restCallLog(call, zone)
  const pairs: readonly (readonly [string, unknown])[] = [
    ...Object.entries(fields),
    ['destination', Object.values(details).join(' ')],
    ['outcome', call.outcome],
    ['hangup', [call.hangupCause, call.hangupSource].filter((value) => value !== null).join(' by ')],
    ['tags', tags.join(', ')],
    ...call.participants.map(
      ({ userUuid, role, answered }) =>
        ['participant', `${userUuid} ${role}${answered ? ' answered' : ''}`] as const
    ),
    ...recordings.map(({ filename }) => ['recording', filename] as const)
  ]
  const lines = pairs.map(([name, value]) =>
    `${name.padEnd(32)}${value === null ? '' : String(value)}`.trimEnd()
  )
  const events = (cels ?? []).map((cel) =>
    `${formatZoned(cel.eventtime, zone, { fraction: 6 })}  ${cel.eventtype.padEnd(22)} ${cel.channame}  ${cel.appname}`.trimEnd()
  )
  return `${[...lines, ...(events.length > 0 ? ['', ...events] : [])].map(printable).join('\n')}\n\n`
}
