import type { CallFilter } from '@shared/model/call-filter'
import { callFilterSchema } from '../call-filter-schema'
import { usageError } from './usage-error'

const HINT = 'For example {"anyOf":[{"outcomes":["missed"]},{"blocked":true}]}: see docs/guide/filters.md.'

/** The filter of `--where`, whole. Throws a usage error that says where it is wrong. */
export function parseWhere(text: string | undefined): CallFilter {
  if (text === undefined) return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw usageError(`--where takes a filter as JSON: ${(error as Error).message}.`, HINT)
  }
  const result = callFilterSchema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`
  throw usageError(`--where takes a filter as JSON${place}: ${issue?.message ?? 'not understood'}.`, HINT)
}

/** Both filters hold. */
export function combined(options: CallFilter, where: CallFilter): CallFilter {
  if (Object.keys(where).every((key) => !(key in options))) return { ...options, ...where }
  // A group of its own, so that nothing of either is replaced.
  return { allOf: [options, where] }
}
