import { AppError, errorData } from '@shared/errors/app-error'
import type { AudioProblem } from '@shared/model/recording'
import { ERRORS_FR } from './missing-errors-fr'

/** Languages in which an export of recordings tells what is missing. */
export const PACK_LANGUAGES = ['en', 'fr'] as const
export type PackLanguage = (typeof PACK_LANGUAGES)[number]

/** Why a recording is not in an archive, and what helps. */
export interface MissingWords {
  readonly reason: string
  readonly hint: string
}

interface Catalogue {
  readonly problems: Readonly<Record<AudioProblem, MissingWords>>
  readonly notFound: MissingWords
  /** The stack has it: nobody asked it, or it could not be asked. */
  readonly notFetched: MissingWords
  readonly notSignedIn: MissingWords
  readonly changed: MissingWords
  readonly packedAsItIs: string
  /** The file failed in a way that has no words of its own. */
  readonly failed: MissingWords
}

const EN: Catalogue = {
  problems: {
    empty: {
      reason: 'The file holds no sound.',
      hint: 'Nothing was recorded, or the copy was cut: copy it again.'
    },
    damaged: { reason: 'The file is damaged.', hint: 'Copy it from the server again.' },
    unsupported: { reason: 'The format is not supported.', hint: 'Convert it to WAV on the server.' },
    unreadable: { reason: 'The file could not be read.', hint: 'Check its permissions.' },
    gone: {
      reason: 'The file is not there any more.',
      hint: 'Connect the drive, or look through the places again.'
    }
  },
  notFound: {
    reason: 'No file of it was found.',
    hint: 'Say where the recordings lie: calltrail recordings link FOLDER.'
  },
  notFetched: {
    reason: 'Its file was not found here; the stack may have it.',
    hint: 'Export again and fetch what is on the stack.'
  },
  notSignedIn: {
    reason: 'Its file was not found here; the stack may have it.',
    hint: 'Sign in to the stack again and resume the export.'
  },
  changed: {
    reason: 'The file changed after it was packed; the archive holds it as it was before.',
    hint: 'Export it again if the new one matters.'
  },
  packedAsItIs: 'It was packed as it lies there, although nothing can be heard of it.',
  failed: { reason: 'The file could not be read.', hint: 'Copy it to this computer and try again.' }
}

const FR: Catalogue = {
  problems: {
    empty: {
      reason: 'Le fichier ne contient aucun son.',
      hint: 'Rien n’a été enregistré, ou la copie est coupée\u00a0: copiez-le de nouveau.'
    },
    damaged: { reason: 'Le fichier est abîmé.', hint: 'Copiez-le de nouveau depuis le serveur.' },
    unsupported: {
      reason: 'Le format n’est pas pris en charge.',
      hint: 'Convertissez le fichier en WAV sur le serveur.'
    },
    unreadable: { reason: 'Le fichier n’a pas pu être lu.', hint: 'Vérifiez ses permissions.' },
    gone: {
      reason: 'Le fichier n’est plus là.',
      hint: 'Connectez le disque, ou parcourez de nouveau les emplacements.'
    }
  },
  notFound: {
    reason: 'Aucun fichier n’a été trouvé.',
    hint: 'Indiquez où se trouvent les enregistrements\u00a0: calltrail recordings link DOSSIER.'
  },
  notFetched: {
    reason: 'Son fichier n’a pas été trouvé ici\u00a0; la plateforme l’a peut-être.',
    hint: 'Exportez de nouveau en récupérant ce qui est sur la plateforme.'
  },
  notSignedIn: {
    reason: 'Son fichier n’a pas été trouvé ici\u00a0; la plateforme l’a peut-être.',
    hint: 'Connectez-vous de nouveau à la plateforme et reprenez l’export.'
  },
  changed: {
    reason: 'Le fichier a changé après l’écriture\u00a0; l’archive le contient tel qu’il était avant.',
    hint: 'Exportez-le de nouveau si le nouveau importe.'
  },
  packedAsItIs: 'Il a été pris tel quel, bien qu’on ne puisse rien en entendre.',
  failed: {
    reason: 'Le fichier n’a pas pu être lu.',
    hint: 'Copiez-le sur cet ordinateur et réessayez.'
  }
}

/** The words of a language. */
export const missingWords = (language: PackLanguage): Catalogue => (language === 'fr' ? FR : EN)

/** An error that kept a recording out of an archive, in a language; in English the error speaks for itself. */
export function errorWords(error: unknown, language: PackLanguage): MissingWords {
  const { code, message, hint } = errorData(error)
  const { failed } = missingWords(language)
  if (!(error instanceof AppError)) return { ...failed, ...(language === 'en' ? { hint } : {}) }
  return language === 'en' ? { reason: message, hint } : (ERRORS_FR[code] ?? failed)
}
