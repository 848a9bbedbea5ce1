import type { RecordingFactTexts } from './recording-facts'

/** Why a call is recorded or is not, in French. */
export const RECORDING_FACTS_FR: RecordingFactTexts = {
  and: 'et',
  kinds: {
    outgoingExternal: 'les appels sortants externes',
    outgoingInternal: 'les appels sortants internes',
    incomingExternal: 'les appels entrants externes',
    incomingInternal: 'les appels entrants internes'
  },
  facts: {
    started: () => 'Enregistré ; les événements qui montreraient comment ne sont pas ici.',
    'started-by-feature': ({ who }) => `Démarré pendant la conversation, côté ${who}, comme le fait *3.`,
    'started-by-rule': ({ who, user, kind }) =>
      user === ''
        ? `Démarré dès le début de la conversation, côté ${who}\u00a0: par une règle du serveur.`
        : `Démarré dès le début de la conversation\u00a0: le serveur enregistre ${kind} (utilisateur\u00a0: ${user}).`,
    paused: ({ who }) => `Mis en pause, côté ${who}.`,
    resumed: ({ who }) => `Repris, côté ${who}, dans le même fichier.`,
    stopped: ({ who }) => `Arrêté, côté ${who}.`,
    'ended-with-channel': ({ who }) => `Terminé avec le canal de ce côté\u00a0: ${who}.`,
    'dropped-unanswered': ({ file }) =>
      `${file} n’est pas gardé avec l’appel\u00a0: personne n’a répondu, et de tels enregistrements sont écartés.`,
    'dropped-open': ({ file }) =>
      `${file} n’est pas gardé avec l’appel\u00a0: aucun événement ne le termine.`,
    'kept-elsewhere': ({ file }) => `${file} figure dans un autre appel, créé avant celui-ci.`,
    merged: ({ file }) =>
      `${file} est devenu une partie de l’enregistrement précédent\u00a0: ceux qui n’ont pas d’uuid propre sont réunis.`,
    'media-deleted': () => 'Le serveur a supprimé le son ; on sait encore quand il a été enregistré.',
    'without-file-name': ({ who }) =>
      `Un enregistrement a été démarré côté ${who} sans nom de fichier\u00a0: il ne compte pas.`,
    'without-id': ({ who }) =>
      `Un enregistrement a été démarré côté ${who} sans identifiant\u00a0: il ne compte pas.`,
    'channel-unknown': ({ who }) =>
      `Un enregistrement a été démarré côté ${who}\u00a0; le début de ce canal manque dans les données\u00a0: il ne compte pas.`,
    'application-only': ({ file }) =>
      `MixMonitor a enregistré dans ${file}. Ce serveur n’a pas d’événements d’enregistrement\u00a0: l’appel n’en liste aucun.`,
    'never-started': () => 'Personne n’a démarré d’enregistrement.',
    'not-answered': () =>
      'Personne n’a répondu ; les enregistrements de tels appels ne sont de toute façon pas gardés.',
    'rule-says-no': ({ user, kind }) =>
      `L’annuaire ne demande pas d’enregistrer ${kind} (utilisateur\u00a0: ${user}).`,
    'rule-for-other-calls': ({ user, kind, others }) =>
      `L’annuaire demande d’enregistrer ${others}, mais pas ${kind} (utilisateur\u00a0: ${user}).`,
    'rule-says-yes': ({ user, kind }) =>
      `L’annuaire demande d’enregistrer ${kind} (utilisateur\u00a0: ${user})\u00a0; il est peut-être plus récent que l’appel.`,
    'may-start': ({ user }) => `D’après l’annuaire, ${user} peut démarrer un enregistrement avec *3.`,
    'may-not-start': ({ user }) =>
      `D’après l’annuaire, ${user} ne peut pas démarrer d’enregistrement avec *3.`,
    'rules-unknown': ({ user }) =>
      `L’annuaire ne dit pas quels appels sont enregistrés (utilisateur\u00a0: ${user}).`,
    'users-unknown': () =>
      'Aucun utilisateur de l’annuaire n’a appelé ni répondu : aucune règle d’utilisateur ne s’applique.'
  }
}
