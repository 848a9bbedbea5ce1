import { app } from './en/app'
import { calls } from './en/calls'
import { commands } from './en/commands'
import { diff } from './en/diff'
import { filters } from './en/filters'
import { groups } from './en/groups'
import { hangup } from './en/hangup'
import { pages } from './en/pages'
import { quality } from './en/quality'
import { server } from './en/server'
import { sources } from './en/sources'

/** Every text of the window in English, in ICU message syntax: the truth that other languages follow. */
export const en = {
  ...app,
  ...commands,
  ...calls,
  ...filters,
  ...hangup,
  ...sources,
  ...quality,
  ...diff,
  ...groups,
  ...pages,
  ...server
} as const

/** Key of a text. */
export type MessageKey = keyof typeof en
