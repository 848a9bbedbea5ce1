import type { ApiContext } from '../context'
import type { Handlers } from '../handlers-of'

/** Why a call is recorded, or is not. */
export function recordingStoryHandlers({ backend }: ApiContext): Pick<Handlers, 'recordings:story'> {
  return {
    'recordings:story': async (request) => backend.query('recordingStory', request)
  }
}
