import type { ErrorCode } from '@shared/errors/error-codes'

/** Errors that keep a recording out of an archive, in French: what happened, and what helps. */
export const ERRORS_FR: Readonly<
  Partial<Record<ErrorCode, { readonly reason: string; readonly hint: string }>>
> = {
  'file-not-found': {
    reason: 'Le fichier n’est plus là.',
    hint: 'Vérifiez que le disque ou le dossier réseau est connecté, puis parcourez de nouveau les emplacements.'
  },
  'file-unreadable': {
    reason: 'Le fichier n’a pas pu être lu.',
    hint: 'Vérifiez ses permissions, ou copiez-le sur cet ordinateur.'
  },
  'audio-empty': {
    reason: 'Le fichier ne contient aucun son.',
    hint: 'L’enregistrement a été arrêté avant que quelqu’un parle, ou le fichier est coupé. Cherchez-en une autre copie.'
  },
  'audio-damaged': {
    reason: 'Le fichier est abîmé.',
    hint: 'Copiez-le de nouveau depuis le serveur. S’il y est abîmé aussi, on ne peut rien en entendre.'
  },
  'audio-unsupported': {
    reason: 'Calltrail ne lit pas ce format.',
    hint: 'Convertissez le fichier en WAV sur le serveur, puis parcourez de nouveau les emplacements.'
  },
  'stack-unreachable': {
    reason: 'La plateforme est injoignable.',
    hint: 'Vérifiez l’adresse, le réseau ou le VPN, et le pare-feu.'
  },
  'stack-foreign': {
    reason: 'Ce qui répond à l’adresse de la plateforme n’est pas une plateforme Wazo.',
    hint: 'Vérifiez l’adresse\u00a0: c’est celle de l’interface web de la plateforme, sans page à la suite.'
  },
  'stack-tls-untrusted': {
    reason: 'Le certificat de la plateforme n’est pas approuvé.',
    hint: 'Comparez son empreinte avec celle du serveur. Si elles sont égales, approuvez ce seul certificat.'
  },
  'stack-secret-missing': {
    reason: 'Le jeton ou le mot de passe de la plateforme n’est pas disponible.',
    hint: 'Saisissez-le et reprenez l’export.'
  },
  'stack-sign-in-rejected': {
    reason: 'La plateforme refuse la connexion.',
    hint: 'Vérifiez le jeton, ou l’utilisateur et le mot de passe. Un jeton expire\u00a0: créez-en un nouveau.'
  },
  'stack-forbidden': {
    reason: 'La plateforme ne le permet pas.',
    hint: 'Demandez à un administrateur de la plateforme le droit de lire les enregistrements, ou un autre tenant.'
  },
  'stack-recording-not-found': {
    reason: 'La plateforme ne connaît pas cet enregistrement.',
    hint: 'Il vient peut-être d’une autre plateforme ou d’un autre tenant, ou son appel a été purgé. Si vous avez le fichier, ajoutez le dossier où il se trouve.'
  },
  'stack-media-deleted': {
    reason: 'Le son a été supprimé sur la plateforme.',
    hint: 'Il ne peut plus être récupéré. Cherchez une sauvegarde et ajoutez le dossier où elle se trouve.'
  },
  'stack-media-unreadable': {
    reason: 'La plateforme ne peut pas lire son propre fichier.',
    hint: 'Demandez à un administrateur de la plateforme de regarder le fichier et ses permissions.'
  },
  'stack-failed': {
    reason: 'La plateforme a rencontré une erreur interne.',
    hint: 'Reprenez l’export. Si elle revient, consultez le journal de wazo-call-logd à cet instant.'
  },
  'stack-timeout': {
    reason: 'La plateforme a mis trop de temps.',
    hint: 'Reprenez l’export quand elle est moins occupée.'
  },
  'stack-broke-off': {
    reason: 'La connexion à la plateforme a été coupée.',
    hint: 'Reprenez l’export.'
  },
  'stack-too-large': {
    reason: 'Le fichier de la plateforme est plus grand qu’un enregistrement ne peut l’être.',
    hint: 'Copiez-le du serveur à la main et ajoutez le dossier où il se trouve.'
  }
}
