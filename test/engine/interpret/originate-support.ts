import type { Cel } from '@shared/model/cel'
import { celTable } from '../../support/cel-table'

/** A call that the system placed: Local halves 1 and 2, source 3 (A, 10), destination 4 (B, 20). */
export interface OriginateParts {
  readonly localAnswers?: string
  readonly source?: string
  readonly middle?: string
  readonly destination?: string
  readonly bridges?: string
  readonly end?: string
}

const PARTS: Required<OriginateParts> = {
  localAnswers: 'ANSWER | 2 | 2 | Local/x@c-1;2 | | 20',
  source: `CHAN_START | 3 | 3 | PJSIP/a-03
    ANSWER | 4 | 3 | PJSIP/a-03 | A | 10`,
  middle: '',
  destination: `CHAN_START | 6 | 4 | PJSIP/b-04 | B | 20
    ANSWER | 7 | 4 | PJSIP/b-04 | Bee | 21`,
  bridges: 'BRIDGE_ENTER | 8 | 4 | PJSIP/b-04 | B | 20',
  end: 'CHAN_END | 20 | 3 | PJSIP/a-03'
}

export function originate(parts: OriginateParts = {}): Cel[] {
  const rows = { ...PARTS, ...parts }
  return celTable(
    [
      'event | time | uniqueid | channel | name | num | app | data | userfield | extra',
      'CHAN_START | 0 | 1 | Local/x@c-1;1',
      'CHAN_START | 0.5 | 2 | Local/x@c-1;2',
      'ANSWER | 1 | 1 | Local/x@c-1;1 | | 20',
      rows.localAnswers,
      rows.source,
      rows.middle,
      rows.destination,
      rows.bridges,
      rows.end,
      'LINKEDID_END | 21 | 1'
    ].join('\n')
  )
}
