import type { why as english } from '../en/why'

/** D’où viennent les valeurs, et pourquoi un appel manque. */
export const why: Record<keyof typeof english, string> = {
  'why.title': 'Pourquoi cette valeur',
  'why.shortcut': 'Pourquoi une valeur est ce qu’elle est',
  'why.of': '{field} {value} : pourquoi ?',
  'why.loading': 'Les événements sont relus',
  'why.nothing': 'rien',
  'why.setBy': 'Établi par',
  'why.replaced': 'Remplace',
  'why.was': 'C’était {value}.',
  'why.declined': 'Aurait pu la changer, mais ne l’a pas fait',
  'why.computed': 'Calculé à partir de {sources}',
  'why.would': '<b>{value}</b>. {reason}',
  'why.beforeRows': 'Avant toute lecture d’événement',
  'why.afterRows': 'Après lecture de tous les événements',
  'why.never': 'Aucun événement n’établit ce champ.',
  'why.failed.never': 'Aucune raison n’est connue.',
  'why.failed': 'Refaits aujourd’hui, ces événements ne donneraient aucun journal d’appel',
  'why.differs':
    'Ce journal d’appel a été établi avec un autre annuaire ou par un autre moteur. Refait aujourd’hui, la valeur serait : {value}. Les étapes ci-dessus mènent à celle-ci.',
  'why.related': '{field} : {value}.',
  'why.other': 'Pourquoi {field}',
  'why.section': 'Règle {section}',
  'why.own': 'Mesure propre à Calltrail',
  'why.engine': 'Moteur {version}',
  'why.showEvents': 'Voir les événements',
  'why.showRow': 'Voir l’événement {id} dans le journal',
  'reasons.title': 'Toutes les raisons',
  'reasons.find': 'Chercher champ ou valeur',
  'reasons.count': '{count, plural, one {{countText} champ} other {{countText} champs}}',
  'reasons.none': 'Aucun champ ni valeur ne contient « {text} ».',
  'reasons.copy': 'Copier en texte',
  'missing.title': 'Pourquoi cet appel manque-t-il ?',
  'missing.menu': 'Pourquoi un appel manque…',
  'missing.findLink': 'Pourquoi manque-t-il ?',
  'missing.field': 'ID, canal ou numéro',
  'missing.placeholder': '1773251920.76, PJSIP/a1b2c3d4-0000002f, 0155509901',
  'missing.help':
    'Un linked ID, unique ID ou ID de conversation, un nom de canal, ou le numéro d’un des côtés',
  'missing.ask': 'Trouver la raison',
  'missing.reasons': 'Raisons pour {text}',
  'missing.more':
    '{count, plural, one {{countText} autre appel l’a : cherchez-le dans la liste.} other {{countText} autres appels l’ont : cherchez-les dans la liste.}}',
  'missing.incomplete':
    'Seuls les événements les plus récents ont été parcourus : de plus anciens, sans journal d’appel, peuvent aussi l’avoir. Un linked ID se trouve tout de suite.',
  'missing.openCall': 'Ouvrir l’appel',
  'missing.openGroup': 'Voir les événements',
  'missing.generate': 'Établir le journal d’appel',
  'missing.showRows': 'Voir les lignes rejetées',
  'missing.openDump': 'Ouvrir un autre export…',
  'missing.call': 'Il ne manque pas : appel {id}',
  'missing.call.detail': '{moment}, de {from} à {to}. Un filtre de la liste le cache peut-être.',
  'missing.skipped.unfinished': '{moment} : l’appel n’est pas terminé',
  'missing.skipped.failed': '{moment} : l’appel échoue',
  'missing.skipped.invalid': '{moment} : les événements ne sont pas un appel',
  'missing.skipped.unstorable': '{moment} : l’appel ne peut pas être enregistré',
  'missing.skipped.detail': '{rule} Section {section}.',
  'missing.unprocessed': '{moment} : aucun journal d’appel n’a encore été établi',
  'missing.unprocessed.detail':
    '{count, plural, one {{countText} événement de {linkedid} est là et attend un passage qui établisse les journaux.} other {{countText} événements de {linkedid} sont là et attendent un passage qui établisse les journaux.}}',
  'missing.ignored': '{moment} : pas un appel, mais un autre trafic',
  'missing.ignored.detail':
    'Ses canaux portent des messages et non des appels. wazo-call-logd n’en fait jamais de journal d’appel.',
  'missing.rejected': 'Une ligne de {file} a été rejetée',
  'missing.rejected.line': 'La ligne {lineText} de {file} a été rejetée',
  'missing.absent': 'Rien dans cet espace de travail n’a {text}',
  'missing.absent.nothing': 'Il ne contient encore aucun événement.',
  'missing.absent.limits':
    'Les événements vont du {from} au {until}. L’appel peut être en dehors, ou d’un autre serveur.',
  'missing.absent.outside':
    'L’ID indique un début le {moment}, en dehors des événements, qui vont du {from} au {until}.',
  'missing.absent.inside':
    'L’ID indique un début le {moment}, parmi les événements, qui vont du {from} au {until}. Il est peut-être d’un autre serveur, ou l’export l’omet.'
}
