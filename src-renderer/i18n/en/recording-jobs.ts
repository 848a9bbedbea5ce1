/** Jobs on recordings. */
export const recordingJobs = {
  'job.link': 'Looking for recordings',
  'job.link.done': 'Looked for recordings',
  'job.unit.looking': 'files',
  'job.phase.looking': 'Look through files',
  'job.note.link': 'You can go on working. What was found before stays when you cancel.',
  'job.pack': 'Packing recordings into {name}',
  'job.pack.done': 'Packed recordings into {name}',
  'job.unit.packing': 'recordings',
  'job.phase.packing': 'Pack recordings',
  'job.note.pack':
    'You can go on working. What is packed stays when you cancel, and the export can go on later.'
}
