/** Exporting, saving and deleting recordings, the list of exports, and what jobs on recordings gave. */
export const recordingExport = {
  'recordings.export': 'Export recordings…',
  'recordings.play': 'Play recordings',
  'recordings.save': 'Save recording…',
  'recordings.delete': 'Delete copies of recordings…',
  'recordings.exports': 'Exports of recordings',
  'recordings.exports.none': 'None yet. An export packs the recordings of calls into a ZIP file.',
  'recordings.exports.new': 'Export recordings…',
  'recordings.exports.requested': 'Requested',
  'recordings.exports.file': 'File',
  'recordings.exports.status': 'Status',
  'recordings.exports.recordings': 'Recordings',
  'recordings.exports.missing': 'Not in it',
  'recordings.exports.size': 'Size',
  'recordings.exports.actions': 'Actions',
  'recordings.exports.of': '{written} of {recordings}',
  'recordings.exports.more': 'Show {count} more',
  'recordings.exports.fewer': 'Show fewer',
  'recordings.exports.resume': 'Resume',
  'recordings.exports.resumeNamed': 'Resume {name}',
  'recordings.exports.deleteNamed': 'Delete the file {name}',
  'recordings.exports.cancelNamed': 'Cancel {name}',
  'recordings.exports.downloadNamed': 'Download {name}',
  'recordings.exports.folderNamed': 'Open the folder of {name}',
  'recordings.exports.download': 'Download',
  'recordings.exports.why': 'Why',
  'recordings.exports.whyNamed': 'Why {name} ended with an error',
  'recordings.exports.words': 'What the statuses mean',
  'recordings.status.pending': 'Pending',
  'recordings.status.processing': 'In progress',
  'recordings.status.stopped': 'Stopped',
  'recordings.status.finished': 'Finished',
  'recordings.status.gone': 'File gone',
  'recordings.status.error': 'Error',
  'recordings.status.deleted': 'File deleted',
  'recordings.status.pending.text': 'It waits until the job before it is done.',
  'recordings.status.processing.text': 'Recordings are being written into the file.',
  'recordings.status.stopped.text':
    'It was cancelled or cut off. Resume goes on after the last recording that was written.',
  'recordings.status.finished.text':
    'The file is whole. Recordings that are not in it are named in its missing.csv, with the reason.',
  'recordings.status.gone.text':
    'The file is not where it was written: it was moved, removed, or ended with the session of the browser. What it held can be exported again.',
  'recordings.status.error.text':
    'The file could not be written. A recording that is missing never stops an export.',
  'recordings.status.deleted.text': 'The file was deleted here. What it held can be exported again.',
  'recordings.deleteFile.title': 'Delete {name}',
  'recordings.deleteFile.text':
    '{count, plural, one {{countText} recording, {size}} other {{countText} recordings, {size}}}. The recordings themselves stay where they are.',
  'recordings.deleteFile.button': 'Delete the file',
  'recordings.scope': 'Calls',
  'recordings.scope.matching':
    '{count, plural, one {{countText} that matches} other {{countText} that match}}',
  'recordings.scope.selection': '{count, plural, other {{countText} selected}}',
  'recordings.scope.all': 'All {count}',
  'recordings.scope.one': 'the selected calls',
  'recordings.scope.everything': 'all calls of this workspace',
  'recordings.export.title':
    '{count, plural, =0 {Export recordings} one {Export {countText} recording} other {Export {countText} recordings}}',
  'recordings.export.counts': 'Recordings',
  'recordings.export.fate.written': '{count, plural, one {is written} other {are written}}',
  'recordings.export.fate.fetched':
    '{count, plural, one {is fetched, then written} other {are fetched, then written}}',
  'recordings.export.fate.tried':
    '{count, plural, one {as it is, and in missing.csv} other {as they are, and in missing.csv}}',
  'recordings.export.fate.left': 'in missing.csv',
  'recordings.export.fate.out': '{count, plural, one {left out} other {left out}}',
  'recordings.export.sum':
    '{recordings, plural, one {{writtenText} of {recordingsText} recording will be in the file.} other {{writtenText} of {recordingsText} recordings will be in the file.}} {left, plural, =0 {None is missing.} one {missing.csv names the other one and says why.} other {missing.csv names the other {leftText} and says why.}}',
  'recordings.export.sum.atLeast':
    'At least {writtenText} of {recordings, plural, one {{recordingsText} recording} other {{recordingsText} recordings}} will be in the file. missing.csv names those that are not or cannot be heard, and says why.',
  'recordings.export.nothing': 'No recording of these calls can be written',
  'recordings.export.nothing.none': 'Their events name no recording.',
  'recordings.export.nothing.missing':
    '{count, plural, one {Its file was not found on this computer.} other {Their {countText} files were not found on this computer.}}',
  'recordings.export.place': 'Say where they lie…',
  'recordings.export.folders': 'Folders in the ZIP',
  'recordings.export.by.call': 'One for each call',
  'recordings.export.by.call.text': 'As wazo-call-logd packs them: ID of the call log',
  'recordings.export.by.conversation': 'One for each conversation',
  'recordings.export.by.conversation.text': 'Calls that belong together lie together',
  'recordings.export.form': 'Sound',
  'recordings.form.original': 'Unchanged',
  'recordings.form.original.text': 'Nothing is converted, nothing is lost',
  'recordings.form.wav': 'WAV, 16 bits',
  'recordings.form.wav.text': 'Plays everywhere',
  'recordings.form.wav-ulaw': 'WAV, µ-law',
  'recordings.form.wav-ulaw.text': 'Half the size; as telephones in America and Japan sound',
  'recordings.form.wav-alaw': 'WAV, A-law',
  'recordings.form.wav-alaw.text': 'Half the size; as telephones elsewhere sound',
  'recordings.export.fetch':
    '{count, plural, one {Fetch the {countText} recording that is on the stack} other {Fetch the {countText} recordings that are on the stack}}',
  'recordings.export.estimate': 'About {size}',
  'recordings.export.estimate.more': 'About {size}, and what is fetched',
  'recordings.export.estimate.originals': 'The files as they are: {size}',
  'recordings.export.start':
    '{count, plural, one {Export {countText} recording} other {Export {countText} recordings}}',
  'recordings.export.choose': 'Choose file and export',
  'recordings.save.title': 'Save recording',
  'recordings.save.which': 'Recording',
  'recordings.save.form': 'Sound',
  'recordings.save.button': 'Save recording',
  'recordings.save.choose': 'Choose file and save',
  'recordings.save.none': 'The events of this call name no recording.',
  'recordings.save.cannot': 'It cannot be saved: {state}.',
  'recordings.save.copied': 'It cannot be heard here, so the file is copied as it is.',
  'recordings.save.fetched': 'It is fetched from the stack first.',
  'recordings.save.done': 'Saved {name}',
  'recordings.saved.show': 'Show',
  'recordings.deletion.title': 'Delete copies that Calltrail made',
  'recordings.deletion.none':
    'There is nothing to delete: Calltrail has made no copy of recordings of these calls.',
  'recordings.deletion.goes': 'Deleted',
  'recordings.deletion.copies':
    '{count, plural, one {{countText} copy of a recording} other {{countText} copies of recordings}}, {size}',
  'recordings.deletion.copies.text': 'Fetched from the stack and kept beside the workspace',
  'recordings.deletion.stays': 'Kept',
  'recordings.deletion.kept':
    '{count, plural, =0 {No file in your own folders and archives} one {{countText} file in your own folders and archives} other {{countText} files in your own folders and archives}}',
  'recordings.deletion.kept.text': 'Calltrail never deletes what it has not made.',
  'recordings.deletion.rows': 'Calls, their events and their recordings in the list',
  'recordings.deletion.rows.text': 'A deleted copy can be fetched again while the stack has it.',
  'recordings.deletion.button':
    '{count, plural, one {Delete {countText} copy} other {Delete {countText} copies}}',
  'recordings.deletion.sure':
    '{count, plural, one {{countText} copy, {size}, is about to be deleted} other {{countText} copies, {size}, are about to be deleted}}',
  'recordings.deletion.sure.text':
    'This cannot be undone. What the stack has deleted meanwhile is gone for good.',
  'recordings.deletion.sure.button':
    '{count, plural, one {Delete {countText} copy for good} other {Delete {countText} copies for good}}',
  'recordings.deletion.done':
    '{count, plural, one {{countText} copy deleted, {size}} other {{countText} copies deleted, {size}}}',
  'job.cancelled.pack': 'Cancelled: what was packed stays, and the export can go on',
  'job.cancelled.link': 'Cancelled: what was found before stays',
  'recordings.linked':
    '{linked, plural, =0 {No recording found} one {{linkedText} recording found} other {{linkedText} recordings found}} in {files, plural, one {{filesText} sound file} other {{filesText} sound files}}',
  'recordings.linked.strays':
    '{count, plural, one {{countText} file belongs to no recording} other {{countText} files belong to no recording}}',
  'recordings.linked.unreadable':
    '{count, plural, one {{countText} file is unreadable} other {{countText} files are unreadable}}',
  'recordings.packed':
    '{recordings, plural, =0 {No recording} one {{recordingsText} recording} other {{recordingsText} recordings}}, {size}',
  'recordings.packed.missing':
    '{count, plural, one {{countText} is not in it, see missing.csv} other {{countText} are not in it, see missing.csv}}',
  'recordings.packed.toast':
    '{recordings, plural, =0 {No recording is in {name}} one {{recordingsText} recording packed into {name}} other {{recordingsText} recordings packed into {name}}}',
  'recordings.packed.announce':
    '{recordings, plural, =0 {No recording is in {name}} one {{recordingsText} recording packed into {name}} other {{recordingsText} recordings packed into {name}}}{missing, plural, =0 {} one {, {missingText} is not in it} other {, {missingText} are not in it}}',
  'shortcuts.playRecordings': 'Play the recordings of the selection'
} as const
