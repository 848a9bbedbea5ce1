import type { retention as en } from '../en/retention'

/** Durées de conservation, purge, oubli d’un client. */
export const retention: Record<keyof typeof en, string> = {
  'options.retention': 'Ce qui est conservé',
  'retention.intro':
    'Jours conservés, comptés à rebours à partir d’aujourd’hui. Rien n’est supprimé de soi-même : c’est une purge qui supprime, quand quelqu’un la lance.',
  'retention.of': 'Jours conservés pour',
  'retention.callLogs': 'Appels, jours',
  'retention.recordings': 'Enregistrements, jours',
  'retention.exports': 'Exports, jours',
  'retention.workspace': 'Espace de travail',
  'retention.field': '{kind}, {name}',
  'retention.help':
    'Un champ vide suit l’espace de travail ; là, il vaut 365, 365 et 2 jours. Les enregistrements sont les copies récupérées par Calltrail, comptées à partir du début de leur appel.',
  'retention.wrong': 'Chacun est un nombre entier de jours de 0 à 36 500, ou vide',
  'retention.tooLong': 'Les enregistrements ne peuvent être conservés plus longtemps que leurs appels',
  'retention.save': 'Enregistrer les durées',
  'retention.saved': 'Durées enregistrées',
  'retention.purge.heading': 'Purge',
  'retention.now':
    'Aujourd’hui, elle prendrait {calls, plural, one {{callsText} appel} other {{callsText} appels}}, {recordings, plural, one {{recordingsText} copie d’enregistrement} other {{recordingsText} copies d’enregistrements}} et {exports, plural, one {{exportsText} export} other {{exportsText} exports}}.',
  'retention.nothing': 'Aujourd’hui, elle ne prendrait rien : rien ne dépasse sa durée.',
  'retention.purge': 'Aperçu de la purge…',
  'retention.forget.heading': 'Oubli',
  'retention.forget.intro':
    'Retire de cet ordinateur tout ce que Calltrail garde d’un client. Les dumps et vos propres enregistrements restent.',
  'retention.forget.workspace': 'Oublier ce client…',
  'retention.forget.tenant': 'Oublier {name}…',

  'purge.title': 'Purger ce qui dépasse sa durée',
  'purge.column.tenant': 'Tenant',
  'purge.column.calls': 'Appels',
  'purge.column.recordings': 'Enregistrements',
  'purge.column.exports': 'Exports',
  'purge.older':
    '{count, plural, one {{n} de plus de {countText} jour} other {{n} de plus de {countText} jours}}',
  'purge.goes': 'Supprimé',
  'purge.goes.calls':
    '{count, plural, =0 {Aucun appel} one {{countText} appel avec ses participants, étiquettes et enregistrements dans la liste} other {{countText} appels avec leurs participants, étiquettes et enregistrements dans la liste}}',
  'purge.goes.recordings':
    '{count, plural, =0 {Aucune copie d’enregistrement} one {{countText} copie d’enregistrement récupérée par Calltrail, {size}} other {{countText} copies d’enregistrements récupérées par Calltrail, {size}}}',
  'purge.goes.exports':
    '{count, plural, =0 {Aucun export} one {Le fichier ZIP de {countText} export d’enregistrements, {size}} other {Les fichiers ZIP de {countText} exports d’enregistrements, {size}}}',
  'purge.stays': 'Gardé',
  'purge.stays.text':
    'Les dumps, les serveurs et vos propres enregistrements. Calltrail ne supprime jamais ce qu’il n’a pas fait.',
  'purge.stays.events':
    'Les événements. Ils ne sont pas repris d’eux-mêmes ; générer tous les appels les refait.',
  'purge.words':
    '{count, plural, one {{countText} de ces appels a des notes ou des étiquettes, qui resteraient sans appel} other {{countText} de ces appels ont des notes ou des étiquettes, qui resteraient sans appel}}',
  'purge.words.show': 'Les afficher',
  'purge.nothing': 'Rien ne dépasse sa durée.',
  'purge.button': 'Purger {count, plural, one {{countText} appel} other {{countText} appels}}',
  'purge.button.files': 'Purger les fichiers',
  'purge.sure': 'C’est sans retour',
  'purge.sure.text':
    'Les copies peuvent être récupérées à nouveau tant que la plateforme les a. Les exports sont perdus, comme les appels dont les événements ne sont pas ici.',
  'purge.sure.button': 'Purger définitivement',
  'missing.purged': '{moment} : son journal d’appel a été purgé',
  'missing.purged.detail':
    '{count, plural, one {{countText} événement de {linkedid} est encore là ; aucun passage ne le reprend de lui-même.} other {{countText} événements de {linkedid} sont encore là ; aucun passage ne les reprend de lui-même.}}',
  'job.cancelled.purge': 'Annulé. Ce qui est déjà purgé le reste.',
  'purge.done':
    '{calls, plural, one {{callsText} appel} other {{callsText} appels}}, {recordings, plural, one {{recordingsText} copie d’enregistrement} other {{recordingsText} copies d’enregistrements}} et {exports, plural, one {{exportsText} export} other {{exportsText} exports}} purgés',

  'forget.title': 'Oublier {name}',
  'forget.goes': 'Retiré',
  'forget.calls': '{count, plural, one {{countText} appel} other {{countText} appels}}',
  'forget.events': '{count, plural, one {{countText} événement} other {{countText} événements}}',
  'forget.comments': '{count, plural, one {{countText} note} other {{countText} notes}}',
  'forget.recordings':
    '{count, plural, one {{countText} enregistrement dans la liste} other {{countText} enregistrements dans la liste}}',
  'forget.more.workspace':
    'Vues, étiquettes, réglages, annuaire, transcriptions, mots de passe gardés pour lui, et sa place dans la liste',
  'forget.more.tenant':
    'Étiquettes et transcriptions de ses conversations, ses utilisateurs et lignes, ses réglages',
  'forget.files': 'Fichiers',
  'forget.files.none': 'Aucun fichier',
  'forget.file': '{name}, {size}',
  'forget.stays': 'Gardé',
  'forget.stays.text': 'Les dumps, vos propres enregistrements et les fichiers exportés',
  'forget.stays.tenant': 'Les dumps et vos propres enregistrements',
  'forget.remains':
    'Personne ne peut dire à qui ils sont, ils restent donc : {cels, plural, =0 {aucun événement sans appel} one {{celsText} événement sans appel} other {{celsText} événements sans appel}}, {rows, plural, =0 {aucune ligne illisible} one {{rowsText} ligne illisible} other {{rowsText} lignes illisibles}}, {words, plural, =0 {aucune note, étiquette ou transcription sans appel} one {{wordsText} note, étiquette ou transcription sans appel} other {{wordsText} notes, étiquettes et transcriptions sans appel}}',
  'forget.words':
    '{count, plural, one {Supprimer aussi {countText} note, étiquette ou transcription sans appel, qui que ce soit qu’elle concerne} other {Supprimer aussi les {countText} notes, étiquettes et transcriptions sans appel, qui que ce soit qu’elles concernent}}',
  'forget.type': 'Tapez {name} pour l’oublier',
  'forget.type.help': 'C’est sans retour.',
  'forget.button': 'Oublier {name}',
  'forget.done': '{name} est oublié'
}
