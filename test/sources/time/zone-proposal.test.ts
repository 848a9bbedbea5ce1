import { describe, expect, it } from 'vitest'
import { parseInstant } from '@shared/format/instant'
import { proposeZone } from '../../../src-main/sources/time/zone-proposal'
import { openSource } from '../../../src-main/sources/open-source'
import { piped, readSource, refusalOf, sample, sampleBytes } from '../../support/read-source'

const at = (text: string, offsetMinutes: number) => ({
  us: parseInstant(text) as number,
  offsetMinutes,
  uniqueid: '1.1',
  text
})

describe('the zone of the server', () => {
  it.each([
    [
      'two offsets of Paris',
      [at('2025-10-26T00:58:30Z', 120), at('2026-03-11T09:00:00Z', 60)],
      'Europe/Paris'
    ],
    [
      'a winter in London and a summer',
      [at('2026-01-11T09:00:00Z', 0), at('2026-07-11T09:00:00Z', 60)],
      'Europe/London'
    ],
    ['nothing but UTC', [at('2026-01-11T09:00:00Z', 0)], 'UTC'],
    ['Quebec', [at('2026-01-11T09:00:00Z', -300), at('2026-07-11T09:00:00Z', -240)], 'America/Toronto'],
    ['half hours', [at('2026-01-11T09:00:00Z', 330)], 'Asia/Kolkata'],
    ['offsets that no zone has', [at('2026-01-11T09:00:00Z', 60), at('2026-01-11T10:00:00Z', 120)], null],
    ['nothing', [], null]
  ])('is proposed from %s', (_, samples, zone) => {
    expect(proposeZone(samples, false, 'Pacific/Chatham').proposed).toBe(zone)
  })

  it('is rather that of this computer, where it fits', () => {
    const winter = [at('2026-01-11T09:00:00Z', 60)]
    expect(proposeZone(winter, false, 'Europe/Berlin').proposed).toBe('Europe/Berlin')
    expect(proposeZone(winter, false, 'Asia/Tokyo').proposed).toBe('Europe/Paris')
  })

  it('is read from the offsets of a psql export', async () => {
    const { preview } = await readSource(sample('wazo-cel.csv'))
    expect(preview.zone).toMatchObject({ needed: false, offsetsMinutes: [120, 60], evidence: null })
    expect(preview.zone.proposed).toBe('Europe/Paris')
  })
})

describe('a dump of local times', () => {
  const HEADER =
    'eventtype,eventtime,cid_name,cid_num,cid_ani,cid_rdnis,cid_dnid,exten,context,channame,appname,appdata,amaflags,accountcode,uniqueid,linkedid,peer,userfield,userdeftype,extra'
  const local = `${HEADER}\n${sampleBytes('Master-local.csv').toString()}`

  it('tells its zone by the creation of its channels, with the row that shows it', async () => {
    const refused = await refusalOf(piped(local))
    expect(refused.code).toBe('time-zone-needed')
    expect(refused.hint).toContain('--time-zone Europe/Paris, if')
    const { preview, cels } = await readSource(piped(local), { timeZone: 'Europe/Paris' })
    expect(preview.zone).toEqual({
      needed: true,
      proposed: 'Europe/Paris',
      offsetsMinutes: [120, 60],
      evidence: { uniqueid: '1761440310.8', text: '2025-10-26 02:58:30', offsetMinutes: 120 }
    })
    expect(preview.missing.map((notice) => notice.code)).toContain('fractions')
    const exact = await readSource(piped(`${HEADER}\n${sampleBytes('Master.csv').toString()}`))
    expect(cels.map((cel) => cel.eventtime)).toEqual(
      exact.cels.map((cel) => Math.floor(cel.eventtime / 1_000_000) * 1_000_000)
    )
  })

  it('shows its period in the proposed zone before one is chosen', async () => {
    const { preview } = await openSource(piped(local), {})
    expect(preview.firstTime).toBe(parseInstant('2025-10-26T00:58:30Z'))
    expect(preview.lastTime).toBe(parseInstant('2026-03-11T17:58:45Z'))
  })
})
