import type { CallDirection, CallLog } from '@shared/model/call-log'
import type { Trace } from '../provenance/trace'
import { Section } from './section'

type Text = string | null

export interface Dates {
  start: number | null
  answer: number | null
  end: number | null
}

export interface Source {
  name: Text
  exten: Text
  internalName: Text
  internalExten: Text
  internalContext: Text
  lineIdentity: Text
}

export interface Requested {
  name: Text
  exten: Text
  context: Text
  internalExten: Text
  internalContext: Text
}

export interface Destination {
  name: Text
  exten: Text
  internalExten: Text
  internalContext: Text
  lineIdentity: Text
  details: Readonly<Record<string, string>>
}

export interface Traits {
  tenantUuid: Text
  direction: CallDirection
  userField: Text
  blocked: boolean
  reachedVoicemail: boolean
}

type FieldsOf<T> = Readonly<Record<keyof T, keyof CallLog>>

const DATES: FieldsOf<Dates> = { start: 'date', answer: 'dateAnswer', end: 'dateEnd' }
const SOURCE: FieldsOf<Source> = {
  name: 'sourceName',
  exten: 'sourceExten',
  internalName: 'sourceInternalName',
  internalExten: 'sourceInternalExten',
  internalContext: 'sourceInternalContext',
  lineIdentity: 'sourceLineIdentity'
}
const REQUESTED: FieldsOf<Requested> = {
  name: 'requestedName',
  exten: 'requestedExten',
  context: 'requestedContext',
  internalExten: 'requestedInternalExten',
  internalContext: 'requestedInternalContext'
}
const DESTINATION: FieldsOf<Destination> = {
  name: 'destinationName',
  exten: 'destinationExten',
  internalExten: 'destinationInternalExten',
  internalContext: 'destinationInternalContext',
  lineIdentity: 'destinationLineIdentity',
  details: 'destinationDetails'
}
const TRAITS: FieldsOf<Traits> = {
  tenantUuid: 'tenantUuid',
  direction: 'direction',
  userField: 'userField',
  blocked: 'blocked',
  reachedVoicemail: 'reachedVoicemail'
}

export const NO_DETAILS: Readonly<Record<string, string>> = Object.freeze({})

/** The times of a call log, microseconds; each is null until an event sets it. */
export function datesSection(trace: Trace): Section<Dates> {
  return new Section(trace, DATES, { start: null, answer: null, end: null })
}

/** Who calls: all fields empty until an event sets them. */
export function sourceSection(trace: Trace): Section<Source> {
  return new Section(trace, SOURCE, {
    name: null,
    exten: null,
    internalName: null,
    internalExten: null,
    internalContext: null,
    lineIdentity: null
  })
}

/** Who was asked for: all fields empty until an event sets them. */
export function requestedSection(trace: Trace): Section<Requested> {
  return new Section(trace, REQUESTED, {
    name: null,
    exten: null,
    context: null,
    internalExten: null,
    internalContext: null
  })
}

/** Who was reached: all fields empty until an event sets them. */
export function destinationSection(trace: Trace): Section<Destination> {
  return new Section(trace, DESTINATION, {
    name: null,
    exten: null,
    internalExten: null,
    internalContext: null,
    lineIdentity: null,
    details: NO_DETAILS
  })
}

/** What kind of call it is: an internal one of no tenant until events say otherwise. */
export function traitsSection(trace: Trace): Section<Traits> {
  return new Section(trace, TRAITS, {
    tenantUuid: null,
    direction: 'internal',
    userField: null,
    blocked: false,
    reachedVoicemail: false
  })
}
