import type { ApiContext } from '../context'
import { explainMissing } from '../explain-missing'
import type { HandlersOf } from '../handlers-of'

/** Why something that people look for has no call log. */
export function missingHandlers({ backend }: ApiContext): HandlersOf<'missing'> {
  return { 'missing:explain': async ({ text }) => explainMissing(backend, text) }
}
