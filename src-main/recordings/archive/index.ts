export { Archive } from './archive'
export {
  type ArchiveFiles,
  archiveFiles,
  hasPlan,
  type Planned,
  type PlannedRecording,
  readPlan,
  removeArchiveFiles,
  type SourceMark,
  writePlan
} from './archive-files'
export { claimArchive, isClaimed } from './claim'
export { memberName, safePart } from './member-names'
export { MISSING_NAME, type MissingReason } from './missing-csv'
