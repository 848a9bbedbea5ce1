import { describe, expect, test } from 'vitest'
import type { StackProbe } from '@shared/model/recording'
import { probeSteps } from '../../../src-renderer/features/recordings/probe-steps'
import {
  addressOf,
  firstStackForm,
  limitOf,
  stackOf,
  type StackForm
} from '../../../src-renderer/features/recordings/stack-form'

const FORM: StackForm = {
  address: 'stack.example',
  tenant: '',
  signIn: 'token',
  user: '',
  secret: '',
  keep: false,
  tls: 'verify',
  fingerprint: '',
  limit: '500'
}
const FINGERPRINT = Array.from({ length: 32 }, () => 'A1').join(':')

describe('the address of a stack', () => {
  test.each([
    ['stack.example', 'https://stack.example'],
    [' https://stack.example:9486/ui/calls?x=1 ', 'https://stack.example:9486'],
    ['http://10.0.0.5:9486', 'http://10.0.0.5:9486'],
    ['[::1]:9486', 'https://[::1]:9486'],
    ['', null],
    ['ftp://stack.example', null],
    ['javascript://stack', null],
    ['two words', null]
  ])('%s', (typed, address) => expect(addressOf(typed)).toBe(address))
})

describe('the stack that the fields describe', () => {
  test('a user needs a name, a tenant is what was typed or none', () => {
    expect(stackOf({ ...FORM, signIn: 'user' })).toBeNull()
    expect(stackOf({ ...FORM, signIn: 'user', user: ' admin ', tenant: ' t-1 ' })).toEqual({
      address: 'https://stack.example',
      tenantUuid: 't-1',
      signIn: { kind: 'user', name: 'admin' },
      tls: { kind: 'verify' }
    })
  })

  test('a pinned certificate needs its fingerprint; without encryption there is none to pin', () => {
    expect(stackOf({ ...FORM, tls: 'pinned', fingerprint: 'A1:B2' })).toBeNull()
    expect(stackOf({ ...FORM, tls: 'pinned', fingerprint: FINGERPRINT })?.tls).toEqual({
      kind: 'pinned',
      fingerprint: FINGERPRINT
    })
    expect(stackOf({ ...FORM, address: 'http://stack', tls: 'pinned' })?.tls).toEqual({ kind: 'verify' })
  })

  test('the limit of copies is whole megabytes', () => {
    expect(limitOf({ ...FORM, limit: ' 250 ' })).toBe(250_000_000)
    expect(limitOf({ ...FORM, limit: '0' })).toBe(0)
    for (const limit of ['', '-1', '1.5', '1e3', '9999999999']) expect(limitOf({ ...FORM, limit })).toBeNull()
  })

  test('what is known stands in the fields, but for the secret', () => {
    const stack = stackOf({ ...FORM, signIn: 'user', user: 'admin', tls: 'pinned', fingerprint: FINGERPRINT })
    const form = firstStackForm({
      stack,
      secret: 'kept',
      canKeep: true,
      cache: { limitBytes: 250_000_000, usedBytes: 0, files: 0 }
    })
    expect(form.secret).toBe('')
    expect(form.limit).toBe('250')
    expect(stackOf(form)).toEqual(stack)
  })
})

describe('the steps of a test', () => {
  const probe = (code: string | null): StackProbe => ({
    ok: code === null,
    certificate: null,
    calls: code === null ? 3 : null,
    error: code === null ? null : { code: code as 'stack-unreachable', message: '', hint: '' }
  })
  const statuses = (code: string | null, form: Partial<StackForm> = {}): readonly string[] => {
    const stack = stackOf({ ...FORM, ...form })
    return stack ? probeSteps(probe(code), stack).map(({ status }) => status) : []
  }
  test.each([
    [null, ['done', 'done', 'done', 'done']],
    ['stack-unreachable', ['failed', 'notTried', 'notTried', 'notTried']],
    ['stack-tls-untrusted', ['done', 'failed', 'notTried', 'notTried']],
    ['stack-sign-in-rejected', ['done', 'done', 'failed', 'notTried']],
    ['stack-forbidden', ['done', 'done', 'done', 'failed']]
  ])('%s', (code, expected) => expect(statuses(code)).toEqual(expected))

  test('a certificate that was not looked at is not called trusted', () => {
    expect(statuses(null, { tls: 'off' })[1]).toBe('unchecked')
    expect(statuses(null, { address: 'http://stack' })[1]).toBe('skipped')
  })
})
