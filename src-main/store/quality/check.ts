import type { QualityCheck, QualityCode, QualityExample, QualitySeverity } from '@shared/model/quality'
import type { ReadStore } from '../store'
import type { CelFacts } from './walk-cels'

/** What a check looks at. */
export interface QualityContext {
  readonly store: ReadStore
  /** Zone of the workspace (IANA), UTC while it is unknown. */
  readonly zone: string
  /** First and last event, microseconds; null without events. */
  readonly period: { readonly from: number; readonly until: number } | null
  readonly facts: CelFacts
  /** How the server's rows can be asked for. */
  readonly database: 'postgresql' | 'mysql'
}

/** One look at the data of a workspace. */
export type Check = (context: QualityContext) => QualityCheck

/** Examples that a report shows of each finding. */
export const EXAMPLES = 10

/** A check's answer; what is not given is empty. */
export function finding(
  code: QualityCode,
  severity: QualitySeverity,
  count: number,
  more: Partial<Pick<QualityCheck, 'examples' | 'command' | 'params' | 'atLeast'>> = {}
): QualityCheck {
  const examples: readonly QualityExample[] = more.examples ?? []
  return {
    code,
    severity,
    count,
    atLeast: more.atLeast ?? false,
    examples: examples.slice(0, EXAMPLES),
    command: count === 0 ? null : (more.command ?? null),
    params: more.params ?? {}
  }
}
