export { anonymiseCel } from './cel'
export { anonymiseDirectory } from './directory'
export type { Keyed } from './keyed'
export { createPseudonyms, type Pseudonyms, type PseudonymOptions } from './pseudonyms'
