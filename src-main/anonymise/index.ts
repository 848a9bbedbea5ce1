/** Pseudonyms for events and directories. */
export { anonymiseCel } from './cel'
export { anonymiseDirectory } from './directory'
export { aboutText, ALTERED_COLUMN, csvHead, csvRow, directoryText, jsonRow } from './dump-text'
export { pseudonymise } from './export-row'
export type { Keyed } from './keyed'
export { pseudonymTitle, wordsOf } from './title'
export { createPseudonyms, type Pseudonyms, type PseudonymOptions } from './pseudonyms'
