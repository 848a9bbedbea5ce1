import type { JobState } from '@shared/model/job'

/** A message of the system. */
export interface Notice {
  readonly title: string
  readonly body: string
}

/** What a job of these kinds gave, in words. No numbers of people, no names but that of the file: anybody may see it. */
export function noticeOf({ kind, status, title, result }: JobState, language: 'en' | 'fr'): Notice {
  const words = WORDS[language]
  const number = (value: number): string => new Intl.NumberFormat(language).format(value)
  if (status === 'failed')
    return { title: words.failed[kind === 'import' ? 'import' : 'export'], body: title }
  switch (result?.kind) {
    case 'pack': {
      const { recordings, missing } = result
      const body =
        missing === 0 ? words.packed(recordings, number) : words.packedPart(recordings, missing, number)
      return { title: words.exported(title), body }
    }
    case 'export':
      return { title: words.exported(title), body: words.calls(result.rows, number) }
    case 'import':
      return {
        title: words.imported(title),
        body: words.calls(result.report.generation?.callLogs ?? 0, number)
      }
    default:
      return { title: kind === 'import' ? words.imported(title) : words.exported(title), body: '' }
  }
}

type Numbers = (value: number) => string

interface Words {
  readonly failed: Readonly<Record<'import' | 'export', string>>
  imported(file: string): string
  exported(file: string): string
  calls(count: number, number: Numbers): string
  packed(count: number, number: Numbers): string
  packedPart(count: number, missing: number, number: Numbers): string
}

const en: Words = {
  failed: { import: 'Import failed', export: 'Export failed' },
  imported: (file) => `${file} is imported`,
  exported: (file) => `${file} is written`,
  calls: (count, number) => (count === 1 ? '1 call' : `${number(count)} calls`),
  packed: (count, number) => (count === 1 ? '1 recording' : `${number(count)} recordings`),
  packedPart: (count, missing, number) =>
    count === 1
      ? `1 recording, ${number(missing)} not in it: see missing.csv`
      : `${number(count)} recordings, ${number(missing)} not in it: see missing.csv`
}

const fr: Words = {
  failed: { import: 'Échec de l’import', export: 'Échec de l’export' },
  imported: (file) => `${file} est importé`,
  exported: (file) => `${file} est écrit`,
  calls: (count, number) => (count < 2 ? `${number(count)} appel` : `${number(count)} appels`),
  packed: (count, number) =>
    count < 2 ? `${number(count)} enregistrement` : `${number(count)} enregistrements`,
  packedPart: (count, missing, number) => {
    const absent = missing < 2 ? `${number(missing)} absent` : `${number(missing)} absents`
    return count < 2
      ? `${number(count)} enregistrement, ${absent} : voir missing.csv`
      : `${number(count)} enregistrements, ${absent} : voir missing.csv`
  }
}

const WORDS: Readonly<Record<'en' | 'fr', Words>> = { en, fr }
