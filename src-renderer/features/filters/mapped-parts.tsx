import type { ReactNode } from 'react'
import type { FieldMapping } from '@shared/model/workspace-options'
import { useApi } from '../../api/queries'
import type { FilterPart } from '../../filter/filter-parts'
import { useText } from '../../i18n/use-text'
import { openSettings } from '../../state/settings-pane'

/** Parts on fields that no server has of itself. */
const MAPPED_PARTS = ['botUs', 'botBillUs', 'campaignIds'] as const satisfies readonly FilterPart[]
export type MappedPart = (typeof MAPPED_PARTS)[number]

/** True for a part on a field that exists only where the workspace says which events carry it. */
export const isMappedPart = (part: FilterPart): part is MappedPart =>
  (MAPPED_PARTS as readonly FilterPart[]).includes(part)

const isMapped = (part: MappedPart, { bot, campaign }: FieldMapping): boolean =>
  part === 'campaignIds' ? campaign !== null : bot !== null

/** Which of these fields the workspace has; all of them while that is not known yet. */
export function useMapped(): (part: MappedPart) => boolean {
  const mapping = useApi('workspaces:options', {}).data?.mapping
  return (part) => mapping === undefined || isMapped(part, mapping)
}

/** Why there is nothing to choose here, with the way to the options; nothing where the field is mapped. */
export function UnmappedNote({ part }: { part: MappedPart }): ReactNode {
  const text = useText()
  const mapped = useMapped()
  if (mapped(part)) return null
  return (
    <p className="t2 body">
      {text(part === 'campaignIds' ? 'filter.unmapped.campaign' : 'filter.unmapped.bot')}{' '}
      <button type="button" className="link" onClick={() => openSettings('mapping')}>
        {text('filter.unmapped.open')}
      </button>
    </p>
  )
}
