import type { comments as en } from '../en/comments'

/** French of the same. */
export const comments: Readonly<Record<keyof typeof en, string>> = {
  'comments.list': 'Notes sur cet appel',
  'comments.none': 'Pas encore de note',
  'comments.none.text':
    'Une note porte sur la conversation\u00a0: tous ses appels la montrent, et elle reste quand les journaux d’appels sont refaits.',
  'comments.new': 'Nouvelle note',
  'comments.placeholder': 'Écrire une note, @ pour mentionner quelqu’un',
  'comments.send': 'Envoyer',
  'comments.sent': 'Note ajoutée',
  'comments.writesAs': 'Vous écrivez sous le nom {name}.',
  'comments.changeName': 'Changer de nom',
  'comments.edited': 'modifiée',
  'comments.edit': 'Modifier la note du {time}',
  'comments.edit.field': 'Texte de la note',
  'comments.save': 'Enregistrer la note',
  'comments.delete': 'Supprimer la note du {time}',
  'comments.deleted': 'Note supprimée',
  'comments.names': 'Noms à mentionner',
  'comments.names.none':
    'Aucun nom de l’équipe ne commence ainsi. Les noms s’ajoutent dans Réglages, Équipe.',
  'comments.names.count': '{count, plural, one {{countText} nom} other {{countText} noms}}',
  'row.comments': '{count, plural, one {{countText} note} other {{countText} notes}}',
  'column.commentCount': 'Notes',
  'column.commentCount.help': 'Nombre de notes sur la conversation',
  'filter.text.commentText': 'Texte dans une note\u00a0; @nom trouve les mentions',
  'filter.also.commented': 'commentaire remarque annoté',
  'filter.also.commentText': 'commentaire remarque mention recherche',
  'options.team': 'Équipe',
  'team.me': 'Votre nom',
  'team.me.once':
    'Il signe vos notes dans cet espace de travail. Il n’est demandé qu’une fois\u00a0; les réglages le changent.',
  'team.me.help':
    'Il signe vos notes dans cet espace de travail. Les notes écrites sous un ancien nom le gardent, et seul ce nom peut les modifier.',
  'team.members': 'Équipe',
  'team.members.help':
    'Noms que les notes peuvent mentionner avec @. Ils viennent avec un espace de travail repris.',
  'team.none': 'Personne pour l’instant',
  'team.add': 'Ajouter un nom',
  'team.add.button': 'Ajouter',
  'team.add.blank': 'Un nom avec une espace ne peut pas être mentionné\u00a0: la mention s’arrêterait là.',
  'team.add.taken': 'Ce nom y est déjà',
  'team.remove': 'Retirer {name}',
  'team.you': 'vous',
  'merge.menu': 'Reprendre les notes de l’espace d’un collègue…',
  'merge.title': 'Reprendre l’espace d’un collègue',
  'merge.text':
    'Notes, étiquettes, vues, transcriptions et noms de l’équipe passent d’un autre fichier d’espace de travail dans «\u00a0{name}\u00a0». D’une note présente des deux côtés, l’état le plus récent compte. Appels et événements restent ici tels quels, et l’autre fichier est seulement lu.',
  'merge.choose': 'Choisir le fichier…',
  'merge.again': 'Choisir un autre fichier…',
  'merge.done': 'Repris de {file}',
  'merge.nothing': 'Tout le contenu de {file} est déjà ici',
  'merge.added': '{count, plural, one {{countText} note ajoutée} other {{countText} notes ajoutées}}',
  'merge.updated':
    '{count, plural, one {{countText} note passée à son texte plus récent} other {{countText} notes passées à leur texte plus récent}}',
  'merge.removed':
    '{count, plural, one {{countText} note retirée, que votre collègue a supprimée} other {{countText} notes retirées, que votre collègue a supprimées}}',
  'merge.labels':
    '{count, plural, one {{countText} étiquette ajoutée} other {{countText} étiquettes ajoutées}}',
  'merge.put':
    '{count, plural, one {étiquette posée ou retirée sur {countText} conversation} other {étiquettes posées ou retirées sur {countText} conversations}}',
  'merge.views': '{count, plural, one {{countText} vue ajoutée} other {{countText} vues ajoutées}}',
  'merge.transcripts':
    '{count, plural, one {{countText} transcription ajoutée} other {{countText} transcriptions ajoutées}}'
}
