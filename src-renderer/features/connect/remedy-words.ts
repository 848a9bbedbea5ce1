import type { AppErrorData } from '@shared/errors/app-error'
import { errorText } from '../../i18n/error-text'
import type { Language } from '../../i18n/language'
import type { Translate } from '../../i18n/use-text'

export interface RemedyWords {
  readonly title: string
  /** What to check; empty where the command says it all. */
  readonly hint: string
  /** What the command is for; empty without one. */
  readonly before: string
  /** A line to run, or to write into a file of the server. */
  readonly command: string | null
}

/** What a server's refusal means and the next step, by its code and, where one code has several causes, its reason. */
export function remedyWords(error: AppErrorData, text: Translate, language: Language): RemedyWords {
  const { title, hint } = errorText(error, language)
  const { command, reason, user } = error.details ?? {}
  const has = typeof command === 'string'
  const words = (change: Partial<RemedyWords>): RemedyWords => ({
    title,
    hint,
    before: has ? text('server.remedy.run') : '',
    command: has ? command : null,
    ...change
  })
  switch (error.code) {
    case 'server-permission-denied':
      return reason === 'pg_hba'
        ? words({
            title: text('server.refused.title', { user: String(user) }),
            hint: '',
            before: text('server.remedy.hba')
          })
        : words({
            title: text('server.denied.title', { user: String(user) }),
            hint: has ? '' : hint,
            before: text('server.remedy.grant')
          })
    case 'server-password-rejected':
      return words({ before: has ? text('server.remedy.password') : '' })
    case 'server-table-missing':
      return words({ before: has ? text('server.remedy.databases') : '' })
    case 'server-unreachable':
      return words({ before: has ? text('server.remedy.tunnel') : '' })
    case 'server-tls-untrusted':
      return has ? words({ hint: '', before: text('server.remedy.fingerprint') }) : words({})
    default:
      return words({})
  }
}
