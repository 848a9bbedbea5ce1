import { useIntl } from 'react-intl'
import type { Language } from './language'

/** Language of the window. */
export const useLanguage = (): Language => (useIntl().locale.startsWith('fr') ? 'fr' : 'en')
