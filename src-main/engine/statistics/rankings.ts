import type { CallFilter } from '@shared/model/call-filter'
import type {
  RankedRow,
  Ranking,
  Statistics,
  StatisticsColumns,
  StatisticsInput
} from '@shared/model/statistics'
import { callsByCode, leadersOf, type Leaders } from './leaders'
import type { NumberKeys } from './number-keys'
import { ANSWERED, inSteps } from './steps'
import { Tallies, type Counted, type Tally } from './tallies'

/** Lists of who or what has most calls. Spellings of one number are one row. */
export function* rankingsOf(
  input: StatisticsInput,
  keyOf: NumberKeys
): Generator<void, Pick<Statistics, 'callers' | 'called' | 'answeredBy' | 'users' | 'tags'>> {
  const counts = yield* callsByCode(input)
  const empty = input.columns.codeOf('')
  const itself = (code: number): number => (code === empty ? 0 : code)
  const lists: Lists = {
    callers: yield* leadersOf(input, counts.callers, keyOf),
    called: yield* leadersOf(input, counts.called, keyOf),
    answeredBy: yield* leadersOf(input, counts.answeredBy, itself),
    users: yield* leadersOf(input, counts.users, itself),
    tags: new Tallies((code) => input.columns.text(code))
  }
  const missedCode = input.columns.codeOf('missed')
  yield* inSteps(input.positions?.length ?? input.columns.size, (from, to) => {
    countCalls(input, lists, missedCode, from, to)
  })
  const numbers = (leaders: Leaders, side: 'from' | 'to'): Ranking =>
    ranked(input, leaders, (value) => ({ numbers: [{ side, mode: 'exact', value }] }))
  return {
    callers: numbers(lists.callers, 'from'),
    called: numbers(lists.called, 'to'),
    answeredBy: ranked(input, lists.answeredBy, (uuid) => ({
      fields: [
        { field: 'destinationUserUuid', mode: 'equals', values: [uuid] },
        { field: 'answered', mode: 'equals', values: [true] }
      ]
    })),
    users: ranked(input, lists.users, (uuid) => ({ userUuids: [uuid] })),
    tags: rankedTags(input, lists.tags)
  }
}

interface Lists {
  readonly callers: Leaders
  readonly called: Leaders
  readonly answeredBy: Leaders
  readonly users: Leaders
  readonly tags: Tallies
}

function countCalls(
  { columns, positions }: StatisticsInput,
  { callers, called, answeredBy, users, tags }: Lists,
  missedCode: number,
  from: number,
  to: number
): void {
  const one: Counted = { date: 0, answered: 0, missed: 0, talkUs: 0 }
  const empty = columns.codeOf('')
  const some = (code: number): number => (code === empty ? 0 : code)
  for (let i = from; i < to; i += 1) {
    const p = positions === null ? i : (positions[i] as number)
    const source = columns.sourceExten[p] as number
    const destination = columns.destinationExten[p] as number
    const caller = columns.sourceUser[p] as number
    const callee = columns.destinationUser[p] as number
    const tag = columns.tags[p] as number
    const leads =
      (callers.marks[source] as number) |
      (called.marks[destination] as number) |
      (users.marks[caller] as number) |
      (users.marks[callee] as number) |
      (answeredBy.marks[callee] as number)
    if (leads === 0 && tag === 0) continue
    const talk = columns.talk[p] as number
    one.date = columns.date[p] as number
    one.answered = (columns.flags[p] as number) & ANSWERED
    one.missed = missedCode !== 0 && columns.outcome[p] === missedCode ? 1 : 0
    one.talkUs = talk === talk ? talk : 0
    tags.add(tag, tag, 0, one)
    if (leads === 0) continue
    const callerName = some(columns.sourceName[p] as number)
    const calleeName = some(columns.destinationName[p] as number)
    callers.add(source, callerName, one)
    called.add(destination, calleeName, one)
    if (one.answered !== 0) answeredBy.add(callee, calleeName, one)
    users.add(caller, callerName, one)
    if (callee !== caller) users.add(callee, calleeName, one)
  }
}

function ranked(
  { columns, rows, userName }: StatisticsInput,
  { tallies, of }: Leaders,
  filterOf: (key: string) => CallFilter
): Ranking {
  const first = tallies
    .most(rows)
    .map((tally) => ({ tally, key: columns.text(tally.code) }))
    .sort((a, b) => order(a.tally, b.tally) || byText(a.key, b.key))
    .slice(0, rows)
  return {
    of,
    rows: first.map(({ tally, key }): RankedRow => {
      const { calls, answered, missed, talkUs, name } = tally
      const known = userName(key) ?? nameOf(columns, name)
      return {
        key,
        name: known === key ? null : known,
        calls,
        answered,
        missed,
        talkUs,
        filter: filterOf(key)
      }
    })
  }
}

/** A name that says something, of its code. */
export function nameOf(columns: Pick<StatisticsColumns, 'text'>, code: number): string | null {
  return code === 0 ? null : columns.text(code).trim() || null
}

/** A call has several tags in one text: they are taken apart once per combination. */
function rankedTags({ columns, rows, tagsOf }: StatisticsInput, combinations: Tallies): Ranking {
  const tallies = new Map<string, { calls: number; answered: number; missed: number; talkUs: number }>()
  for (const { code, calls, answered, missed, talkUs } of combinations.most(Infinity)) {
    for (const tag of new Set(tagsOf(columns.text(code)))) {
      const known = tallies.get(tag) ?? { calls: 0, answered: 0, missed: 0, talkUs: 0 }
      known.calls += calls
      known.answered += answered
      known.missed += missed
      known.talkUs += talkUs
      tallies.set(tag, known)
    }
  }
  const all = [...tallies].sort(([a, x], [b, y]) => order(x, y) || byText(a, b))
  return {
    of: all.length,
    rows: all.slice(0, rows).map(([key, tally]) => ({
      key,
      name: null,
      calls: tally.calls,
      answered: tally.answered,
      missed: tally.missed,
      talkUs: tally.talkUs,
      filter: { tags: { mode: 'any', values: [key] } }
    }))
  }
}

const order = (a: Pick<Tally, 'calls' | 'talkUs'>, b: Pick<Tally, 'calls' | 'talkUs'>): number =>
  b.calls - a.calls || b.talkUs - a.talkUs
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
