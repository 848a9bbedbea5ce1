import { APP_METHODS, type AppMethods } from './app-methods'
import { CALL_METHODS, type CallMethods } from './call-methods'
import { PEOPLE_METHODS, type PeopleMethods } from './people-methods'
import { RECORDING_METHODS, type RecordingMethods } from './recording-methods'
import { REPORT_METHODS, type ReportMethods } from './report-methods'
import { SOURCE_METHODS, type SourceMethods } from './source-methods'

// What requests and answers are made of, for those who know them by the contract.
export * from '../model/call-selection'
export * from '../model/chosen-file'
export * from '../model/facet'
export * from '../model/page'
export * from '../model/settings'

/** Every request there is: one object in, one value out. Handlers answer with a `Result` of the second. */
export interface Contract
  extends AppMethods, CallMethods, PeopleMethods, RecordingMethods, ReportMethods, SourceMethods {}

export type Method = keyof Contract
export type RequestOf<M extends Method> = Contract[M]['request']
export type AnswerOf<M extends Method> = Contract[M]['answer']

/** The runtime list of methods; the type check fails when it and `Contract` differ. */
export const METHODS = [
  ...APP_METHODS,
  ...CALL_METHODS,
  ...PEOPLE_METHODS,
  ...RECORDING_METHODS,
  ...REPORT_METHODS,
  ...SOURCE_METHODS
] as const satisfies readonly Method[]

type Missing = Exclude<Method, (typeof METHODS)[number]>
/** Compiles only while every method of the contract is listed above. */
export const everyMethodIsListed: [Missing] extends [never] ? true : Missing = true
