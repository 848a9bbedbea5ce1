import { useEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import { host } from '../api/client'
import { followPeople } from '../api/people'
import { followHost, useApi } from '../api/queries'
import { useJobPushes } from '../api/jobs'
import { followPlaces } from '../api/recordings'
import { useExportPushes } from '../api/recording-exports'
import { useServerPushes } from '../api/server'
import { ErrorBlock } from '../components/error-block'
import { IconSprite } from '../components/icon-sprite'
import { languageOf, localeOf } from '../i18n/language'
import { MESSAGES } from '../i18n/messages'
import { ErrorBoundary } from './error-boundary'
import { useFontScale } from '../state/font-scale'
import { Frame } from './frame'
import { useTheme } from './theme'

/** The window: waits for settings and host, then speaks the person's language. */
export function App(): ReactNode {
  const info = useApi('app:info', {})
  const settings = useApi('settings:get', {})
  useTheme(settings.data?.theme)
  useFontScale(settings.data?.fontScale)
  useJobPushes()
  useServerPushes()
  useExportPushes()
  useEffect(followHost, [])
  useEffect(followPeople, [])
  useEffect(followPlaces, [])
  // In browser mode the person may sit at another computer than the host.
  const systemLocale = host === 'electron' ? info.data?.locale : undefined
  const language = languageOf(settings.data?.language ?? 'system', systemLocale ?? navigator.language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const failure = info.error ?? settings.error
  const isReady = info.data && settings.data
  return (
    <IntlProvider locale={localeOf(language)} messages={MESSAGES[language]}>
      <I18nProvider locale={localeOf(language)}>
        <IconSprite />
        <ErrorBoundary>
          {failure ? (
            <main className="page alone">
              <ErrorBlock
                error={failure}
                onRetry={() => {
                  void info.refetch()
                  void settings.refetch()
                }}
              />
            </main>
          ) : (
            isReady && <Frame />
          )}
        </ErrorBoundary>
      </I18nProvider>
    </IntlProvider>
  )
}
