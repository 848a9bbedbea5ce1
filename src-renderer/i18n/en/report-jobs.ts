/** Jobs on reports, altered dumps and what is kept. */
export const reportJobs = {
  'job.anonymise': 'Writing the altered dump {name}',
  'job.anonymise.done': 'Wrote the altered dump {name}',
  'job.unit.altering': 'events',
  'job.phase.altering': 'Replace names and numbers',
  'job.note.anonymise': 'You can go on working. Nothing is left behind when you cancel.',
  'job.purge': 'Purging',
  'job.purge.done': 'Purged',
  'job.unit.purging': 'calls',
  'job.phase.purging': 'Purge',
  'job.note.purge': 'What is purged already stays purged when you cancel.',
  'job.report': 'Writing the report {name}',
  'job.report.done': 'Wrote the report {name}',
  'job.note.report': 'You can go on working. Nothing is left behind when you cancel.'
}
