import type { WhyField } from '@shared/rules/rule-text'
import { usageError } from '../../api/options/usage-error'

/** Fields in the order in which reasons are told: those of the reference's answer first. */
const FIELDS = [
  'conversationId',
  'tenantUuid',
  'date',
  'dateAnswer',
  'dateEnd',
  'answered',
  'duration',
  'direction',
  'callStatus',
  'sourceName',
  'sourceExten',
  'sourceInternalName',
  'sourceInternalExten',
  'sourceInternalContext',
  'sourceLineIdentity',
  'sourceUserUuid',
  'sourceLineId',
  'requestedName',
  'requestedExten',
  'requestedContext',
  'requestedInternalExten',
  'requestedInternalContext',
  'requestedUserUuid',
  'destinationName',
  'destinationExten',
  'destinationInternalExten',
  'destinationInternalContext',
  'destinationLineIdentity',
  'destinationUserUuid',
  'destinationLineId',
  'destinationDetails',
  'participants',
  'tags',
  'recordings',
  'userField',
  'blocked',
  'reachedVoicemail',
  'outcome',
  'hangupCause',
  'hangupSource',
  'hangupInferred',
  'ringDurationUs',
  'talkDurationUs',
  'totalDurationUs',
  'trail',
  'botDurationUs',
  'botBillUs',
  'campaignId',
  'celIds'
] as const satisfies readonly WhyField[]

type Missing = Exclude<WhyField, (typeof FIELDS)[number]>
/** Compiles only while every field is listed above. */
export const everyFieldIsListed: [Missing] extends [never] ? true : Missing = true

/** Fields whose name in the REST interface is another than ours in more than its spelling. */
const OTHER_NAMES: { readonly [F in WhyField]?: string } = {
  date: 'start',
  dateAnswer: 'answer',
  dateEnd: 'end',
  direction: 'call_direction'
}

/** Name of a field as the command line shows it: that of the REST interface, else ours in its spelling. */
export const fieldName = (field: string): string =>
  OTHER_NAMES[field as WhyField] ??
  field
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/_us$/, '')
    .replace(/_exten$/, '_extension')

/** The field of a name, ours or the REST interface's; every field where none is named. Throws a usage error. */
export function whyFields(name: string | true): readonly string[] {
  if (name === true) return FIELDS
  const field = FIELDS.find((known: string) => known === name || fieldName(known) === name)
  if (field !== undefined) return [field]
  throw usageError(
    `--why does not know the field "${name}".`,
    `An id stands before --why. Fields are ${FIELDS.map(fieldName).join(', ')}.`
  )
}

const TIMES: ReadonlySet<string> = new Set(['date', 'dateAnswer', 'dateEnd'])

/** True where the values of a field are moments in microseconds. */
export const isTime = (field: string): boolean => TIMES.has(field)
