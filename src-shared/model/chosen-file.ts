/** A file that the person chose or dropped. The window never sees a path, only this. */
export interface ChosenFile {
  readonly fileId: string
  readonly name: string
  readonly sizeBytes: number
}

/** What a file is chosen for: it decides which files the dialog offers. */
export const FILE_PURPOSES = [
  'dump',
  'directory',
  'workspace',
  'transcript',
  'log',
  'recording',
  'profile',
  'report'
] as const
export type FilePurpose = (typeof FILE_PURPOSES)[number]
