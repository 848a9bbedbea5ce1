import { X } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { sameName } from '@shared/format/same-name'
import type { Team } from '@shared/model/team'
import { changeTeam } from '../../api/comments'
import { useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { isMentionable } from './mention'
import './comments.css'

/** Who works with the open workspace: the own name, and those whom comments can mention. */
export function TeamPane(): ReactNode {
  const text = useText()
  const { data: team, error, refetch } = useApi('team:get', {})
  if (error && !team) return <ErrorBlock error={error} onRetry={() => void refetch()} />
  if (!team) return <p className="t2">{text('common.loading')}</p>
  return (
    <div className="settings">
      <span className="label">{text('team.me')}</span>
      {/* Another window may give another name: the field begins anew with it. */}
      <OwnName key={team.me} team={team} />
      <span className="label">{text('team.members')}</span>
      <Members team={team} />
    </div>
  )
}

const isIn = (names: readonly string[], name: string): boolean => names.some((other) => sameName(other, name))

function OwnName({ team }: { team: Team }): ReactNode {
  const text = useText()
  const [name, setName] = useState(team.me)
  const me = name.trim()
  const save = (): void => {
    if (me === '' || me === team.me) return
    // The former name goes out of the list with its owner, the new one comes in.
    const others = team.members.filter((member) => !sameName(member, team.me))
    changeTeam({ me, members: isIn(others, me) ? others : [...others, me] }).catch(reportFailure)
  }
  return (
    <div>
      <div className="team-add">
        <TextField label={text('team.me')} value={name} onChange={setName} onEnter={save} />
        <Button isDisabled={me === '' || me === team.me} onPress={save}>
          {text('comments.changeName')}
        </Button>
      </div>
      <p className="help">{text('team.me.help')}</p>
    </div>
  )
}

function Members({ team: { me, members } }: { team: Team }): ReactNode {
  const text = useText()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const name = typed.trim()
  const isTaken = isIn(members, name)
  const change = (next: readonly string[]): Promise<void> => changeTeam({ members: next })
  const add = (): void => {
    if (name === '' || isTaken) return
    change([...members, name]).then(() => setTyped(''), reportFailure)
  }
  return (
    <div>
      {members.length === 0 ? (
        <p className="t2">{text('team.none')}</p>
      ) : (
        <ul className="team-list">
          {members.map((member) => (
            <li key={member}>
              <span className="cut">{member}</span>
              {sameName(member, me) ? (
                <span className="t3 small">{text('team.you')}</span>
              ) : (
                <span className="push">
                  <IconButton
                    compact
                    icon={X}
                    label={text('team.remove', { name: member })}
                    onPress={() => {
                      change(members.filter((other) => other !== member)).catch(reportFailure)
                      field.current?.focus()
                    }}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="team-add">
        <TextField
          label={text('team.add')}
          placeholder={text('team.add')}
          inputRef={field}
          value={typed}
          onChange={setTyped}
          onEnter={add}
          problem={isTaken ? text('team.add.taken') : null}
          help={name !== '' && !isMentionable(name) ? text('team.add.blank') : undefined}
        />
        <Button isDisabled={name === '' || isTaken} onPress={add}>
          {text('team.add.button')}
        </Button>
      </div>
      <p className="help">{text('team.members.help')}</p>
    </div>
  )
}
