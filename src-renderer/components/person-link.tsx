import type { ReactNode } from 'react'
import type { Person } from '@shared/model/person'
import { showPerson } from '../state/navigation'

/** A user, number or tag that leads to its page. */
export const PersonLink = ({ person, children }: { person: Person; children: ReactNode }): ReactNode => (
  <button type="button" className="link person-link" onClick={() => showPerson(person)}>
    {children}
  </button>
)
