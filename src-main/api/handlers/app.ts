import { publicSettings } from '../settings-file'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** The application itself and its settings. */
export function appHandlers(context: ApiContext): HandlersOf<'app' | 'settings'> {
  const { info, settings } = context
  return {
    'app:info': async () => info,
    'settings:get': async () => publicSettings(settings.read()),
    'settings:set': async (change) => {
      const changed = publicSettings(settings.update(change))
      context.onSettings()
      return changed
    }
  }
}
