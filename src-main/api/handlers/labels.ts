import type { Label } from '@shared/model/label'
import type { LabelDefinition } from '../../store/labels'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Labels of the person's own. */
export function labelHandlers({ backend }: ApiContext): HandlersOf<'labels'> {
  /** Counts come with the facet: what counts millions of calls at once counts these too. */
  const counted = async (labels: readonly LabelDefinition[]): Promise<readonly Label[]> => {
    if (labels.length === 0) return []
    const { values } = await backend.query('facet', { name: 'labels', filter: {} })
    const counts = new Map(values.map(({ value, count }) => [Number(value), count]))
    return labels.map((label) => ({ ...label, calls: counts.get(label.id) ?? 0 }))
  }
  const counting = async (label: LabelDefinition): Promise<Label> => {
    const [one] = await counted([label])
    return one ?? { ...label, calls: 0 }
  }
  return {
    'labels:list': async () => counted(await backend.readPeople('readLabels')),
    'labels:save': async (request) => counting(await backend.change('saveLabel', request)),
    'labels:delete': async (request) => backend.change('deleteLabel', request),
    'labels:apply': async (request) => backend.change('applyLabel', request),
    'labels:restore': async (request) => counting(await backend.change('restoreLabel', request))
  }
}
