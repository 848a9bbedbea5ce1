import { lengthText } from './length-text'
import type { FlowWords } from './words'

const ORDINALS = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième']
const UNPARKED: Readonly<Record<string, string>> = {
  ParkedCallTimeOut: 'délai de parcage écoulé',
  ParkedCallGiveUp: 'abandon pendant le parcage',
  ParkedCallUnparked: 'appel repris',
  ParkedCallFailed: 'échec du parcage',
  ParkedCallSwap: 'place de parcage échangée'
}
/** Causes that say more than their number (Q.850). */
const ENDED: Readonly<Record<number, string>> = { 17: 'occupé', 19: 'sans réponse', 21: 'refusé' }
const unparked = (reason: string | null): string => UNPARKED[reason ?? ''] ?? 'fin du parcage'
const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`

/** The words of the drawings in French; a no-break space stands before a colon. */
export const FLOW_WORDS_FR: FlowWords = {
  language: 'fr',
  labels: {
    start: ({ detail }) => (detail === null ? 'début' : `début vers ${detail}`),
    dial: ({ detail }) => (detail === null ? 'compose' : `compose ${detail}`),
    ring: () => 'sonnerie',
    answer: ({ to, detail }) => (to === null && detail !== null ? `décroché par ${detail}` : 'réponse'),
    'bridge-enter': ({ to, detail }) =>
      detail !== null ? `entre dans ${detail}` : to === null ? 'entre dans un pont' : 'mise en relation',
    'bridge-exit': () => 'quitte le pont',
    hold: () => 'mise en attente',
    unhold: () => 'fin d’attente',
    'blind-transfer': ({ detail }) =>
      detail === null ? 'transfert direct' : `transfert direct vers ${detail}`,
    'attended-transfer': () => 'transfert accompagné',
    pickup: () => 'interception',
    forward: ({ detail }) => (detail === null ? 'renvoi' : `renvoi\u00a0: ${detail}`),
    park: ({ detail }) => (detail === null ? 'parcage' : `parcage dans ${detail}`),
    unpark: ({ detail }) => unparked(detail),
    'record-start': () => 'début d’enregistrement',
    'record-stop': () => 'fin d’enregistrement',
    'record-pause': () => 'enregistrement en pause',
    'record-resume': () => 'reprise d’enregistrement',
    application: ({ detail }) => detail ?? 'application',
    'application-end': ({ detail }) => (detail === null ? 'fin d’application' : `fin de ${detail}`),
    'user-event': ({ detail }) => detail ?? 'événement du dialplan',
    optimized: () => 'relié directement',
    hangup: ({ cause }) => (cause === null ? 'raccroche' : `raccroche, ${cause}`),
    end: ({ cause }) =>
      cause === 26 ? 'pris ailleurs' : cause === null ? 'fin' : `${ENDED[cause] ?? 'fin'}, ${cause}`,
    other: ({ detail }) => detail ?? 'événement'
  },
  sentences: {
    start: ({ who, detail }) => (detail === null ? `${who} démarre.` : `${who} démarre vers ${detail}.`),
    dial: ({ who, detail }) => (detail === null ? `${who} compose un numéro.` : `${who} compose ${detail}.`),
    ring: ({ who, to }) => (to === null ? `${who} sonne.` : `${who} fait sonner ${to}.`),
    answer: ({ who, to, detail }) =>
      to !== null
        ? `${who} répond à ${to}.`
        : detail === null
          ? `L’appel de ${who} est décroché.`
          : `L’appel de ${who} est décroché par ${detail}.`,
    'bridge-enter': ({ who, to, detail }) =>
      detail !== null
        ? `${who} entre dans ${detail}.`
        : to === null
          ? `${who} entre dans un pont.`
          : `${who} et ${to} sont mis en relation.`,
    'bridge-exit': ({ who, to }) =>
      to === null ? `${who} quitte le pont.` : `${who} quitte le pont avec ${to}.`,
    hold: ({ who }) => `${who} est mis en attente.`,
    unhold: ({ who }) => `${who} n’est plus en attente.`,
    'blind-transfer': ({ who, moved, detail }) =>
      `${who} transfère ${moved ?? 'l’appel'} vers ${detail ?? 'un numéro inconnu'} sans consulter.`,
    'attended-transfer': ({ who, moved, to, detail }) =>
      `${who} réunit deux appels\u00a0: ${moved ?? 'un correspondant'} parle maintenant à ${to ?? detail ?? 'l’autre'}.`,
    pickup: ({ who, to }) =>
      to === null ? `${who} intercepte l’appel.` : `${who} intercepte l’appel de ${to}.`,
    forward: ({ who, detail }) =>
      detail === null ? `L’appel de ${who} est renvoyé.` : `L’appel de ${who} est renvoyé\u00a0: ${detail}.`,
    park: ({ who, detail }) => (detail === null ? `${who} est parqué.` : `${who} est parqué dans ${detail}.`),
    unpark: ({ who, to, detail }) =>
      to === null ? `${who}\u00a0: ${unparked(detail)}.` : `${to} reprend l’appel parqué de ${who}.`,
    'record-start': ({ who, detail }) =>
      detail === null
        ? `L’enregistrement de ${who} commence.`
        : `L’enregistrement de ${who} commence\u00a0: ${detail}.`,
    'record-stop': ({ who }) => `L’enregistrement de ${who} s’arrête.`,
    'record-pause': ({ who }) => `L’enregistrement de ${who} est en pause.`,
    'record-resume': ({ who }) => `L’enregistrement de ${who} reprend.`,
    application: ({ who, detail }) => `${who} passe dans ${detail ?? 'une application'}.`,
    'application-end': ({ who, detail }) => `${who} quitte ${detail ?? 'une application'}.`,
    'user-event': ({ who, detail }) => `Événement sur ${who}\u00a0: ${detail ?? 'sans nom'}.`,
    optimized: ({ who }) => `${who} ne sert plus\u00a0: les canaux voisins sont reliés directement.`,
    hangup: ({ who, cause }) => (cause === null ? `${who} raccroche.` : `${who} raccroche, cause ${cause}.`),
    end: ({ who, cause }) =>
      cause === 26
        ? `${who} cesse de sonner\u00a0: appel pris ailleurs.`
        : cause === null
          ? `${who} se termine.`
          : ENDED[cause] === undefined
            ? `${who} se termine, cause ${cause}.`
            : `${who} se termine\u00a0: ${ENDED[cause]}, cause ${cause}.`,
    other: ({ who, detail }) => `${detail ?? 'Événement'} sur ${who}.`
  },
  nthChannel: (nth) => `${ORDINALS[nth] ?? `${nth + 1}e`} canal`,
  length: (us) => lengthText(us, ','),
  talk: (length) => `parole ${length}`,
  waits: (length) => `attente ${length}`,
  unfinished: 'pas terminé',
  talkSentence: (names, from, length) => `À partir de ${from} ensemble, ${length}\u00a0: ${joined(names)}.`,
  waitSentence: (name, from, length) => `À partir de ${from} en attente, ${length}\u00a0: ${name}.`,
  title: (who, dialled) => (dialled === null ? `Appel de ${who}` : `${who} appelle ${dialled}`),
  empty: 'Aucun événement',
  time: 'Heure',
  sinceStart: 'Depuis le début',
  talks: 'Ensemble'
}
