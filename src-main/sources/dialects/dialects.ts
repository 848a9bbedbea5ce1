import { delimited } from './delimited'
import type { Dialect } from './dialect'
import { directoryJson } from './directory-json'
import { ndjson } from './ndjson'
import { unsupported } from './unsupported'
import { usersExport } from './users-export'

/** In the order in which they are asked; the first that recognises a file reads it. */
export const DIALECTS: readonly Dialect[] = [ndjson, directoryJson, unsupported, delimited, usersExport]
