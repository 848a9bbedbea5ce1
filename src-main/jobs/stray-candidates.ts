import type { RecordingMatch, StrayCandidate } from '@shared/model/recording'
import { fileName, soundStem } from '../recordings/locate/sound-name'
import { nameParts } from '../recordings/locate/match-keys'
import { namedTime } from '../recordings/locate/named-time'
import { recordingRows } from '../store/recording-rows'
import { readSetting } from '../store/settings'
import type { ReadStore } from '../store/store'
import { type CandidateRow, candidatesByName, candidatesByTime } from '../store/stray-candidates'
import { strayFile } from '../store/stray-files'

/** Candidates that are listed, and that are looked at. */
const SHOWN = 20
const LOOKED_AT = 200
/** Clocks of two machines, and the writing of a file, lie less apart. */
const NEAR_US = 600_000_000

/** Surest first. */
const RANK: readonly RecordingMatch[] = ['uuid', 'name', 'mixmonitor', 'uniqueid', 'time']

interface Scored {
  readonly uuid: string
  readonly rank: number
  readonly lengthOffUs: number | null
  readonly timeOffUs: number | null
}

/**
 * Recordings that a stray file may be, best first: by uuid, name, mixmonitor id and uniqueid within its name, then by time
 * and length. Empty when the file is no stray any more.
 */
export function strayCandidates(
  store: ReadStore,
  { strayId }: { readonly strayId: number }
): readonly StrayCandidate[] {
  const stray = strayFile(store, strayId)
  if (stray === null) return []
  const parts = nameParts(stray.member)
  const zone = readSetting(store, 'zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const named = namedTime(stray.member, zone)
  const near =
    named === null
      ? ({ at: stray.modifiedAt, of: 'end', withinUs: NEAR_US } as const)
      : ({ at: named, of: 'start', withinUs: NEAR_US } as const)
  const found = new Map<string, CandidateRow>()
  for (const row of candidatesByName(store, parts, LOOKED_AT))
    if (matchOf(row, parts) !== 'time') found.set(row.uuid, row)
  for (const row of candidatesByTime(store, near, LOOKED_AT)) found.set(row.uuid, row)

  const lengthUs = stray.audio?.lengthUs ?? null
  const scored = [...found.values()].map((row): Scored => ({
    uuid: row.uuid,
    rank: RANK.indexOf(matchOf(row, parts)),
    lengthOffUs: lengthUs === null ? null : lengthUs - (row.endTime - row.startTime),
    timeOffUs: near.at - (near.of === 'start' ? row.startTime : row.endTime)
  }))
  scored.sort((a, b) => a.rank - b.rank || distance(a) - distance(b) || (a.uuid < b.uuid ? -1 : 1))
  const best = new Map(scored.slice(0, SHOWN).map((one) => [one.uuid, one]))
  return recordingRows(store, [...best.keys()]).flatMap((row) => {
    const score = best.get(row.recording.uuid)
    if (score === undefined) return []
    const { rank, lengthOffUs, timeOffUs } = score
    return [{ row, matchedBy: RANK[rank] ?? 'time', lengthOffUs, timeOffUs }]
  })
}

function matchOf(
  row: CandidateRow,
  { stem, uuids, mixmonitorIds, uniqueids }: ReturnType<typeof nameParts>
): RecordingMatch {
  const name = row.path === null ? '' : soundStem(fileName(row.path))
  if (uuids.includes(row.uuid) || uuids.some((uuid) => name.toLowerCase().includes(uuid))) return 'uuid'
  if (name.toLowerCase() === stem.toLowerCase()) return 'name'
  if (row.mixmonitorId !== null && mixmonitorIds.includes(row.mixmonitorId.toLowerCase())) return 'mixmonitor'
  return uniqueids.some((id) => name.includes(id)) ? 'uniqueid' : 'time'
}

/** How far time and length are off together; what is unknown is as far as can be. */
function distance({ lengthOffUs, timeOffUs }: Scored): number {
  return Math.abs(lengthOffUs ?? NEAR_US) + Math.abs(timeOffUs ?? NEAR_US)
}
