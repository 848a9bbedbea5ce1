/** Words of the native menu and dialogs. The window has its own texts; these exist where no page runs. */
export interface Labels {
  readonly file: string
  readonly open: string
  readonly connect: string
  readonly sync: string
  readonly settings: string
  readonly export: string
  readonly repeatExport: string
  readonly report: string
  readonly reportFile: string
  readonly exportRecordings: string
  readonly anonymise: string
  readonly merge: string
  readonly forget: string
  readonly close: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly find: string
  readonly goTo: string
  readonly clearFilters: string
  readonly view: string
  readonly saveView: string
  readonly toggleRail: string
  readonly cycleZone: string
  readonly actualSize: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fullScreen: string
  readonly calls: string
  readonly showCalls: string
  readonly showQuality: string
  readonly showStatistics: string
  readonly showRecordings: string
  readonly showSources: string
  readonly tools: string
  readonly developerTools: string
  readonly help: string
  readonly palette: string
  readonly shortcuts: string
  readonly chooseDump: string
  readonly chooseDirectory: string
  readonly chooseWorkspace: string
  readonly chooseTranscript: string
  readonly chooseLog: string
  readonly chooseRecording: string
  readonly chooseRecordings: string
  readonly chooseProfile: string
  readonly chooseReport: string
  readonly save: string
  readonly allFiles: string
  readonly cannotStart: string
}

const en: Labels = {
  file: 'File',
  open: 'Open…',
  connect: 'Connect to a server…',
  sync: 'Sync data',
  settings: 'Settings…',
  export: 'Export…',
  repeatExport: 'Repeat the last export',
  report: 'Report…',
  reportFile: 'Run report file…',
  exportRecordings: 'Export recordings…',
  anonymise: 'Anonymised dump…',
  merge: 'Take over comments of a colleague’s workspace…',
  forget: 'Forget this customer…',
  close: 'Close',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  find: 'Find',
  goTo: 'Go to a time or call…',
  clearFilters: 'Clear filters',
  view: 'View',
  saveView: 'Save view…',
  toggleRail: 'Show or hide the rail',
  cycleZone: 'Next time zone',
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  calls: 'Calls',
  showCalls: 'All calls',
  showQuality: 'Quality',
  showStatistics: 'Statistics',
  showRecordings: 'Recordings',
  showSources: 'Sources',
  tools: 'Tools',
  developerTools: 'Developer tools',
  help: 'Help',
  palette: 'Find a command…',
  shortcuts: 'Keyboard shortcuts',
  chooseDump: 'Open CEL dumps',
  chooseDirectory: 'Open a directory of users',
  chooseWorkspace: 'Choose a workspace',
  chooseTranscript: 'Choose a transcript',
  chooseLog: 'Choose an Asterisk log',
  chooseRecording: 'Choose a recording, or an archive of recordings',
  chooseRecordings: 'Choose a folder with recordings',
  chooseProfile: 'Choose an export profile',
  chooseReport: 'Choose a report file',
  save: 'Save as',
  allFiles: 'All files',
  cannotStart: 'Calltrail cannot start'
}

const fr: Labels = {
  file: 'Fichier',
  open: 'Ouvrir…',
  connect: 'Se connecter à un serveur…',
  sync: 'Synchroniser',
  settings: 'Réglages…',
  export: 'Exporter…',
  repeatExport: 'Répéter le dernier export',
  report: 'Rapport…',
  reportFile: 'Exécuter un fichier de rapport…',
  exportRecordings: 'Exporter les enregistrements…',
  anonymise: 'Export anonymisé…',
  merge: 'Reprendre les notes de l’espace d’un collègue…',
  forget: 'Oublier ce client…',
  close: 'Fermer',
  quit: 'Quitter',
  edit: 'Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  find: 'Rechercher',
  goTo: 'Aller à une heure ou à un appel…',
  clearFilters: 'Effacer les filtres',
  view: 'Affichage',
  saveView: 'Enregistrer la vue…',
  toggleRail: 'Afficher ou masquer le volet',
  cycleZone: 'Fuseau horaire suivant',
  actualSize: 'Taille réelle',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fullScreen: 'Plein écran',
  calls: 'Appels',
  showCalls: 'Tous les appels',
  showQuality: 'Qualité',
  showStatistics: 'Statistiques',
  showRecordings: 'Enregistrements',
  showSources: 'Sources',
  tools: 'Outils',
  developerTools: 'Outils de développement',
  help: 'Aide',
  palette: 'Trouver une commande…',
  shortcuts: 'Raccourcis clavier',
  chooseDump: 'Ouvrir des exports CEL',
  chooseDirectory: 'Ouvrir un annuaire d’utilisateurs',
  chooseWorkspace: 'Choisir un espace de travail',
  chooseTranscript: 'Choisir une transcription',
  chooseLog: 'Choisir un journal d’Asterisk',
  chooseRecording: 'Choisir un enregistrement, ou une archive d’enregistrements',
  chooseRecordings: 'Choisir un dossier d’enregistrements',
  chooseProfile: 'Choisir un profil d’export',
  chooseReport: 'Choisir un fichier de rapport',
  save: 'Enregistrer sous',
  allFiles: 'Tous les fichiers',
  cannotStart: 'Calltrail ne peut pas démarrer'
}

/** The language of what is written outside of the window; `system` follows the computer's locale. */
export function languageFor(language: 'system' | 'en' | 'fr', locale: string): 'en' | 'fr' {
  const chosen = language === 'system' ? locale.slice(0, 2).toLowerCase() : language
  return chosen === 'fr' ? 'fr' : 'en'
}

/** Labels in that language. */
export function labelsFor(language: 'system' | 'en' | 'fr', locale: string): Labels {
  return languageFor(language, locale) === 'fr' ? fr : en
}
