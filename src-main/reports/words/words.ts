import type { ChartWords } from '@shared/charts/chart-words'
import type { ReportFigure } from '@shared/model/report'
import { reportEn } from './words-en'
import { reportFr } from './words-fr'

/** What a report says in one language, beside its charts. Nothing here asks the computer for its language. */
export interface ReportWords {
  readonly language: 'en' | 'fr'
  readonly charts: ChartWords
  /** Monday first. */
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  readonly title: string
  /** Period of a report that names none. */
  readonly always: string
  readonly allCalls: string
  readonly figures: Readonly<Record<ReportFigure, string>>
  /** Heads of the figures where they stand in a table. */
  readonly figure: string
  readonly value: string
  readonly none: string
  readonly noCalls: string
  /** Head of the table of calls. */
  readonly calls: string
  readonly asTable: string
  readonly about: string
  /** Names of what the end of a report says. */
  readonly period: string
  readonly filter: string
  readonly command: string
  readonly fingerprint: string
  readonly engine: string
  date(weekday: string, day: number, month: string, year: number): string
  since(start: string): string
  until(end: string): string
  between(start: string, end: string): string
  perDay(calls: string, days: number): string
  partOf(part: string, whole: string): string
  median(length: string): string
  ringNote(p95: string): string
  ofMissed(missed: string): string
  firstOf(shown: string, all: string): string
  /** Where a chart is highest. */
  mostAt(count: string, place: string): string
  pageOf(page: number, pages: number): string
}

export const REPORT_WORDS: Readonly<Record<'en' | 'fr', ReportWords>> = { en: reportEn, fr: reportFr }
