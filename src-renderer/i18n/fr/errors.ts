import type { ErrorCode } from '@shared/errors/error-codes'
import { packErrorTextsFr } from './pack-errors'
import { stackErrorTextsFr } from './stack-errors'

/** Words of every error in French. */
export const errorTextsFr: Record<ErrorCode, { readonly title: string; readonly hint: string }> = {
  internal: {
    title: 'Calltrail a rencontré un cas inconnu',
    hint: 'C’est un défaut de Calltrail. Copiez les détails et signalez-le.'
  },
  usage: { title: 'La commande n’a pas été comprise', hint: 'Vérifiez son écriture.' },
  'invalid-request': {
    title: 'La demande n’était pas valide',
    hint: 'Rechargez la fenêtre. Si cela revient, copiez les détails et signalez-le.'
  },
  cancelled: { title: 'Annulé', hint: 'Rien n’a changé.' },
  'file-not-found': {
    title: 'Le fichier n’est plus là',
    hint: 'Il a été déplacé, renommé ou supprimé. Choisissez-le de nouveau.'
  },
  'file-unreadable': {
    title: 'Le fichier ne peut pas être lu',
    hint: 'Vérifiez que vous avez le droit de le lire et qu’aucun autre programme ne le tient.'
  },
  'file-unwritable': {
    title: 'Le fichier ne peut pas être écrit',
    hint: 'Choisissez un autre dossier, ou fermez le programme qui a ouvert le fichier.'
  },
  'disk-full': {
    title: 'Le disque est plein',
    hint: 'Libérez de la place ou choisissez un autre disque, puis réessayez.'
  },
  'file-empty': { title: 'Le fichier est vide', hint: 'L’export a pu échouer sur le serveur. Refaites-le.' },
  'format-unknown': {
    title: 'Ce format est inconnu de Calltrail',
    hint: 'Attendu : des lignes CEL dans une sauvegarde, un CSV, une base SQLite ou du NDJSON, ou l’export des utilisateurs de Wazo.'
  },
  'format-not-yet-supported': {
    title: 'Ce format est connu mais ne s’ouvre pas encore',
    hint: 'Exportez sur le serveur la table « cel » en CSV avec en-tête, et ouvrez ce fichier.'
  },
  'file-damaged': {
    title: 'Le fichier est endommagé',
    hint: 'Il finit trop tôt ou sa compression est cassée. Recopiez-le depuis le serveur.'
  },
  'columns-missing': {
    title: 'Il manque des colonnes sans lesquelles aucun appel ne se trouve',
    hint: 'Choisissez ci-dessous les champs du type, de l’heure et de l’ID unique, ou exportez toute la table.'
  },
  'time-zone-needed': {
    title: 'Il faut le fuseau horaire du serveur',
    hint: 'Choisissez-le, puis importez.'
  },
  'time-zone-unknown': {
    title: 'Ce fuseau horaire est inconnu',
    hint: 'Choisissez-en un dans la liste, par exemple Europe/Paris.'
  },
  'nothing-readable': {
    title: 'Aucune ligne du fichier n’est lisible',
    hint: 'Vérifiez les colonnes et le séparateur dans l’aperçu.'
  },
  'directory-unreadable': {
    title: 'L’annuaire ne peut pas être lu',
    hint: 'Attendu : l’export des utilisateurs de Wazo en CSV, ou un annuaire en JSON.'
  },
  'workspace-newer': {
    title: 'L’espace a été fait par un Calltrail plus récent',
    hint: 'Installez la dernière version, ou ouvrez un autre espace.'
  },
  'workspace-foreign': {
    title: 'Ce fichier n’est pas un espace Calltrail',
    hint: 'Ouvrez un fichier .calltrail, ou importez un export dans un nouvel espace.'
  },
  'workspace-locked': {
    title: 'L’espace est ouvert dans une autre fenêtre',
    hint: 'Fermez-le là-bas, puis réessayez.'
  },
  'workspace-busy': {
    title: 'Une tâche travaille sur cet espace',
    hint: 'Attendez sa fin ou annulez-la, puis réessayez. Rien n’a été retiré.'
  },
  'forgotten-still-read': {
    title: 'Oublié, mais l’espace est encore en cours de lecture',
    hint: 'D’ici là, son fichier garde ce qui a été effacé. Fermez Calltrail et les autres programmes qui l’ont ouvert, et tout aura disparu.'
  },
  'workspace-damaged': {
    title: 'Le fichier de l’espace est endommagé',
    hint: 'Restaurez-le depuis une copie, ou réimportez les exports dans un nouvel espace.'
  },
  'call-log-not-found': {
    title: 'Cet appel n’est plus dans l’espace de travail',
    hint: 'Il a été supprimé ou refait sous un autre ID. Rafraîchissez la liste.'
  },
  'recording-not-found': {
    title: 'Cet enregistrement n’est plus dans l’espace de travail',
    hint: 'Son appel a été supprimé ou refait. Actualisez la liste.'
  },
  'name-taken': {
    title: 'Ce nom est déjà pris',
    hint: 'Choisissez un autre nom.'
  },
  'view-not-found': {
    title: 'Cette vue enregistrée n’existe plus',
    hint: 'Elle a été supprimée, peut-être dans une autre fenêtre.'
  },
  'profile-not-found': {
    title: 'Ce profil d’export n’existe plus',
    hint: 'Il a été supprimé, peut-être dans une autre fenêtre.'
  },
  'text-file-invalid': {
    title: 'Le fichier est inutilisable',
    hint: 'Corrigez-le dans un éditeur de texte, puis réessayez.'
  },
  'label-not-found': {
    title: 'Cette étiquette n’existe plus',
    hint: 'Elle a été supprimée, peut-être dans une autre fenêtre.'
  },
  'comment-not-found': {
    title: 'Cette note n’existe plus',
    hint: 'Elle a été supprimée, peut-être dans une autre fenêtre.'
  },
  'comment-of-another': {
    title: 'Cette note est de quelqu’un d’autre',
    hint: 'Répondez par une note à vous.'
  },
  'audio-empty': {
    title: 'Cet enregistrement ne contient aucun son',
    hint: 'Il a été arrêté avant que quelqu’un parle, ou le fichier est coupé. Cherchez-en une autre copie.'
  },
  'audio-damaged': {
    title: 'Cet enregistrement est abîmé',
    hint: 'Copiez de nouveau le fichier depuis le serveur. S’il y est abîmé aussi, on ne peut rien en entendre.'
  },
  'audio-unsupported': {
    title: 'Calltrail ne lit pas ce format',
    hint: 'Convertissez le fichier en WAV sur le serveur, puis parcourez de nouveau les emplacements.'
  },
  'file-too-large': {
    title: 'Ce fichier est trop grand',
    hint: 'Choisissez le fichier lui-même, non celui qu’il accompagne.'
  },
  outdated: {
    title: 'Une question plus récente a remplacé celle-ci',
    hint: 'Tout va bien : la réponse la plus récente est affichée.'
  },
  'job-not-found': { title: 'Cette tâche n’est plus là', hint: 'Elle est finie ou a été retirée.' },
  'no-dialog': {
    title: 'Cet ordinateur ne peut pas ouvrir de dialogue de fichier',
    hint: 'Déposez le fichier dans la fenêtre ou tapez son chemin.'
  },
  'host-unreachable': {
    title: 'Calltrail ne répond pas',
    hint: 'Le programme derrière cette page s’est arrêté ou la connexion est coupée. Relancez-le et rechargez la page.'
  },
  'server-unreachable': {
    title: 'Le serveur est injoignable',
    hint: 'Vérifiez l’adresse, le port, le réseau et le pare-feu. Si seul le serveur lui-même peut se connecter, ouvrez un tunnel SSH.'
  },
  'server-tls-missing': {
    title: 'Le serveur ne propose pas de chiffrement',
    hint: 'Activez TLS dans PostgreSQL, passez par un tunnel SSH, ou connectez-vous sans chiffrement sur un réseau de confiance.'
  },
  'server-tls-untrusted': {
    title: 'Le certificat du serveur n’est pas reconnu',
    hint: 'Comparez son empreinte avec celle du serveur. Si elle est identique, ajoutez ce certificat comme certificat racine.'
  },
  'server-password-rejected': {
    title: 'Mot de passe refusé',
    hint: 'Vérifiez l’utilisateur et le mot de passe, ou demandez-en un nouveau à l’administrateur du serveur.'
  },
  'server-database-missing': {
    title: 'Cette base n’existe pas sur le serveur',
    hint: 'Vérifiez son nom. Un serveur Wazo a « asterisk ».'
  },
  'server-table-missing': {
    title: 'La base n’a pas de table d’événements',
    hint: 'Choisissez la base dans laquelle Asterisk écrit ses événements.'
  },
  'server-permission-denied': {
    title: 'L’utilisateur n’a pas le droit de lire les événements',
    hint: 'Demandez à l’administrateur du serveur d’exécuter la commande indiquée, puis réessayez.'
  },
  'server-connection-lost': {
    title: 'La connexion au serveur s’est interrompue',
    hint: 'Rien n’a changé. Réessayez.'
  },
  'server-timeout': {
    title: 'Le serveur a mis trop de temps',
    hint: 'Rien n’a changé. Réessayez quand il est moins chargé, ou lisez une période plus courte.'
  },
  'service-unknown': {
    title: 'Ce service n’est pas connu',
    hint: 'Ajoutez-le à pg_service.conf, ou saisissez serveur, port et base.'
  },
  ...packErrorTextsFr,
  ...stackErrorTextsFr
}
