import type { reportJobs as en } from '../en/report-jobs'

export const reportJobs: Record<keyof typeof en, string> = {
  'job.anonymise': 'Écriture de l’export anonymisé {name}',
  'job.anonymise.done': 'Export anonymisé {name} écrit',
  'job.unit.altering': 'événements',
  'job.phase.altering': 'Remplacer noms et numéros',
  'job.note.anonymise': 'Vous pouvez continuer à travailler. Rien ne reste si vous annulez.',
  'job.purge': 'Purge',
  'job.purge.done': 'Purge terminée',
  'job.unit.purging': 'appels',
  'job.phase.purging': 'Purger',
  'job.note.purge': 'Ce qui est déjà purgé le reste si vous annulez.',
  'job.report': 'Écriture du rapport {name}',
  'job.report.done': 'Rapport {name} écrit',
  'job.note.report': 'Vous pouvez continuer à travailler. Rien ne reste si vous annulez.'
}
