/** A server's call logs against ours: which fields differ, and why in all likelihood. */
export { compareCallLogs, mostTelling } from './compare-call-logs'
export type { CallFacts } from './likely-cause'
