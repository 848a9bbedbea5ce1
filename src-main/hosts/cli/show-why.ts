import { DEFAULT_SORT } from '@shared/model/call-filter'
import { explainMissing } from '../../api/explain-missing'
import { askStore } from '../../api/ask-store'
import { explainCall } from '../../jobs/explain'
import { recordingStory } from '../../jobs/recording-story'
import { listCallLogIds } from '../../store/call-log-ids'
import type { ReadStore } from '../../store/store'
import type { CliContext } from './globals'
import { EXIT, write } from './io'
import { missingJson, missingText } from './missing-answer-text'
import { printable } from './printable'
import { recordingStoryJson, recordingStoryLines } from './recording-story-text'
import { whyJson, whyText } from './why-text'

/** Call logs of one conversation that are told. */
const MOST_CALLS = 100

export interface WhyOptions {
  /** Fields to explain, see `whyFields`. */
  readonly fields: readonly string[]
  readonly zone: string
}

/** `show --why`: the reasons of each call log that is named, or why there is none. Fails where nothing is known. */
export async function showReasons(
  context: CliContext,
  store: ReadStore,
  keys: readonly string[],
  options: WhyOptions
): Promise<number> {
  let exitCode: number = EXIT.done
  for (const key of keys) {
    const ids = callLogsOf(store, key)
    if (ids.length > 0) await showWhy(context, store, ids, options)
    else if (!(await showMissing(context, store, key, options.zone))) exitCode = EXIT.failed
  }
  return exitCode
}

function callLogsOf(store: ReadStore, key: string): readonly number[] {
  const filter = /^\d+$/.test(key) ? { ids: [Number(key)] } : { conversationId: key }
  return listCallLogIds(store, { filter, sort: DEFAULT_SORT, offset: 0, limit: MOST_CALLS }).ids
}

async function showWhy(
  { io, globals }: CliContext,
  store: ReadStore,
  callLogIds: readonly number[],
  { fields, zone }: WhyOptions
): Promise<void> {
  for (const id of callLogIds) {
    const why = explainCall(store, { id })
    // Of recordings alone, what happened is told too: also why there is none.
    const story = isOf(fields, 'recordings') ? recordingStory(store, { callLogId: id }) : null
    const asJson = (): object => ({
      ...whyJson(why, fields, zone),
      ...(story === null ? {} : { recording_story: recordingStoryJson(story, zone) })
    })
    const asText = (): string =>
      [whyText(why, fields, zone), ...(story === null ? [] : ['', ...recordingStoryLines(story, zone)])].join(
        '\n'
      )
    await write(
      io.stdout,
      globals.json === true
        ? `${JSON.stringify(asJson(), null, 2)}\n`
        : `${asText().split('\n').map(printable).join('\n')}\n\n`
    )
  }
}

const isOf = (fields: readonly string[], field: string): boolean => fields.length === 1 && fields[0] === field

/** False where nothing of the text is here. */
async function showMissing(
  { io, globals }: CliContext,
  store: ReadStore,
  text: string,
  zone: string
): Promise<boolean> {
  const answer = await explainMissing(askStore(store), text)
  await write(
    io.stdout,
    globals.json === true
      ? `${JSON.stringify(missingJson(answer, zone), null, 2)}\n`
      : `${missingText(answer, zone).split('\n').map(printable).join('\n')}\n`
  )
  return answer.reasons.some(({ kind }) => kind !== 'not-in-dump')
}
