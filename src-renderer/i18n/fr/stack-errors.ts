/** Words of the errors of a live stack: what happened and the next step. */
export const stackErrorTextsFr = {
  'stack-not-set': {
    title: 'Aucune plateforme n’est connue d’où récupérer les enregistrements',
    hint: 'Ajoutez son adresse dans les réglages des enregistrements.'
  },
  'stack-secret-missing': {
    title: 'Le jeton ou le mot de passe de la plateforme n’est pas disponible',
    hint: 'Saisissez-le dans les réglages des enregistrements ; il vaut pour cette session, ou plus longtemps si vous le faites conserver.'
  },
  'stack-unreachable': {
    title: 'La plateforme est injoignable',
    hint: 'Vérifiez l’adresse, le réseau ou le VPN, et le pare-feu. Le port de l’adresse doit être ouvert, 443 si aucun n’est donné.'
  },
  'stack-foreign': {
    title: 'Ce qui répond là n’est pas une plateforme Wazo',
    hint: 'Vérifiez l’adresse : c’est celle de l’interface web de la plateforme, sans page à la suite.'
  },
  'stack-tls-untrusted': {
    title: 'Le certificat de la plateforme n’est pas approuvé',
    hint: 'Comparez son empreinte avec celle du serveur. Si elles sont égales, approuvez ce seul certificat.'
  },
  'stack-sign-in-rejected': {
    title: 'La plateforme refuse la connexion',
    hint: 'Vérifiez le jeton, ou l’utilisateur et le mot de passe. Un jeton expire : créez-en un nouveau.'
  },
  'stack-forbidden': {
    title: 'La plateforme ne le permet pas',
    hint: 'Demandez à un administrateur de la plateforme les droits nommés dans les détails, ou un autre tenant.'
  },
  'stack-recording-not-found': {
    title: 'La plateforme ne connaît pas cet enregistrement',
    hint: 'Il vient peut-être d’une autre plateforme ou d’un autre tenant, ou son appel a été purgé. Si vous avez le fichier, ajoutez le dossier où il se trouve.'
  },
  'stack-media-deleted': {
    title: 'Le son a été supprimé sur la plateforme',
    hint: 'Il ne peut plus être récupéré. Cherchez une sauvegarde et ajoutez le dossier où elle se trouve.'
  },
  'stack-media-unreadable': {
    title: 'La plateforme ne peut pas lire son propre fichier',
    hint: 'Demandez à un administrateur de la plateforme de regarder le fichier et ses permissions.'
  },
  'stack-failed': {
    title: 'La plateforme a rencontré une erreur interne',
    hint: 'Réessayez. Si elle revient, consultez le journal de wazo-call-logd à cet instant.'
  },
  'stack-timeout': {
    title: 'La plateforme a mis trop de temps',
    hint: 'Rien n’a été modifié. Réessayez quand elle est moins occupée.'
  },
  'stack-broke-off': {
    title: 'La connexion à la plateforme a été coupée',
    hint: 'Rien n’a été modifié. Réessayez.'
  },
  'stack-too-large': {
    title: 'Le fichier de la plateforme est plus grand qu’un enregistrement ne peut l’être',
    hint: 'Rien n’a été conservé. Copiez-le du serveur à la main et ajoutez le dossier où il se trouve.'
  }
} as const
