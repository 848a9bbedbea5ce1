import { type AsteriskLogLine, type AsteriskLogLines, MAX_LOG_LINES } from '@shared/model/asterisk-log'
import { logHeadReader, type LogHead } from './log-line'
import { type LogFile, logPieces } from './log-pieces'
import { callIdsOf, type LogNames, type Matched, type Needles, needlesOf } from './needles'

/** A call as a log knows it. Times in microseconds, UTC. */
export interface LoggedCall extends LogNames {
  readonly startUs: number
  readonly endUs: number
}

/** A log's clock may differ from that of the events, and things are said before and after the call. */
const MARGIN_US = 10 * 60_000_000

/**
 * Lines of a log that belong to a call: those that name one of its channels or uniqueids, and those that bear the call
 * identifier of such a line. Names come again once Asterisk was restarted: where lines of the call's time name it, only
 * that time counts. Times without zone are those of `zone`. The file is read twice, piece by piece.
 */
export async function linesOfCall(file: LogFile, call: LoggedCall, zone: string): Promise<AsteriskLogLines> {
  const readHead = logHeadReader(zone, call.startUs)
  const isNear = ({ at }: LogHead): boolean =>
    at === null || (at >= call.startUs - MARGIN_US && at <= call.endUs + MARGIN_US)

  const near = new Set<string>()
  const far = new Set<string>()
  let named = false
  await eachMatch(file, needlesOf(call, new Set()), readHead, ({ text, head }) => {
    const isThen = isNear(head)
    named ||= isThen
    for (const id of callIdsOf(text)) (isThen ? near : far).add(id)
    return true
  })

  const lines: AsteriskLogLine[] = []
  let truncated = false
  const scanned = await eachMatch(file, needlesOf(call, named ? near : far), readHead, (match) => {
    if (named && !isNear(match.head)) return false
    if (lines.length >= MAX_LOG_LINES) truncated = true
    else {
      const { head, line, text, matched } = match
      lines.push({ at: head.at, line, level: head.level, text, matched })
    }
    return true
  })
  return { lines, scanned, truncated }
}

interface Match {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly head: LogHead
  readonly matched: Matched
}

const BARE: LogHead = { at: null, level: null }

/**
 * Calls `take` with each matching line, and with those that follow it without a beginning of their own, as long as it
 * answers true; how many lines the file has.
 */
async function eachMatch(
  file: LogFile,
  needles: Needles,
  readHead: (line: string) => LogHead | null,
  take: (match: Match) => boolean
): Promise<number> {
  let line = 0
  /** The match that the next line may belong to. */
  let open: Match | null = null
  for await (const piece of logPieces(file)) {
    if (open === null && !needles.isIn(piece)) {
      line += countLines(piece)
      continue
    }
    for (const text of splitLines(piece)) {
      line += 1
      const head = readHead(text)
      const matched: Matched | null = needles.match(text)
      const before: Match | null = open
      if (matched === null && (head !== null || before === null)) open = null
      else {
        const match: Match = {
          text,
          line,
          // A line without beginning is of the time of the one before.
          head: head ?? (before === null ? BARE : { at: before.head.at, level: null }),
          matched: matched ?? before?.matched ?? 'call-id'
        }
        open = take(match) ? match : null
      }
    }
  }
  return line
}

const splitLines = (piece: string): readonly string[] =>
  (piece.endsWith('\n') ? piece.slice(0, -1) : piece).split('\n').map((text) => text.replace(/\r$/, ''))

function countLines(piece: string): number {
  let lines = piece.endsWith('\n') ? 0 : 1
  for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) lines += 1
  return lines
}
