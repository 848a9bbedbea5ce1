import { describe, expect, it } from 'vitest'
import type { CallFilter } from '@shared/model/call-filter'
import { chipsOf, withoutChip } from '../../src-renderer/filter/filter-chips'
import { idsIn } from '../../src-renderer/filter/filter-names'
import { activeParts, withoutPart, type FilterPart } from '../../src-renderer/filter/filter-parts'
import {
  chipText,
  countedSentence,
  filterSentence,
  partText
} from '../../src-renderer/filter/filter-sentence'
import { words } from './words'

const S = 1_000_000
const M = 60 * S
const ALICE = '11111111-2222-3333-4444-555555555555'
const HARBOUR = '99999999-2222-3333-4444-555555555555'
const names = {
  users: new Map([[ALICE, 'Alice Moreau']]),
  tenants: new Map([[HARBOUR, 'Harbour Lane']]),
  labels: new Map([
    [3, 'call back'],
    [4, 'complaint']
  ])
}
const said = (filter: CallFilter, language: 'en' | 'fr' = 'en'): string =>
  filterSentence(filter, { ...words(language), names })

describe('filters in words', () => {
  it('join values as a sentence piece', () => {
    const tags = (mode: 'any' | 'all' | 'none', ...values: string[]): string =>
      partText('tags', { tags: { mode, values } }, words())
    expect(tags('any', 'sales', 'support')).toBe('sales or support')
    expect(tags('all', 'emea', 'sales', 'tier 2')).toBe('emea, sales and tier 2')
    expect(tags('none', 'sales')).toBe('not sales')
    expect(tags('none', 'emea', 'tier 2')).toBe('none of emea, tier 2')
    expect(partText('tags', { tags: { mode: 'untagged', values: [] } }, words())).toBe('none')
    expect(partText('tags', { tags: { mode: 'any', values: ['sales'], of: 'source' } }, words())).toBe(
      'sales (calling side)'
    )
  })

  it('name what is out when that is less than what is in', () => {
    const outcomes: CallFilter['outcomes'] = [
      'completed',
      'missed',
      'voicemail',
      'busy',
      'cancelled',
      'failed'
    ]
    expect(partText('outcomes', { outcomes }, words())).toBe('not Blocked')
    expect(partText('outcomes', { outcomes: outcomes.slice(0, 5) }, words())).toBe('none of Failed, Blocked')
    expect(partText('outcomes', { outcomes: ['missed', 'busy'] }, words())).toBe('Missed or Busy')
    expect(partText('outcomes', { outcomes }, words('fr'))).toBe('sauf Bloqué')
  })

  /** A filter of each part, with what is said of it in English and French. A new part does not compile without. */
  const SAID: Readonly<Record<FilterPart, readonly [filter: CallFilter, en: string, fr: string]>> = {
    search: [{ search: 'roussel' }, 'Text roussel', 'Texte roussel'],
    period: [
      {
        from: Date.parse('2026-02-28T23:00:00Z') * 1000,
        until: Date.parse('2026-03-31T22:00:00Z') * 1000
      },
      'March 2026',
      'mars 2026'
    ],
    hours: [
      { hours: { zone: 'Europe/Paris', weekdays: [1, 2, 3, 4, 5], from: 540, until: 1080 } },
      'Hours Mon–Fri, 09:00–18:00',
      'Heures lun.–ven., 09:00–18:00'
    ],
    numbers: [
      { numbers: [{ side: 'from', mode: 'begins', value: '+33 1' }] },
      'From begins +33 1',
      'De commence par +33 1'
    ],
    number: [{ number: '0155_' }, 'Number 0155_', 'Numéro 0155_'],
    tags: [{ tags: { mode: 'none', values: ['sales'] } }, 'Tag not sales', 'Étiquette sauf sales'],
    labels: [
      { labels: { mode: 'any', values: [3, 4] } },
      'Label call back or complaint',
      'Votre étiquette call back ou complaint'
    ],
    directions: [{ directions: ['inbound'] }, 'Direction Inbound', 'Direction Entrant'],
    outcomes: [{ outcomes: ['missed', 'busy'] }, 'Outcome Missed or Busy', 'Issue Manqué ou Occupé'],
    statuses: [{ statuses: ['unknown'] }, 'Call status Unknown', 'Statut d’appel Inconnu'],
    blocked: [{ blocked: false }, 'Blocked calls left out', 'Appels bloqués exclus'],
    commented: [{ commented: false }, 'Comments without comment', 'Notes sans note'],
    commentText: [{ commentText: '@ann' }, 'Text of a comment @ann', 'Texte d’une note @ann'],
    recorded: [{ recorded: true }, 'Recording recorded', 'Enregistrement enregistré'],
    recordingStates: [
      { recordingStates: ['missing', 'unreadable'] },
      'State of the recording File missing or Unreadable',
      'État de l’enregistrement Fichier absent ou Illisible'
    ],
    userUuids: [{ userUuids: [ALICE] }, 'User Alice Moreau', 'Utilisateur Alice Moreau'],
    participantUuids: [{ participantUuids: [ALICE] }, 'Took part Alice Moreau', 'A participé Alice Moreau'],
    tenantUuids: [{ tenantUuids: [HARBOUR] }, 'Tenant Harbour Lane', 'Tenant Harbour Lane'],
    ringUs: [{ ringUs: { min: 30 * S } }, 'Ring at least 30s', 'Sonnerie au moins 30s'],
    talkUs: [{ talkUs: { min: M, max: 5 * M } }, 'Talk 1m to 5m', 'Parole 1m à 5m'],
    totalUs: [{ totalUs: { max: 90 * S } }, 'Total at most 1m 30s', 'Total au plus 1m 30s'],
    hangupCauses: [
      { hangupCauses: [17, 19, null] },
      'Hangup reason Busy, Rang, nobody answered or empty',
      'Motif de fin Occupé, Sonné, personne n’a répondu ou vide'
    ],
    hangupSources: [{ hangupSources: ['callee'] }, 'Ended by Callee', 'Mis fin par Appelé'],
    conversationId: [
      { conversationId: '1773220512.45' },
      'Conversation 1773220512.45',
      'Conversation 1773220512.45'
    ],
    ids: [{ ids: [4, 5] }, 'Call ID 4 or 5', 'ID d’appel 4 ou 5'],
    fromId: [{ fromId: 12 }, 'Call ID 12 and later', 'ID d’appel à partir de 12'],
    requestedInternalExtension: [
      { requestedInternalExtension: '1001' },
      'Requested extension 1001',
      'Poste demandé 1001'
    ],
    requestedInternalContext: [
      { requestedInternalContext: 'internal' },
      'Requested context internal',
      'Contexte demandé internal'
    ],
    distinct: [
      { distinct: 'peer_exten' },
      'Latest only one for each correspondent',
      'Derniers seulement un par correspondant'
    ],
    botUs: [{ botUs: { min: S } }, 'Bot time at least 1s', 'Temps de robot au moins 1s'],
    botBillUs: [
      { botBillUs: { min: M, max: M } },
      'Billed bot time exactly 1m',
      'Temps de robot facturé exactement 1m'
    ],
    campaignIds: [{ campaignIds: ['spring', null] }, 'Campaign spring or empty', 'Campagne spring ou vide'],
    fields: [
      { fields: [{ field: 'sourceInternalContext', mode: 'equals', values: ['internal'] }] },
      'Caller context = internal',
      'Contexte de l’appelant = internal'
    ],
    allOf: [
      { allOf: [{ recorded: true, directions: ['inbound'] }] },
      'Direction Inbound and Recording recorded',
      'Direction Entrant et Enregistrement enregistré'
    ],
    anyOf: [
      { anyOf: [{ search: 'a' }, { recorded: true }] },
      'Text a or Recording recorded',
      'Texte a ou Enregistrement enregistré'
    ],
    noneOf: [{ noneOf: [{ search: 'a' }] }, 'not Text a', 'sauf Texte a']
  }

  it.each(Object.entries(SAID))('say %s in English and French', (_part, [filter, en, fr]) => {
    expect(said(filter)).toBe(en)
    expect(said(filter, 'fr')).toBe(fr)
  })

  it('say conditions on fields by what they hold', () => {
    const field = (one: NonNullable<CallFilter['fields']>[number]): string => said({ fields: [one] })
    expect(field({ field: 'userField', mode: 'equals', values: [null], not: true })).toBe(
      'User field is not empty'
    )
    expect(field({ field: 'userField', mode: 'equals', values: [null, ''] })).toBe('User field is empty')
    expect(field({ field: 'userField', mode: 'equals', values: ['x', null, ''] })).toBe(
      'User field = x or empty'
    )
    expect(field({ field: 'sourceName', mode: 'contains', values: ['roux', 'rous'], not: true })).toBe(
      'Caller name does not contain roux or rous'
    )
    expect(field({ field: 'answered', mode: 'equals', values: [true] })).toBe('Answered = yes')
    expect(field({ field: 'outcome', mode: 'equals', values: ['missed'], not: true })).toBe(
      'Outcome ≠ Missed'
    )
    expect(field({ field: 'talkDurationUs', mode: 'equals', values: [90 * S] })).toBe('Talk = 1m 30s')
    expect(field({ field: 'sourceUserUuid', mode: 'equals', values: [ALICE] })).toBe(
      'Calling user = Alice Moreau'
    )
  })

  it('put into brackets what would be read wrongly without', () => {
    const missed: CallFilter = { outcomes: ['missed'] }
    const sales: CallFilter = { tags: { mode: 'any', values: ['sales'] } }
    expect(said({ anyOf: [missed, sales], noneOf: [{ recorded: true }] })).toBe(
      '(Outcome Missed or Tag sales) and not Recording recorded'
    )
    expect(said({ outcomes: ['missed', 'busy'], recorded: true })).toBe(
      'Outcome (Missed or Busy) and Recording recorded'
    )
    expect(said({ anyOf: [{ ...missed, ...sales }, { recorded: true }] })).toBe(
      '(Tag sales and Outcome Missed) or Recording recorded'
    )
    expect(said({ noneOf: [{ anyOf: [missed, sales] }], search: 'x' })).toBe(
      'Text x and not (Outcome Missed or Tag sales)'
    )
    expect(said({ search: 'x', allOf: [{ anyOf: [missed, sales] }] })).toBe(
      'Text x and (Outcome Missed or Tag sales)'
    )
  })

  it('tell the whole filter in the order of the chips, with its calls', () => {
    const filter: CallFilter = {
      recorded: true,
      directions: ['inbound'],
      from: Date.parse('2026-02-28T23:00:00Z') * 1000,
      until: Date.parse('2026-03-31T22:00:00Z') * 1000
    }
    expect(said(filter)).toBe('March 2026, Direction Inbound and Recording recorded')
    expect(said({})).toBe('')
    expect(countedSentence(filter, 12_340, words())).toBe(
      '12\u2009340 calls where Period March 2026, Direction Inbound and Recording recorded'
    )
    expect(countedSentence({ search: 'x' }, 1, words('fr'))).toBe('1 appel avec Texte x')
    expect(countedSentence({ search: 'x' }, null, words())).toBe('Calls where Text x')
    expect(countedSentence({}, 5, words())).toBe('All 5 calls')
  })

  it('tell a moving period in its own words, and a fixed one of a group by its days', () => {
    const day = {
      from: Date.parse('2026-03-10T23:00:00Z') * 1000,
      until: Date.parse('2026-03-11T23:00:00Z') * 1000
    }
    const moving = { ...words(), period: 'last-7-days' }
    expect(filterSentence({ ...day, noneOf: [day] }, moving)).toBe('Last 7 days and not 11 March 2026')
  })
})

