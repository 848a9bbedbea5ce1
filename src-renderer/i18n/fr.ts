import type { MessageKey } from './en'
import { app } from './fr/app'
import { calls } from './fr/calls'
import { diff } from './fr/diff'
import { filters } from './fr/filters'
import { hangup } from './fr/hangup'
import { quality } from './fr/quality'
import { sources } from './fr/sources'

/** Every text of the window in French; a missing key does not compile. */
export const fr: Record<MessageKey, string> = {
  ...app,
  ...calls,
  ...filters,
  ...hangup,
  ...sources,
  ...quality,
  ...diff
}
