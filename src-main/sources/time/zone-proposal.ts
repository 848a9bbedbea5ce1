import { offsetMinutesAt } from '@shared/format/zone'
import type { ZoneProposal } from '@shared/model/import-preview'
import type { OffsetSample } from './time-reader'

/**
 * Zones to try, after this computer's: where Wazo and XiVO servers stand first, then one large zone per offset and
 * rule of summer time. Several zones fit most files; the page says that others fit as well.
 */
const CANDIDATES = [
  'Europe/Paris',
  'Europe/London',
  'America/Toronto',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Halifax',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Bogota',
  'America/Mexico_City',
  'America/Martinique',
  'America/Cayenne',
  'Africa/Abidjan',
  'Africa/Casablanca',
  'Africa/Lagos',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'Europe/Athens',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Indian/Reunion',
  'Asia/Dubai',
  'Asia/Tehran',
  'Asia/Kabul',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Dhaka',
  'Asia/Yangon',
  'Asia/Bangkok',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Perth',
  'Australia/Adelaide',
  'Australia/Darwin',
  'Australia/Brisbane',
  'Australia/Sydney',
  'Pacific/Noumea',
  'Pacific/Auckland',
  'Pacific/Tahiti'
] as const

/** Zone of this computer, as an IANA name. */
export function computerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Proposes the server's zone from moments of known offset. `preferred` is taken when it fits. */
export function proposeZone(
  samples: readonly OffsetSample[],
  needed: boolean,
  preferred: string = computerZone()
): ZoneProposal {
  const offsetsMinutes = [...new Set(samples.map((sample) => sample.offsetMinutes))]
  const fits = (zone: string): boolean =>
    samples.every((sample) => offsetMinutesAt(zone, sample.us) === sample.offsetMinutes)
  // Nothing but +00:00 is a dump written in UTC far more often than a winter in London or Abidjan.
  const utcOnly = offsetsMinutes.length === 1 && offsetsMinutes[0] === 0
  const order = [preferred, ...(utcOnly ? ['UTC'] : []), ...CANDIDATES]
  const proposed = samples.length === 0 ? null : (order.find(fits) ?? null)
  const witness = needed ? samples[0] : undefined
  return {
    needed,
    proposed,
    offsetsMinutes,
    evidence: witness
      ? { uniqueid: witness.uniqueid, text: witness.text, offsetMinutes: witness.offsetMinutes }
      : null
  }
}
