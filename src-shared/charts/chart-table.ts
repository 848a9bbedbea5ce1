import { guarded } from '../format/formula-guard'
import { formatDuration } from '../format/duration'
import { formatCount } from '../format/number'
import { formatZoned } from '../format/zone'
import type { RankedRow, Ranking, Statistics } from '../model/statistics'
import type { ChartId, RankingId } from './chart-id'
import { shareText, stepText } from './chart-text'
import type { ChartWords } from './chart-words'

const MICROS_PER_SECOND = 1_000_000
const HOURS_PER_DAY = 24

/** `text` is for reading; `value` for spreadsheets: plain numbers, lengths in whole seconds, null for nothing. */
export interface ChartCell {
  readonly text: string
  readonly value: string | number | null
}

/** The facts of a chart as rows. */
export interface ChartTable {
  readonly title: string
  readonly columns: readonly ChartColumn[]
  readonly rows: readonly (readonly ChartCell[])[]
}

export interface ChartColumn {
  readonly label: string
  /** Head in files, where lengths are seconds. */
  readonly fileLabel: string
  readonly isNumber: boolean
}

const column = (label: string, isNumber = false): ChartColumn => ({ label, fileLabel: label, isNumber })
const plain = (text: string): ChartCell => ({ text, value: text === '' ? null : text })
const count = (value: number | null): ChartCell => ({
  text: value === null ? '' : formatCount(value),
  value
})
const length = (us: number): ChartCell => ({
  text: formatDuration(us),
  value: Math.floor(us / MICROS_PER_SECOND)
})
const share = (part: number, whole: number, words: ChartWords): ChartCell => ({
  text: shareText(part, whole, words),
  value: whole === 0 ? null : Math.round((part / whole) * 1000) / 10
})

/** List of a chart that ranks. */
export const rankingOf = (id: RankingId, statistics: Statistics): Ranking =>
  id === 'answered-by' ? statistics.answeredBy : statistics[id]

/** What a chart shows, as a table with the same facts. */
export function chartTable(id: ChartId, statistics: Statistics, words: ChartWords): ChartTable {
  const { terms, titles } = words
  const title = titles[id]
  switch (id) {
    case 'course':
      return { title, ...courseTable(statistics, words) }
    case 'heat':
      return { title, ...heatTable(statistics, words) }
    case 'outcomes':
      return {
        title,
        columns: [column(terms.outcome), column(terms.calls, true), column(terms.share, true)],
        rows: statistics.outcomes.map(({ outcome, calls }) => [
          plain(words.outcomes[outcome]),
          count(calls),
          share(calls, statistics.summary.calls, words)
        ])
      }
    case 'hangups':
      return { title, ...hangupTable(statistics, words) }
    case 'concurrent':
      return {
        title,
        columns: [column(words.steps[statistics.course.step]), column(terms.atOnce, true)],
        rows: statistics.course.points.map(({ from, atOnce }) => [
          plain(stepText(from, statistics.course.step, statistics.zone)),
          count(atOnce)
        ])
      }
    case 'unreturned':
      return {
        title,
        columns: [column(terms.name), column(terms.number), column(terms.calls, true), column(terms.lastAt)],
        rows: statistics.unreturned.rows.map(({ name, number, calls, lastAt }) => [
          plain(name ?? ''),
          plain(number),
          count(calls),
          plain(formatZoned(lastAt, statistics.zone))
        ])
      }
    default:
      return { title, ...rankingTable(id, rankingOf(id, statistics), words) }
  }
}

type Body = Omit<ChartTable, 'title'>

function courseTable({ course, zone }: Statistics, { terms, steps, inSeconds }: ChartWords): Body {
  return {
    columns: [
      column(steps[course.step]),
      column(terms.calls, true),
      column(terms.answered, true),
      column(terms.missed, true),
      column(terms.other, true),
      { label: terms.talk, fileLabel: inSeconds(terms.talk), isNumber: true }
    ],
    rows: course.points.map(({ from, calls, answered, missed, talkUs }) => [
      plain(stepText(from, course.step, zone)),
      count(calls),
      count(answered),
      count(missed),
      count(Math.max(0, calls - answered - missed)),
      length(talkUs)
    ])
  }
}

function heatTable({ hours }: Statistics, words: ChartWords): Body {
  return {
    columns: [
      column(words.terms.weekday),
      ...Array.from({ length: HOURS_PER_DAY }, (_, hour) => column(String(hour).padStart(2, '0'), true))
    ],
    rows: words.weekdays.map((name, day) => [
      plain(name),
      ...hours.slice(day * HOURS_PER_DAY, (day + 1) * HOURS_PER_DAY).map(count)
    ])
  }
}

function hangupTable({ hangups, summary }: Statistics, words: ChartWords): Body {
  const { terms, endedBy } = words
  return {
    columns: [
      column(terms.code, true),
      column(terms.reason),
      column(terms.calls, true),
      column(terms.share, true),
      column(endedBy.caller, true),
      column(endedBy.callee, true),
      column(endedBy.system, true),
      column(terms.inferred, true)
    ],
    rows: hangups.map(({ cause, calls, caller, callee, system, inferred }) => [
      count(cause),
      plain(words.cause(cause)),
      count(calls),
      share(calls, summary.calls, words),
      count(caller),
      count(callee),
      count(system),
      count(inferred)
    ])
  }
}

function rankingTable(id: RankingId, { rows }: Ranking, { terms, inSeconds }: ChartWords): Body {
  const ofNumbers = id === 'callers' || id === 'called'
  const identity = ({ name, key }: RankedRow): readonly ChartCell[] =>
    ofNumbers ? [plain(name ?? ''), plain(key)] : [plain(name ?? key)]
  return {
    columns: [
      ...(ofNumbers
        ? [column(terms.name), column(terms.number)]
        : [column(id === 'tags' ? terms.tag : terms.user)]),
      column(terms.calls, true),
      column(terms.answered, true),
      column(terms.missed, true),
      { label: terms.talk, fileLabel: inSeconds(terms.talk), isNumber: true }
    ],
    rows: rows.map((row) => [
      ...identity(row),
      count(row.calls),
      count(row.answered),
      count(row.missed),
      length(row.talkUs)
    ])
  }
}

/** A table for the clipboard: tabs between cells, heads first, nothing that a spreadsheet would run. */
export function tableTsv({ columns, rows }: ChartTable): string {
  const cell = (value: string | number | null): string =>
    guarded(String(value ?? '')).replace(/[\t\r\n]+/g, ' ')
  return [columns.map(({ fileLabel }) => fileLabel), ...rows.map((row) => row.map(({ value }) => value))]
    .map((cells) => cells.map(cell).join('\t'))
    .join('\n')
}
