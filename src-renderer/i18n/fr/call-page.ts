import type { callPage as en } from '../en/call-page'

/** French of the same. */
export const callPage: Readonly<Record<keyof typeof en, string>> = {
  'detail.conversation': 'Conversation',
  'detail.flow': 'Flux',
  'detail.log': 'Journaux',
  'detail.comments': 'Notes',
  'detail.moreTabs': 'Plus',
  'detail.facts': 'Faits de l’appel',
  'detail.toCalls': 'Appels',
  'detail.place': '{place} sur {total}',
  'detail.notInList': 'absent de la liste',
  'detail.nextTab': 'Onglet suivant',
  'detail.previousTab': 'Onglet précédent',
  'detail.copyLink': 'Copier le lien',
  'detail.copyAs': 'Copier l’appel',
  'detail.copySummary': 'Copier en résumé texte',
  'detail.copyMarkdown': 'Copier en Markdown',
  'detail.exportCall': 'Exporter l’appel…',
  'detail.linkCopied': 'Lien copié. Il ouvre cet appel sur tout ordinateur qui possède l’espace de travail.',
  'detail.summaryCopied': 'Résumé copié',
  'detail.markdownCopied': 'Copié en Markdown',
  'summary.title': 'Appel de {from} à {to}',
  'summary.fact': '{label}\u00a0: {value}',
  'summary.zone': 'Fuseau horaire',
  'summary.course': 'Déroulement',
  'summary.participant':
    '{answered, select, caller {{name} ({role})} true {{name} ({role}, a répondu)} other {{name} ({role}, n’a pas répondu)}}',
  'summary.field': 'Champ',
  'summary.value': 'Valeur',
  'summary.open': 'Ouvrir dans Calltrail',
  'link.title': 'Le lien ne peut pas être ouvert',
  'link.none':
    'Ce n’est pas l’adresse d’un appel. Les adresses d’appels commencent par calltrail://call/ et se copient avec «\u00a0Copier le lien\u00a0».',
  'link.noWorkspace':
    'L’appel {conversation} se trouve dans l’espace de travail «\u00a0{workspace}\u00a0», absent de cet ordinateur. Demandez le fichier de l’espace à la personne qui a envoyé le lien, ou importez le même export dans un espace de ce nom.',
  'link.noCall':
    'L’espace de travail «\u00a0{workspace}\u00a0» est ouvert, mais il ne contient pas l’appel {conversation}. Ses événements n’ont pas été importés ici, ou aucun journal d’appel n’en a été tiré.'
}
