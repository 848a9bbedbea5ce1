import { expect, it } from 'vitest'
import { displayZoneOf, nextZoneSetting, tenantZoneOf } from '../../src-renderer/state/zone-setting'

const zones =
  (server: string, computer: string, tenant = server) =>
  (setting: string): string =>
    ({ server, computer, tenant })[setting] ?? setting

it('goes from zone to zone, without stops that show the same times', () => {
  const apart = zones('Europe/Paris', 'America/Montreal')
  expect(nextZoneSetting('server', apart)).toBe('computer')
  expect(nextZoneSetting('computer', apart)).toBe('UTC')
  expect(nextZoneSetting('UTC', apart)).toBe('server')
  const alike = zones('Europe/Paris', 'Europe/Paris')
  expect(nextZoneSetting('server', alike)).toBe('UTC')
  expect(nextZoneSetting('UTC', alike)).toBe('server')
})

it('stops at the tenant where its time is another', () => {
  const apart = zones('Europe/Paris', 'Europe/Paris', 'Indian/Reunion')
  expect(nextZoneSetting('server', apart)).toBe('tenant')
  expect(nextZoneSetting('tenant', apart)).toBe('computer')
})

it('leaves a zone of one’s own for the server’s', () => {
  expect(nextZoneSetting('Asia/Tokyo', zones('Europe/Paris', 'Europe/Paris'))).toBe('server')
})

it('stays when every zone is the same', () => {
  expect(nextZoneSetting('server', zones('UTC', 'UTC'))).toBe('server')
})

const ZONES = { north: 'Europe/Oslo', island: 'Indian/Reunion' }

it('takes the zone of the one tenant that the filter names', () => {
  const all = ['north', 'island', 'home']
  expect(tenantZoneOf({ zones: ZONES, named: ['island'], all })).toEqual({
    zone: 'Indian/Reunion',
    reason: 'named'
  })
  expect(tenantZoneOf({ zones: ZONES, named: ['home'], all })).toEqual({ zone: null, reason: 'named' })
})

it('takes the zone that all tenants share, and says when they differ', () => {
  expect(tenantZoneOf({ zones: ZONES, named: [], all: ['island'] })).toEqual({
    zone: 'Indian/Reunion',
    reason: 'shared'
  })
  expect(tenantZoneOf({ zones: ZONES, named: [], all: ['island', 'home'] }).reason).toBe('differ')
  expect(tenantZoneOf({ zones: ZONES, named: ['north', 'island'], all: ['north'] }).reason).toBe('differ')
  expect(tenantZoneOf({ zones: {}, named: [], all: ['north', 'island'] })).toEqual({
    zone: null,
    reason: 'shared'
  })
})

it('shows the server’s time where tenants differ, and that of this computer where the server’s is not known', () => {
  const info = { computerZone: 'America/Montreal' }
  const differing = { zones: ZONES, named: [], all: ['north', 'island'] }
  expect(displayZoneOf('tenant', info, { zone: 'Europe/Paris' }, differing)).toBe('Europe/Paris')
  expect(displayZoneOf('tenant', info, { zone: null }, differing)).toBe('America/Montreal')
  expect(displayZoneOf('tenant', info, { zone: 'Europe/Paris' }, { ...differing, named: ['north'] })).toBe(
    'Europe/Oslo'
  )
})
