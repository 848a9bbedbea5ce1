import { hangupCauseKey, hangupCauseName } from '@shared/format/hangup-cause'
import type { CallMeasures } from '@shared/model/call-log'
import type { Translate } from '../i18n/use-text'

/** Plain words of a hangup cause, with the remark that it was concluded. */
export function hangupText(
  row: Pick<CallMeasures, 'hangupCause' | 'hangupInferred'>,
  text: Translate
): string {
  if (row.hangupCause === null) return ''
  const key = hangupCauseKey(row.hangupCause)
  const reason = key ? text(key) : text('hangup.codeOnly', { code: row.hangupCause })
  return row.hangupInferred ? text('hangup.inferred', { reason }) : reason
}

/** The number and Asterisk's name of a cause. */
export function hangupCode(cause: number, text: Translate): string {
  const name = hangupCauseName(cause)
  return name
    ? text('hangup.code', { code: String(cause), name })
    : text('hangup.codeOnly', { code: String(cause) })
}

/** Who ended the call, with the remark that it was concluded. */
export function endedByText(
  row: Pick<CallMeasures, 'hangupSource' | 'hangupInferred'>,
  text: Translate
): string {
  if (row.hangupSource === null) return ''
  const who = text(`endedBy.${row.hangupSource}`)
  return row.hangupInferred ? text('endedBy.inferred', { who }) : who
}
