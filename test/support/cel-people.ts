import type { DirectorySnapshot } from '@shared/model/directory'

/** Deterministic numbers: the same seed gives the same dump on every machine. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0 (included) to 1 (excluded); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T
  }

  /** At most eight digits. */
  hex(digits: number): string {
    return this.below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  }

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-8${this.hex(3)}-${this.hex(4)}${this.hex(8)}`
  }
}

export interface Person {
  readonly uuid: string
  readonly name: string
  readonly number: string
  readonly line: string
  readonly lineId: number
  readonly tags: string
}

export interface Company {
  readonly tenant: string
  readonly name: string
  readonly internal: string
  readonly incall: string
  readonly trunk: string
  readonly did: string
  readonly people: readonly Person[]
}

const FIRST = [
  'Alice',
  'Bruno',
  'Chloé',
  'Dmitri',
  'Eva',
  'Farid',
  'Grace',
  'Hélène',
  'Ivan',
  'Jo "JJ"',
  'Kemal',
  'Łucja'
]
const LAST = [
  'Moreau',
  'Keller',
  'Nakamura',
  "O'Hara",
  'Lindqvist',
  'Benali',
  'Whitfield',
  'Dupont, Jr',
  'Novák',
  'Roussel'
]
const TAGS = ['sales', 'support', 'sales, emea', 'support,tier 2', 'billing', 'warehouse', '', '', '']

/** Two companies with half of the users each. */
export function makeCompanies(random: Random, users: number): readonly Company[] {
  let lineId = 100
  return ['harbour', 'quay'].map((slug, index): Company => {
    const people = Array.from({ length: Math.ceil(users / 2) }, (_, place): Person => {
      lineId += 1
      return {
        uuid: random.uuid(),
        name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
        number: String(1000 * (index + 1) + place),
        line: `${slug.slice(0, 1)}${random.hex(7)}`,
        lineId,
        tags: random.pick(TAGS)
      }
    })
    return {
      tenant: random.uuid(),
      name: slug,
      internal: `ctx-${slug}-internal-${random.uuid()}`,
      incall: `ctx-${slug}-incall-${random.uuid()}`,
      trunk: `t${random.hex(7)}`,
      did: `01555${index}`,
      people
    }
  })
}

/** What a server's directory says of these companies. */
export function directoryOf(companies: readonly Company[]): DirectorySnapshot {
  const extensions = (company: Company, person: Person) => [
    { exten: person.number, context: company.internal }
  ]
  const everybody = companies.flatMap((company) => company.people.map((person) => ({ company, person })))
  return {
    users: everybody.map(({ company, person }) => ({
      uuid: person.uuid,
      tenantUuid: company.tenant,
      userfield: person.tags === '' ? null : person.tags,
      firstname: person.name.split(' ')[0] ?? null,
      lastname: person.name.split(' ').slice(1).join(' '),
      lines: [{ id: person.lineId, extensions: extensions(company, person) }]
    })),
    lines: everybody.map(({ company, person }) => ({
      id: person.lineId,
      name: person.line,
      userUuids: [person.uuid],
      extensions: extensions(company, person)
    })),
    contexts: companies.flatMap(({ tenant, internal, incall }) =>
      [internal, incall].map((name) => ({ name, tenantUuid: tenant }))
    ),
    voicemails: everybody.map(({ company, person }) => ({
      id: person.lineId,
      name: person.name,
      number: person.number,
      context: company.internal,
      tenantUuid: company.tenant
    })),
    tenants: companies.map(({ tenant, name }) => ({
      uuid: tenant,
      name,
      parentUuid: companies[0]?.tenant ?? null
    }))
  }
}
