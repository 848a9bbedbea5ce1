import type { ChartWords } from '@shared/charts/chart-words'
import { CHART_WORDS_EN } from '@shared/charts/words-en'
import { CHART_WORDS_FR } from '@shared/charts/words-fr'
import { useLanguage } from '../../i18n/use-language'

/** What charts say in the language of the window. */
export const useChartWords = (): ChartWords => (useLanguage() === 'fr' ? CHART_WORDS_FR : CHART_WORDS_EN)
