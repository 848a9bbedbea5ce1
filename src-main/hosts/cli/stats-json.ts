import { restTime } from '@shared/format/rest-json'
import type { Ranking, Statistics } from '@shared/model/statistics'

const MICROS_PER_SECOND = 1_000_000
/** A length in seconds with its fraction. */
export const seconds = (us: number | null): number | null => (us === null ? null : us / MICROS_PER_SECOND)

/** A time as the REST interface writes it. */
export const statsTime = (us: number, zone: string): string => restTime(us, zone)

/**
 * Statistics in snake case: times with the offset of their zone, lengths in seconds. Filters are the window's and left
 * out, and so is how long counting took: the same calls give the same text.
 */
export function statisticsJson(statistics: Statistics): object {
  const { zone, summary, course, concurrent, unreturned } = statistics
  const time = (us: number | null): string | null => (us === null ? null : statsTime(us, zone))
  return {
    time_zone: zone,
    summary: {
      calls: summary.calls,
      answered: summary.answered,
      missed: summary.missed,
      talk_duration: seconds(summary.talkUs),
      talk_median: seconds(summary.talkMedianUs),
      ring_median: seconds(summary.ringMedianUs),
      ring_p95: seconds(summary.ringP95Us),
      first: time(summary.first),
      last: time(summary.last),
      days: summary.days,
      not_called_back: summary.unreturned,
      most_at_once: summary.peak && { calls: summary.peak.calls, at: time(summary.peak.at) }
    },
    hours_of_week: statistics.hours,
    course: {
      step: course.step,
      points: course.points.map(({ from, until, calls, answered, missed, talkUs, atOnce }) => ({
        from: time(from),
        until: time(until),
        calls,
        answered,
        missed,
        talk_duration: seconds(talkUs),
        most_at_once: atOnce
      }))
    },
    outcomes: statistics.outcomes,
    directions: statistics.directions,
    hangup_causes: statistics.hangups,
    callers: rankingJson(statistics.callers),
    called: rankingJson(statistics.called),
    answered_by: rankingJson(statistics.answeredBy),
    users: rankingJson(statistics.users),
    tags: rankingJson(statistics.tags),
    at_once: {
      peaks: concurrent.peaks.map(({ at, until, calls }) => ({ from: time(at), until: time(until), calls })),
      seconds_by_level: concurrent.seconds
    },
    not_called_back: {
      missed: unreturned.missed,
      calls: unreturned.calls,
      numbers: unreturned.of,
      items: unreturned.rows.map(({ number, name, calls, lastAt }) => ({
        number,
        name,
        calls,
        last: time(lastAt)
      }))
    }
  }
}

const rankingJson = ({ rows, of }: Ranking): object => ({
  total: of,
  items: rows.map(({ key, name, calls, answered, missed, talkUs }) => ({
    key,
    name,
    calls,
    answered,
    missed,
    talk_duration: seconds(talkUs)
  }))
})
