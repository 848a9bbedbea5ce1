import type { CallFilter } from '@shared/model/call-filter'

const HOUR_US = 3_600_000_000

/** The calls that began in the hour before a moment, that moment included: most of those that went on then. */
export const peakFilter = (at: number): CallFilter => ({ from: at - HOUR_US, until: at + 1 })
