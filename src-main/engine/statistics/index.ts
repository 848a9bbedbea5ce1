/** Figures of many calls: what the Statistics page, the command line and reports show. */
export { statisticsOf } from './statistics'
export { KEY_BYTES, numberKeys, type NumberKeys } from './number-keys'
