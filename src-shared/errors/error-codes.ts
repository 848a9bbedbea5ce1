/** Every error there is. The renderer's texts are a Record over this list, so a code without words does not compile. */
export const ERROR_CODES = [
  'internal',
  'usage',
  'invalid-request',
  'cancelled',
  'file-not-found',
  'file-unreadable',
  'file-unwritable',
  'disk-full',
  'file-empty',
  'format-unknown',
  'format-not-yet-supported',
  'file-damaged',
  'columns-missing',
  'time-zone-needed',
  'time-zone-unknown',
  'nothing-readable',
  'directory-unreadable',
  'workspace-newer',
  'workspace-foreign',
  'workspace-locked',
  'workspace-damaged',
  'call-log-not-found',
  'job-not-found',
  'no-dialog',
  'host-unreachable'
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]
