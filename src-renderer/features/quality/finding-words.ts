import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import type { QualityCheck } from '@shared/model/quality'
import { isMessageKey } from '../../i18n/messages'
import type { Translate } from '../../i18n/use-text'

export interface FindingWords {
  readonly title: string
  /** What it does to the call logs. */
  readonly effect: string
  /** What more is known of the cases; each a sentence. */
  readonly details: readonly string[]
  /** What can be done; empty when nothing can. */
  readonly remedy: string
}

/** Everything that the texts of some check ask for; what a check does not name stands empty. */
const NOTHING = {
  events: '',
  minutes: '',
  calls: '',
  rules: '',
  codes: '',
  largestSeconds: '',
  places: '0',
  unreadable: ''
}

/** Counts with thin spaces; a check may name any number. */
const asText = (value: string | number): string =>
  typeof value === 'string' ? value : `${value < 0 ? '\u2212' : ''}${formatCount(Math.abs(value))}`

/** The words of one check in the window's language. Zone: IANA, for the times in it. */
export function findingWords(check: QualityCheck, text: Translate, zone: string): FindingWords {
  const { code, params } = check
  const values = {
    ...NOTHING,
    atEnd: '',
    inMiddle: '',
    ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, asText(value)]))
  }
  const say = (part: 'title' | 'effect' | 'remedy' | 'detail'): string => {
    const key = `quality.check.${code}.${part}`
    const words = isMessageKey(key) ? text(key, values) : ''
    // A message that is empty on purpose comes back as its own key.
    return words === key ? '' : words
  }
  const { burst, burstFrom, burstUntil, endsAreWritten } = params
  const clock = (us: string | number): string => formatZoned(Number(us), zone)
  return {
    title: say('title'),
    effect: say('effect').replace(/[:\u00a0\s]+$/, ''),
    details: [
      say('detail'),
      burst !== undefined && burstFrom !== undefined && burstUntil !== undefined
        ? text('quality.burst', {
            count: asText(burst),
            from: clock(burstFrom),
            until: clock(burstUntil).slice(11)
          })
        : '',
      endsAreWritten === 0 ? text('quality.endsNotWritten') : ''
    ].filter((sentence) => sentence !== ''),
    remedy: say('remedy')
  }
}
