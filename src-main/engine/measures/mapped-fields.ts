import type { Cel } from '@shared/model/cel'
import type { CampaignSource, FieldMapping } from '@shared/model/workspace-options'
import { eventTypeOf } from '../correlate/event-type'
import { parsePairList } from '../payload/pair-list'
import { isJsonObject, readPayload, USER_EVENT_KEY } from '../payload/payload'

/** Fields that no server has of itself. Microseconds; null where nothing is mapped or the call has none of it. */
export interface MappedFields {
  readonly botDurationUs: number | null
  /** Rounded up to the billing step. */
  readonly botBillUs: number | null
  readonly campaignId: string | null
}

const MICROS_PER_SECOND = 1_000_000

/** Computes the mapped fields of one call from its rows in group order. Never throws: what cannot be read is not there. */
export function mappedFields(cels: readonly Cel[], mapping: FieldMapping): MappedFields {
  const { bot, campaign } = mapping
  const botDurationUs = bot === null ? null : botTime(cels, bot.kind, bot.application.toLowerCase())
  const stepUs = mapping.billingStepSeconds * MICROS_PER_SECOND
  return {
    botDurationUs,
    botBillUs: botDurationUs === null ? null : Math.ceil(botDurationUs / stepUs) * stepUs,
    campaignId: campaign === null ? null : firstCampaign(cels, campaign)
  }
}

interface Span {
  readonly from: number
  until: number
}

/** Events that open and close a span of a channel; the end of the channel closes every one. */
const EDGES = {
  application: { open: ['APP_START'], close: ['APP_END'] },
  // START and END are what Asterisk wrote before version 12.
  bridge: { open: ['BRIDGE_ENTER', 'BRIDGE_START'], close: ['BRIDGE_EXIT', 'BRIDGE_END'] }
} as const satisfies Record<'application' | 'bridge', unknown>

/**
 * Time with an application: the union of the spans of all channels. A span that nothing closes ends with its channel, or
 * with the call. Null when no channel met the application.
 */
function botTime(cels: readonly Cel[], kind: 'application' | 'bridge', application: string): number | null {
  const open: readonly string[] = EDGES[kind].open
  const close: readonly string[] = EDGES[kind].close
  const running = new Map<string, Span>()
  const spans: Span[] = []
  let end = -Infinity
  for (const cel of cels) {
    if (cel.eventtime > end) end = cel.eventtime
    const type = eventTypeOf(cel)
    const meant = cel.appname.toLowerCase() === application
    const span = running.get(cel.uniqueid)
    if (span === undefined) {
      if (!meant || !open.includes(type)) continue
      const opened = { from: cel.eventtime, until: Infinity }
      running.set(cel.uniqueid, opened)
      spans.push(opened)
    } else if (type === 'CHAN_END' || (close.includes(type) && (meant || kind === 'bridge'))) {
      // A channel leaves its bridge whatever it does next; another application's end closes nothing.
      span.until = cel.eventtime
      running.delete(cel.uniqueid)
    }
  }
  return spans.length === 0 ? null : unionOf(spans, end)
}

function unionOf(spans: readonly Span[], end: number): number {
  let total = 0
  let reached = -Infinity
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(from, reached)
    const stop = Math.min(until, end)
    if (stop <= start) continue
    total += stop - start
    reached = stop
  }
  return total
}

function firstCampaign(cels: readonly Cel[], source: CampaignSource): string | null {
  for (const cel of cels) {
    const value = (source.kind === 'field' ? cel[source.field] : eventText(cel, source)).trim()
    if (value !== '') return value
  }
  return null
}

function eventText(
  cel: Cel,
  { eventtype, key }: Extract<CampaignSource, { readonly kind: 'event' }>
): string {
  if (eventTypeOf(cel) !== eventtype) return ''
  const payload = readPayload(cel)
  // Asterisk wraps the text of a user event; other programs write the payload itself.
  const text = isJsonObject(payload) ? (payload[USER_EVENT_KEY] ?? payload) : payload
  if (key === null) return textOf(text)
  const object = typeof text === 'string' ? parsed(text) : text
  if (isJsonObject(object)) return Object.hasOwn(object, key) ? textOf(object[key]) : ''
  return typeof text === 'string' ? (parsePairList(text)?.get(key) ?? '') : ''
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined || value === null ? '' : JSON.stringify(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
