import type { Label } from '@shared/model/label'
import type { LabelDefinition } from '../../store/labels'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** As long as a generation holds the workspace at a time: half a second. */
const SOON_MS = 1000

const BY_ID = { column: 'id', descending: false } as const

/** Labels of the person's own. */
export function labelHandlers({ backend }: ApiContext): HandlersOf<'labels'> {
  /** Counted like any list of calls: what is quick there is quick here. */
  const counted = async (label: LabelDefinition): Promise<Label> => {
    const filter = { labels: { mode: 'any' as const, values: [label.id] } }
    const { filtered } = await backend.query('listCallLogIds', { filter, sort: BY_ID, offset: 0, limit: 0 })
    return { ...label, calls: filtered }
  }
  return {
    'labels:list': async () => Promise.all((await backend.readPeople('readLabels', {})).map(counted)),
    'labels:save': async (request) => counted(await backend.change('saveLabel', request)),
    'labels:delete': async (request) => backend.change('deleteLabel', request),
    'labels:apply': async (request) => {
      const { changed } = await backend.change('applyLabel', request)
      return { changed, waits: changed > 0 && !(await backend.isSettled(SOON_MS)) }
    },
    'labels:restore': async (request) => counted(await backend.change('restoreLabel', request))
  }
}
