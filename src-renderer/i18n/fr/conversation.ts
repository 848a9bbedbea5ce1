import type { conversation as en } from '../en/conversation'

/** French of the same. */
export const conversation: Readonly<Record<keyof typeof en, string>> = {
  'strip.start': '{time} début',
  'strip.answer': '{time} réponse',
  'strip.end':
    '{source, select, caller {{time} l’appelant raccroche} callee {{time} l’appelé raccroche} system {{time} fin par le système} other {{time} fin}}',
  'strip.label':
    '{count, plural, =0 {Appel de {total}\u00a0: {trail}\u00a0; aucun enregistrement} one {Appel de {total}\u00a0: {trail}\u00a0; {countText} enregistrement} other {Appel de {total}\u00a0: {trail}\u00a0; {countText} enregistrements}}',
  'conversation.ended':
    '{known, select, true {{source, select, caller {{who}, l’appelant, a raccroché à {time}.} callee {{who}, l’appelé, a raccroché à {time}.} system {Le système a mis fin à l’appel à {time}.} other {L’appel a pris fin à {time}\u00a0; les événements ne disent pas qui a raccroché.}}} other {Les événements ne contiennent pas la fin de cet appel.}}',
  'conversation.reason': 'Motif\u00a0: {reason} (cause Q.850 {code}).',
  'conversation.reason.none': 'Les événements n’indiquent pas de motif.',
  'conversation.inferred': 'Aucun événement ne le dit\u00a0: c’est déduit des autres.',
  'recording.only': 'Enregistrement',
  'recording.numbered': 'Enregistrement {number}',
  'recording.switch': 'Enregistrement {number}, {length}',
  'recording.paused': 'En pause pendant {length}, {from} à {until}',
  'transcript.title': 'Transcription',
  'transcript.of': 'Transcription de',
  'transcript.whole': 'Appel entier',
  'transcript.from.hand': '{name}, jointe à la main',
  'transcript.from.beside': '{name}, trouvée à côté de l’enregistrement',
  'transcript.none':
    '{recordings, plural, =0 {Aucune transcription. Vous pouvez tout de même en joindre une\u00a0; ses temps comptent depuis le début de l’appel.} other {Aucune transcription à côté de l’enregistrement.}}',
  'transcript.formats': 'WebVTT, SRT, JSON de Whisper ou texte brut\u00a0; déposez-la ici ou choisissez-la.',
  'transcript.attach': 'Joindre une transcription…',
  'transcript.replace': 'Autre fichier…',
  'transcript.attached': '{name} jointe',
  'transcript.detach': 'Détacher',
  'transcript.detached': 'Transcription détachée',
  'transcript.copy': 'Copier en texte',
  'transcript.copied': 'Transcription copiée',
  'transcript.save': 'Enregistrer',
  'transcript.save.vtt': 'En WebVTT (.vtt)',
  'transcript.save.srt': 'En SubRip (.srt)',
  'transcript.save.text': 'En texte (.txt)',
  'transcript.problems':
    '{count, plural, one {{countText} passage du fichier n’a pas pu être lu tel quel.} other {{countText} passages du fichier n’ont pas pu être lus tels quels.}}',
  'transcript.find': 'Chercher dans la transcription',
  'transcript.hits':
    '{count, plural, =0 {Aucune ligne} one {{place} sur {countText} ligne} other {{place} sur {countText} lignes}}',
  'transcript.previousHit': 'Résultat précédent',
  'transcript.nextHit': 'Résultat suivant',
  'transcript.goTo': 'Aller à {position}',
  'transcript.line': 'Ligne {number}',
  'facts.answered': 'A répondu',
  'facts.notAnswered': 'N’a pas répondu',
  'facts.dialled': 'Composé'
}
