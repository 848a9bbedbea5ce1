import type { RankedRow, Ranking, Statistics } from '@shared/model/statistics'

const HOUR = 3_600_000_000
const DAY = 24 * HOUR
/** Monday 9 March 2026, 00:00 in Paris. */
export const MONDAY = Date.parse('2026-03-08T23:00:00Z') * 1000

const row = (key: string, name: string | null, calls: number): RankedRow => ({
  key,
  name,
  calls,
  answered: calls - 2,
  missed: 1,
  talkUs: calls * 61_500_000,
  filter: { numbers: [{ side: 'from', mode: 'exact', value: key }] }
})
const ranking = (rows: readonly RankedRow[], of = rows.length): Ranking => ({ rows, of })

/** Calls of one week on working hours; the last day is not in the period. */
export const someStatistics: Statistics = {
  zone: 'Europe/Paris',
  summary: {
    calls: 1240,
    answered: 930,
    missed: 180,
    talkUs: 3_678_000_000_000,
    talkMedianUs: 151_000_000,
    ringMedianUs: 7_200_000,
    ringP95Us: 31_000_000,
    first: MONDAY + 8 * HOUR,
    last: MONDAY + 5 * DAY + 12 * HOUR,
    days: 6,
    unreturned: 41,
    peak: { calls: 23, at: MONDAY + 10 * HOUR + 42 * 60_000_000 }
  },
  hours: Array.from({ length: 168 }, (_, index) => {
    const day = Math.floor(index / 24)
    const hour = index % 24
    if (day === 6) return null
    return hour < 8 || hour > 18 ? 0 : Math.round((6 - day) * (6 - Math.abs(13 - hour)))
  }),
  course: {
    step: 'day',
    points: [320, 290, 250, 220, 150, 10].map((calls, day) => ({
      from: MONDAY + day * DAY,
      until: MONDAY + (day + 1) * DAY,
      calls,
      answered: Math.round(calls * 0.75),
      missed: Math.round(calls * 0.15),
      talkUs: calls * 180_000_000,
      atOnce: Math.round(calls / 14)
    }))
  },
  outcomes: [
    { outcome: 'completed', calls: 930 },
    { outcome: 'missed', calls: 180 },
    { outcome: 'voicemail', calls: 90 },
    { outcome: 'busy', calls: 40 }
  ],
  directions: [
    { direction: 'inbound', calls: 800 },
    { direction: 'outbound', calls: 440 }
  ],
  hangups: [
    { cause: 16, calls: 1100, caller: 640, callee: 460, system: 0, inferred: 0 },
    { cause: 19, calls: 90, caller: 0, callee: 0, system: 90, inferred: 0 },
    { cause: null, calls: 50, caller: 30, callee: 20, system: 0, inferred: 50 }
  ],
  callers: ranking([row('+33142000001', 'Cabinet Verne', 210), row('0612345678', null, 120)], 41),
  called: ranking([row('1003', 'Chloé Nakamura', 330), row('0142000001', null, 90)]),
  answeredBy: ranking(
    [row('cfd0', 'Chloé Nakamura', 300), row('a110', 'Jean-Baptiste Lemaître-Vasseur', 204)],
    9
  ),
  users: ranking([row('cfd0', 'Chloé Nakamura', 400)]),
  tags: ranking([row('sales', null, 500), row('=HYPERLINK("x")', null, 40)]),
  concurrent: {
    peaks: [
      {
        at: MONDAY + 10 * HOUR + 42 * 60_000_000,
        until: MONDAY + 10 * HOUR + 43 * 60_000_000,
        calls: 23
      },
      { at: MONDAY + DAY, until: MONDAY + DAY + 9_000_000, calls: 21 }
    ],
    seconds: [400_000, 50_000, 20_000.5, 12]
  },
  unreturned: {
    missed: 180,
    calls: 41,
    rows: [
      {
        number: '0142000001',
        name: 'Cabinet Verne',
        calls: 4,
        lastAt: MONDAY + 10 * HOUR,
        filter: { outcomes: ['missed'] }
      },
      {
        number: '0612345678',
        name: null,
        calls: 1,
        lastAt: MONDAY + 11 * HOUR,
        filter: { outcomes: ['missed'] }
      }
    ],
    of: 30
  },
  elapsedMs: 212
}
