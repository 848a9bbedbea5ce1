import { app } from './en/app'
import { calls } from './en/calls'
import { diff } from './en/diff'
import { filters } from './en/filters'
import { hangup } from './en/hangup'
import { quality } from './en/quality'
import { sources } from './en/sources'

/** Every text of the window in English, in ICU message syntax: the truth that other languages follow. */
export const en = { ...app, ...calls, ...filters, ...hangup, ...sources, ...quality, ...diff } as const

/** Key of a text. */
export type MessageKey = keyof typeof en
