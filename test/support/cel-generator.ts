import type { DirectorySnapshot } from '@shared/model/directory'
import { formatZoned } from '@shared/format/zone'
import { directoryOf, makeCompanies, Random } from './cel-people'
import { SCRIPTS, type Script, type ScriptName } from './cel-scripts'

export interface GeneratorOptions {
  /** Rows to write, at least: the calls under way are finished. */
  readonly rows: number
  /** Same seed, same bytes, on every machine. Default 1. */
  readonly seed?: number
  /** Share of calls that lose their end, as a restart of Asterisk leaves them. Default 0.002. */
  readonly unfinished?: number
  /** Users of the two companies together. Default 200. */
  readonly users?: number
  /** Default 3. */
  readonly secondsBetweenCalls?: number
  /** Zone in which times are written. Default Europe/Paris. */
  readonly timeZone?: string
}

/** What is in the dump; complete once the text was read to its end. */
export interface GeneratorTruth {
  rows: number
  bytes: number
  /** Call logs that the finished calls give. */
  callLogs: number
  answered: number
  unfinished: number
  linkedids: number
  readonly directions: Record<Script['direction'], number>
  readonly kinds: Record<ScriptName, number>
}

export interface GeneratedCels extends Iterable<string> {
  readonly truth: GeneratorTruth
  readonly directory: DirectorySnapshot
}

const HEADER =
  'id,eventtype,eventtime,userdeftype,cid_name,cid_num,cid_ani,cid_rdnis,cid_dnid,exten,context,channame,appname,' +
  'appdata,amaflags,accountcode,peeraccount,uniqueid,linkedid,userfield,peer,extra,call_log_id\n'
/** 2026-01-05 07:00:00 UTC. */
const START_US = 1_767_596_400_000_000
/** Small, because the rows of a chunk live as long as it does: larger ones spend more time in garbage collection. */
const CHUNK_CHARS = 1 << 14
const NAMES = Object.keys(SCRIPTS) as readonly ScriptName[]

interface PendingRow {
  readonly us: number
  readonly eventtype: string
  readonly tail: string
}

/**
 * A dump of a busy Wazo server as psql's `\copy (SELECT * FROM cel ORDER BY id) TO … CSV HEADER` writes it, in chunks of
 * text. Calls overlap, so their rows interleave; about 16 rows per call. Iterate once.
 */
export function generateCelCsv(options: GeneratorOptions): GeneratedCels {
  const random = new Random(options.seed ?? 1)
  const companies = makeCompanies(random, options.users ?? 200)
  const truth: GeneratorTruth = {
    rows: 0,
    bytes: 0,
    callLogs: 0,
    answered: 0,
    unfinished: 0,
    linkedids: 0,
    directions: { internal: 0, inbound: 0, outbound: 0 },
    kinds: Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<ScriptName, number>
  }
  const counter = { channel: 0 }

  /** Rows of one more call, in its own order. */
  function nextCall(us: number): PendingRow[] {
    const name = pickScript(random)
    const script: Script = SCRIPTS[name]
    const rows: PendingRow[] = []
    const stage = {
      random,
      company: random.pick(companies),
      emit: (at: number, eventtype: string, tail: string) => void rows.push({ us: at, eventtype, tail }),
      nextChannel: () => (counter.channel += 1)
    }
    script.play(stage, us)
    truth.kinds[name] += 1
    truth.linkedids += script.linkedids
    if (script.linkedids === 1 && random.next() < (options.unfinished ?? 0.002)) {
      truth.unfinished += 1
      return rows.slice(0, Math.ceil(rows.length * 0.6))
    }
    truth.callLogs += script.callLogs
    truth.directions[script.direction] += script.callLogs
    if (script.answered) truth.answered += script.callLogs
    return rows
  }

  function* text(): Generator<string> {
    const writer = new RowWriter(options.timeZone ?? 'Europe/Paris', truth)
    const queue = new SecondQueue()
    let chunk = HEADER
    let us = START_US
    while (truth.rows + queue.size < options.rows) {
      us += Math.ceil(random.next() * 2 * (options.secondsBetweenCalls ?? 3) * 1_000_000)
      for (const row of nextCall(us)) queue.push(row)
      for (const row of queue.before(us)) chunk += writer.write(row)
      if (chunk.length >= CHUNK_CHARS) {
        truth.bytes += Buffer.byteLength(chunk)
        yield chunk
        chunk = ''
      }
    }
    for (const row of queue.before(Number.POSITIVE_INFINITY)) chunk += writer.write(row)
    truth.bytes += Buffer.byteLength(chunk)
    yield chunk
  }
  return { truth, directory: directoryOf(companies), [Symbol.iterator]: text }
}

const WEIGHTS = NAMES.reduce((sum, name) => sum + SCRIPTS[name].weight, 0)

function pickScript(random: Random): ScriptName {
  let at = random.below(WEIGHTS)
  for (const name of NAMES) {
    at -= SCRIPTS[name].weight
    if (at < 0) return name
  }
  return 'internalAnswered'
}

/** Rows waiting for their second; sorted only when it has passed. Equal moments keep the order in which they came. */
class SecondQueue {
  private readonly seconds = new Map<number, PendingRow[]>()
  private next = Math.floor(START_US / 1_000_000)
  size = 0

  push(row: PendingRow): void {
    const second = Math.floor(row.us / 1_000_000)
    const rows = this.seconds.get(second)
    if (rows) rows.push(row)
    else this.seconds.set(second, [row])
    this.size += 1
  }

  /** Takes out every row of the seconds before a moment. */
  *before(us: number): Generator<PendingRow> {
    for (; this.size > 0 && (this.next + 1) * 1_000_000 <= us; this.next += 1) {
      const rows = this.seconds.get(this.next)
      if (!rows) continue
      this.seconds.delete(this.next)
      this.size -= rows.length
      yield* rows.sort((a, b) => a.us - b.us)
    }
  }
}

class RowWriter {
  private second = Number.NaN
  private time = ''
  private offset = ''

  constructor(
    private readonly zone: string,
    private readonly truth: GeneratorTruth
  ) {}

  write({ us, eventtype, tail }: PendingRow): string {
    const second = Math.floor(us / 1_000_000)
    if (second !== this.second) {
      const whole = formatZoned(second * 1_000_000, this.zone, { offset: true })
      this.time = whole.slice(0, 19)
      // PostgreSQL leaves the minutes of an offset out when they are zero.
      this.offset = whole.slice(19).replace(/:00$/, '')
      this.second = second
    }
    this.truth.rows += 1
    return `${this.truth.rows},${eventtype},${this.time}${fractionText(us - second * 1_000_000)}${this.offset},${tail}\n`
  }
}

/** PostgreSQL drops trailing zeros, and the point with them. */
function fractionText(micros: number): string {
  if (micros === 0) return ''
  let digits = 1_000_000 + micros
  while (digits % 10 === 0) digits /= 10
  return `.${String(digits).slice(1)}`
}
