import { formatZoned } from '@shared/format/zone'
import { isTime } from './why-fields'

/** What a step of the engine knows of a recording: its end may be to come, its uuid is given last. */
interface RecordingInMaking {
  readonly uuid?: string
  readonly path?: string | null
  readonly startTime: number
  readonly endTime: number | null
}

/** A value in words, a line for each member of a list; times in a zone. */
export function valueLines(field: string, value: unknown, zone: string): readonly string[] {
  if (!Array.isArray(value)) return [plain(field, value, zone)]
  if (value.length === 0) return ['none']
  if (field === 'recordings') return value.map((one) => recordingWords(one as RecordingInMaking, zone))
  return value.some((one) => typeof one === 'object' && one !== null)
    ? value.map((one) => membersOf(one))
    : [value.join(', ')]
}

function plain(field: string, value: unknown, zone: string): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'number' && isTime(field)) return formatZoned(value, zone, { fraction: 6 })
  if (typeof value === 'number' && field.endsWith('Us')) return `${value / 1_000_000}s`
  if (typeof value === 'string') return value === '' ? 'empty' : value
  return typeof value === 'object' ? membersOf(value) : String(value)
}

function recordingWords({ uuid, path, startTime, endTime }: RecordingInMaking, zone: string): string {
  const name = path?.replace(/^.*\//, '') || uuid || 'without file'
  const end = endTime === null ? 'going on' : `to ${formatZoned(endTime, zone, { fraction: 6 })}`
  return `${name} from ${formatZoned(startTime, zone, { fraction: 6 })}${endTime === null ? ', ' : ' '}${end}`
}

/** `name value` for each member; what is true is its name alone, and what is not there is left out. */
function membersOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .flatMap(([name, one]): readonly string[] => {
      const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
      if (one === true) return [words]
      if (one === null || one === false || one === '' || (Array.isArray(one) && one.length === 0)) return []
      return [
        `${words} ${Array.isArray(one) ? one.join(' and ') : typeof one === 'object' ? membersOf(one) : String(one)}`
      ]
    })
    .join(', ')
}
