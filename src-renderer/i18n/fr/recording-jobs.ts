import type { recordingJobs as en } from '../en/recording-jobs'

export const recordingJobs: Record<keyof typeof en, string> = {
  'job.link': 'Recherche des enregistrements',
  'job.link.done': 'Enregistrements recherchés',
  'job.unit.looking': 'fichiers',
  'job.phase.looking': 'Parcourir les fichiers',
  'job.note.link':
    'Vous pouvez continuer à travailler. Ce qui a été trouvé auparavant reste si vous annulez.',
  'job.pack': 'Mise en archive des enregistrements dans {name}',
  'job.pack.done': 'Enregistrements mis en archive dans {name}',
  'job.unit.packing': 'enregistrements',
  'job.phase.packing': 'Archiver les enregistrements',
  'job.note.pack':
    'Vous pouvez continuer à travailler. Ce qui est archivé reste si vous annulez, et l’export pourra reprendre plus tard.'
}
