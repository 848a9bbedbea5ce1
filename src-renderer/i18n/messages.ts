import { en, type MessageKey } from './en'
import { fr } from './fr'
import type { Language } from './language'

/** All texts by language. */
export const MESSAGES: Record<Language, Record<MessageKey, string>> = { en, fr }

/** True for names that have a text. */
export const isMessageKey = (name: string): name is MessageKey => name in en
