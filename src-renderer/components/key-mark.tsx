import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/use-language'
import { keyText } from './key-text'

/** The key of an entry, at its right; nothing where it has none. */
export function KeyMark({ keys }: { keys: string | undefined }): ReactNode {
  const language = useLanguage()
  return keys === undefined ? null : <span className="key">{keyText(keys, language)}</span>
}
