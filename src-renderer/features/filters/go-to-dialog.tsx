import { useState, type ReactNode } from 'react'
import { isPeriodProblem, type PeriodProblem } from '@shared/format/period'
import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Segmented } from '../../components/segmented'
import { TextField } from '../../components/text-field'
import { periodProblemText } from '../../filter/period-text'
import { longDayText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { closeLayer } from '../../state/layers'
import { showGroup } from '../../state/navigation'
import { dayShown, goToPlace, whereIs } from './go-to'
import { Missed, type Missing } from './go-to-missed'
import { targetsIn, type GoToTarget } from './go-to-target'
import './go-to.css'

/** Goes to a time, a call or a conversation in the list, or says why it is not there and what shows it. */
export function GoToDialog(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const [clock] = useState(() => ({ nowUs: Date.now() * 1000, dayUs: dayShown(Date.now() * 1000) }))
  const [typed, setTyped] = useState('')
  const [meant, setMeant] = useState<number | null>(null)
  const [missing, setMissing] = useState<Missing | null>(null)
  const [isBusy, setBusy] = useState(false)

  const read =
    typed.trim() === '' ? [] : targetsIn(typed, { nowUs: clock.nowUs, zone, language }, clock.dayUs)
  const targets = isPeriodProblem(read) ? [] : read
  const target = targets[meant ?? 0]
  const moment = (us: number): string => {
    const shown = formatZoned(us, zone).slice(11)
    return `${longDayText(us, zone, language)} ${shown.endsWith(':00') ? shown.slice(0, 5) : shown}`
  }
  const targetText = (one: GoToTarget): string => {
    switch (one.kind) {
      case 'call':
        return text('goto.help.call', { id: String(one.id) })
      case 'conversation':
        return text('goto.help.conversation', { id: one.id })
      case 'time':
        return text('goto.help.time', { moment: moment(one.us), zone })
    }
  }
  const problemText = (problem: PeriodProblem): string =>
    problem.problem === 'unknown'
      ? text('goto.problem', { text: typed.trim() })
      : periodProblemText(problem, text)

  const go = async (wanted: GoToTarget, other?: GoToTarget): Promise<void> => {
    setBusy(true)
    setMissing(null)
    try {
      const found = await whereIs(wanted)
      if (found.kind === 'there') {
        closeLayer()
        goToPlace(found.place, found.sort)
        const { id, offset, filtered } = found.place
        announce(
          text('goto.there', {
            id: String(id),
            place: formatCount(offset + 1),
            of: formatCount(filtered)
          })
        )
      } else if (found.kind === 'group') {
        closeLayer()
        showGroup(found.groupId)
      } else if (other && (found.kind === 'no-call' || found.kind === 'no-conversation')) await go(other)
      else setMissing(found)
    } catch (error) {
      closeLayer()
      reportFailure(error)
    } finally {
      setBusy(false)
    }
  }
  /** What was not chosen and does not exist is taken for the other thing that it can mean. */
  const start = (): void => {
    if (target) void go(target, meant === null ? targets[1] : undefined)
  }
  const widen = (change: () => void): void => {
    change()
    start()
  }

  return (
    <Dialog
      title={text('goto.title')}
      onClose={closeLayer}
      width={460}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" isDisabled={!target} busy={isBusy} onPress={start}>
            {text('goto.go')}
          </Button>
        </>
      }
    >
      <div className="go-to">
        <TextField
          label={text('goto.field')}
          showLabel
          placeholder={text('goto.placeholder')}
          value={typed}
          onChange={(next) => {
            setTyped(next)
            setMeant(null)
            setMissing(null)
          }}
          onEnter={start}
          autoFocus
          problem={isPeriodProblem(read) ? problemText(read) : null}
          help={target ? targetText(target) : '\u00a0'}
        />
        {targets.length > 1 && (
          <Segmented
            label={text('goto.either')}
            value={String(meant ?? 0)}
            onChange={(index) => setMeant(Number(index))}
            options={targets.map((one, index) => ({
              value: String(index),
              label: one.kind === 'time' ? moment(one.us) : one.kind === 'call' ? targetText(one) : one.id
            }))}
          />
        )}
        {missing && (
          <div aria-live="polite">
            <Missed missing={missing} moment={moment} onWiden={widen} />
          </div>
        )}
      </div>
    </Dialog>
  )
}
