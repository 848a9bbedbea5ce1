/** The sample calls as drawings: each file was read against the events and says what happened. */
import { celFromJson } from '@shared/format/case-json'
import { flowText } from '@shared/flow/text'
import { FLOW_WORDS_EN } from '@shared/flow/words-en'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawFlow, groupCels } from '../../../src-main/engine'

const cels = readFileSync(join(import.meta.dirname, '../../fixtures/samples/cel.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((row, place) => celFromJson(JSON.parse(row), place))

const telling = { words: FLOW_WORDS_EN, zone: 'Europe/Paris', times: 'day', width: 100 } as const

test.each(groupCels(cels).map((group) => [group.conversationId, group.cels] as const))(
  'the drawing of %s',
  async (conversationId, rows) => {
    const diagram = drawFlow(rows, { fold: true })
    const file = join(import.meta.dirname, `../../fixtures/flow/${conversationId}.txt`)
    await expect(flowText(diagram, telling)).toMatchFileSnapshot(file)
  }
)
