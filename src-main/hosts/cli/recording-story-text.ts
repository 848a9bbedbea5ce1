import { restTime } from '@shared/format/rest-json'
import { lengthText } from '@shared/format/length'
import type { RecordingFact, RecordingStory } from '@shared/model/recording'
import { RECORDING_FACTS_EN } from '@shared/rules/recording-facts-en'
import { recordingFactText } from '@shared/rules/recording-facts'
import { formatZoned } from '@shared/format/zone'

const SECOND = 1_000_000

/** Why a call is recorded or is not, a line per fact: time, seconds into the call, sentence, event. */
export const recordingStoryLines = ({ facts }: RecordingStory, zone: string): readonly string[] =>
  facts.map((fact) => [...placeWords(fact, zone), sentence(fact), ...eventWords(fact)].join(' '))

const sentence = (fact: RecordingFact): string => recordingFactText(RECORDING_FACTS_EN, fact)

function placeWords({ at, afterUs }: RecordingFact, zone: string): readonly string[] {
  if (at === null || afterUs === null) return []
  const sign = afterUs < 0 ? '-' : '+'
  const seconds = Math.floor(Math.abs(afterUs) / SECOND) * SECOND
  return [formatZoned(at, zone), `(${sign}${lengthText(seconds)})`]
}

const eventWords = ({ celId }: RecordingFact): readonly string[] =>
  celId === null ? [] : [`(event ${celId})`]

/** The same as JSON: names and times as in the REST interface, with the sentence. */
export const recordingStoryJson = ({ facts }: RecordingStory, zone: string): readonly object[] =>
  facts.map((fact) => ({
    code: fact.code,
    text: sentence(fact),
    time: fact.at === null ? null : restTime(fact.at, zone),
    seconds_into_call: fact.afterUs === null ? null : fact.afterUs / SECOND,
    cel_id: fact.celId,
    recording_uuid: fact.recordingUuid,
    values: fact.values
  }))
