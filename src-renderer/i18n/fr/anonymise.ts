import type { anonymise as en } from '../en/anonymise'

/** L’export anonymisé : sa boîte de dialogue, et ce qui est dit quand on en importe un. */
export const anonymise: Readonly<Record<keyof typeof en, string>> = {
  'menu.anonymise': 'Export anonymisé…',
  'anonymise.title': 'Export anonymisé',
  'anonymise.text':
    'Écrit les événements de cet espace de façon à pouvoir les donner : noms, numéros, lignes et identifiants deviennent des pseudonymes, partout les mêmes. Réimportés, ils donnent les mêmes appels sous d’autres noms.',
  'anonymise.none': 'Cet espace ne contient aucun événement.',
  'anonymise.scope': 'Événements',
  'anonymise.scope.all': 'Tous ceux de cet espace',
  'anonymise.scope.period': 'Ceux d’une période',
  'anonymise.scope.period.help': 'Les appels qui y ont des événements, chacun en entier.',
  'anonymise.scope.calls': 'Ceux des appels que montre la liste',
  'anonymise.scope.none': 'Aucun événement dans ce choix.',
  'anonymise.keepPrefix': 'Premiers chiffres des numéros conservés',
  'anonymise.keepPrefix.help':
    'Pays et région, par exemple. Les numéros gardent leur longueur, les postes leur premier chiffre.',
  'anonymise.keepPrefix.wrong': 'Un nombre entier de 0 à {most}.',
  'anonymise.shift': 'Décaler les heures, en semaines',
  'anonymise.shift.help':
    'Des semaines entières : jours de la semaine et heures restent. 0 ne change pas les heures.',
  'anonymise.shift.wrong': 'Un nombre entier de −{most} à {most}.',
  'anonymise.shift.random': 'Au hasard',
  'anonymise.key': 'Clé',
  'anonymise.key.help':
    'Laissez vide pour une nouvelle clé, conservée nulle part. La même clé redonne les mêmes pseudonymes : gardez-la aussi secrète que les noms.',
  'anonymise.key.short': 'Au moins {least} caractères.',
  'anonymise.directory': 'Annuaire sous les mêmes pseudonymes',
  'anonymise.directory.help':
    'Seul un ZIP le contient. Sans lui, les appels importés ne nomment ni utilisateurs ni étiquettes.',
  'anonymise.examples': 'Exemples',
  'anonymise.examples.new': 'dans le fichier les pseudonymes seront autres : il reçoit une nouvelle clé',
  'anonymise.examples.none': 'Rien ne changerait dans les premiers événements.',
  'anonymise.examples.column': 'Colonne',
  'anonymise.examples.before': 'Avant',
  'anonymise.examples.after': 'Après',
  'anonymise.limits.title': 'Ce que les pseudonymes ne cachent pas',
  'anonymise.limits':
    'Les heures, les durées et qui appelle qui et combien de fois restent réels : qui les connaît peut reconnaître un appel. Enregistrements, transcriptions et notes ne sont pas dans le fichier.',
  'anonymise.choose': 'Choisir le fichier…',
  'anonymise.start': 'Écrire le fichier',
  'missing.altered': 'Export anonymisé.',
  'missing.altered.text':
    'Noms, numéros et identifiants y sont des pseudonymes ; ses heures ont pu être décalées.',
  'sources.altered': 'Export anonymisé'
}
