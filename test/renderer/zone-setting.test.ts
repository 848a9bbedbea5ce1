import { expect, it } from 'vitest'
import { nextZoneSetting } from '../../src-renderer/state/zone-setting'

const zones =
  (server: string, computer: string) =>
  (setting: string): string =>
    setting === 'server' ? server : setting === 'computer' ? computer : setting

it('goes from zone to zone, without stops that show the same times', () => {
  const apart = zones('Europe/Paris', 'America/Montreal')
  expect(nextZoneSetting('server', apart)).toBe('computer')
  expect(nextZoneSetting('computer', apart)).toBe('UTC')
  expect(nextZoneSetting('UTC', apart)).toBe('server')
  const alike = zones('Europe/Paris', 'Europe/Paris')
  expect(nextZoneSetting('server', alike)).toBe('UTC')
  expect(nextZoneSetting('UTC', alike)).toBe('server')
})

it('leaves a zone of one’s own for the server’s', () => {
  expect(nextZoneSetting('Asia/Tokyo', zones('Europe/Paris', 'Europe/Paris'))).toBe('server')
})

it('stays when every zone is the same', () => {
  expect(nextZoneSetting('server', zones('UTC', 'UTC'))).toBe('server')
})
