import { useMemo } from 'react'
import { useSettings } from '../../api/queries'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { numberText, type NumberText } from '../../components/number-text'

/** Numbers as the settings want them. */
export function useNumberText(): NumberText {
  const style = useSettings()?.numberStyle ?? 'dialled'
  const country = useWorkspaceOptions()?.country ?? null
  return useMemo(() => numberText(style, country), [style, country])
}
