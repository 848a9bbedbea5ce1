import { describe, expect, it } from 'vitest'
import { firstForm, periodOf, settingsOf } from '../../src-renderer/features/connect/connect-form'

const form = firstForm(null, true)
const NOW = Date.UTC(2026, 2, 31, 12) * 1000

describe('where to connect', () => {
  it('needs a server and a port that exists', () => {
    expect(settingsOf(form)).toBeNull()
    expect(settingsOf({ ...form, host: 'pbx', port: '70000' })).toBeNull()
    expect(settingsOf({ ...form, host: 'pbx', port: '54x' })).toBeNull()
    expect(settingsOf({ ...form, host: ' pbx ' })).toEqual({
      host: 'pbx',
      port: 5432,
      database: 'asterisk',
      user: 'asterisk',
      sslMode: 'prefer'
    })
  })

  it('takes a service alone, and the certificate that was trusted', () => {
    const trusted = { pem: '-----BEGIN CERTIFICATE-----', subject: 'CN=pbx' }
    expect(settingsOf({ ...form, by: 'service', service: 'wazo', host: 'ignored', trusted })).toEqual({
      service: 'wazo',
      sslMode: 'prefer',
      rootCertificate: trusted.pem
    })
  })

  it('comes back as it was given', () => {
    const settings = { host: 'pbx', port: 6432, database: 'a', user: 'b', sslMode: 'require' } as const
    expect(settingsOf(firstForm(settings, false))).toEqual(settings)
  })
})

describe('which events to read', () => {
  it('is everything, the last days, or what was typed in the zone of the window', () => {
    expect(periodOf(form, NOW, 'Europe/Paris')).toEqual({})
    expect(periodOf({ ...form, period: 'days7' }, NOW, 'Europe/Paris')).toEqual({
      from: Date.UTC(2026, 2, 24, 12) * 1000
    })
    expect(periodOf({ ...form, period: 'own', from: '2026-03-11' }, NOW, 'Europe/Paris')).toEqual({
      from: Date.UTC(2026, 2, 10, 23) * 1000
    })
  })

  it('is unknown while a date cannot be understood', () => {
    // As in every other place where a period is typed, a time alone belongs to the day of the beginning.
    expect(
      periodOf({ ...form, period: 'own', from: '2026-03-11 14:00', until: '18:00' }, NOW, 'UTC')
    ).toEqual({
      from: Date.parse('2026-03-11T14:00:00Z') * 1000,
      until: Date.parse('2026-03-11T18:01:00Z') * 1000
    })
    expect(
      periodOf({ ...form, period: 'own', from: '2026-03-12', until: '2026-03-11' }, NOW, 'UTC')
    ).toBeNull()
    expect(periodOf({ ...form, period: 'own', from: 'yesterday-ish' }, NOW, 'UTC')).toBeNull()
  })
})
