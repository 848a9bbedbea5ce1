import { CircleDashed, Info, type LucideIcon } from 'lucide-react'
import type { SkipCode } from '@shared/model/call-log'
import type { MessageKey } from '../i18n/en'
import { TONE_ICONS, type Tone } from './tone'

interface SkipLook {
  readonly word: MessageKey
  readonly title: MessageKey
  readonly icon: LucideIcon
  readonly tone: Tone
}

/** Word, title, icon and colour of each way in which a group gives no call log, the same everywhere. */
export const SKIP_LOOKS: Readonly<Record<SkipCode, SkipLook>> = {
  unfinished: { word: 'skip.unfinished', title: 'group.title.unfinished', icon: CircleDashed, tone: 'warn' },
  failed: { word: 'skip.failed', title: 'group.title.failed', icon: TONE_ICONS.bad, tone: 'bad' },
  invalid: { word: 'skip.invalid', title: 'group.title.invalid', icon: Info, tone: 'neutral' },
  unstorable: { word: 'skip.unstorable', title: 'group.title.unstorable', icon: TONE_ICONS.bad, tone: 'bad' }
}

/** All codes, in the order of the list's filter. */
export const SKIP_CODES = Object.keys(SKIP_LOOKS) as readonly SkipCode[]
