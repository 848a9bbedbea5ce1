/** Words of the errors of bulk exports of recordings: what happened and the next step. */
export const packErrorTextsFr = {
  'nothing-to-export': {
    title: 'Ces appels n’ont aucun enregistrement exportable',
    hint: 'Choisissez d’autres appels. Ce que le serveur a supprimé ne peut pas être exporté.'
  },
  'export-not-found': {
    title: 'Cet export n’est plus dans la liste',
    hint: 'Il appartient peut-être à un autre espace de travail.'
  },
  'export-busy': {
    title: 'Cet export est en cours d’écriture',
    hint: 'Attendez qu’il se termine, ou annulez-le là où il s’exécute.'
  },
  'export-changed': {
    title: 'Le fichier n’est pas celui qui a été exporté',
    hint: 'Un autre fichier a pris sa place, il n’est donc pas touché. Supprimez-le vous-même si vous n’en avez pas besoin.'
  }
} as const