describe('parts of a filter', () => {
  it('count both ends of the period as one', () => {
    const filter: CallFilter = { from: 1, until: 2, search: 'x', recorded: false }
    expect(activeParts(filter)).toEqual(['search', 'period', 'recorded'])
    expect(withoutPart(filter, 'period')).toEqual({ search: 'x', recorded: false })
    expect(withoutPart(filter, 'recorded')).toEqual({ from: 1, until: 2, search: 'x' })
  })

  it('give each condition a chip of its own, and remove it alone', () => {
    const filter: CallFilter = {
      numbers: [
        { side: 'from', mode: 'exact', value: '1001' },
        { side: 'to', mode: 'ends', value: '99', not: true }
      ],
      noneOf: [{ recorded: true }, { search: 'x' }]
    }
    expect(chipsOf(filter).map((chip) => chipText(chip, filter, words()))).toEqual([
      { name: 'From', value: '1001' },
      { name: 'To', value: 'does not end 99' },
      { name: 'Not', value: 'Recording recorded' },
      { name: 'Not', value: 'Text x' }
    ])
    const left = withoutChip(withoutChip(filter, { part: 'noneOf', index: 0 }), { part: 'numbers', index: 1 })
    expect(said(left)).toBe('From 1001 and not Text x')
    expect(withoutChip(left, { part: 'noneOf', index: 0 })).not.toHaveProperty('noneOf')
  })

  it('name users, tenants and labels wherever they stand', () => {
    expect(
      idsIn([
        {
          tenantUuids: ['t'],
          anyOf: [{ userUuids: ['u'] }, { noneOf: [{ participantUuids: ['v', 'u'] }] }],
          allOf: [{ labels: { mode: 'all', values: [7] } }],
          fields: [{ field: 'requestedUserUuid', mode: 'equals', values: ['w', null] }]
        }
      ])
    ).toEqual({ users: ['u', 'v', 'w'], tenants: ['t'], labels: [7] })
  })
})
