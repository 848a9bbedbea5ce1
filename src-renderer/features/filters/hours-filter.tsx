import { useState, type ReactNode } from 'react'
import { DEFAULT_WORKSPACE_OPTIONS, type BusinessHours } from '@shared/model/workspace-options'
import { changeWorkspaceOptions, useWorkspaceOptions } from '../../api/workspace-options'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { RadioList } from '../../components/radio-list'
import { useFilterScope } from '../../filter/filter-scope'
import { plainHoursText } from '../../filter/hours-text'
import { useFilterWords } from '../../filter/use-filter-words'
import { reportFailure } from '../../state/failure'
import { FacetFrame } from './facet-frame'
import { areHours, HoursFields } from './hours-fields'
import './hours.css'

type Choice = 'business' | 'outside' | 'own'

const isSame = (a: BusinessHours, b: BusinessHours): boolean =>
  a.from === b.from && a.until === b.until && [...a.weekdays].sort().join() === [...b.weekdays].sort().join()

/**
 * Hours of the week in which calls start: the business hours of the workspace, what lies outside of them, or others. The
 * filter keeps the zone that is shown, so that it means the same wherever it is used.
 */
export function HoursFilter({ onDone }: { onDone: () => void }): ReactNode {
  const { filter, change } = useFilterScope()
  const words = useFilterWords()
  const { text, zone } = words
  const business = (useWorkspaceOptions() ?? DEFAULT_WORKSPACE_OPTIONS).businessHours
  const { hours } = filter
  const [choice, setChoice] = useState<Choice>(() =>
    hours && !isSame(hours, business) ? 'own' : hours?.outside ? 'outside' : 'business'
  )
  const [own, setOwn] = useState<BusinessHours>(hours ?? business)
  const [isOutside, setOutside] = useState(hours?.outside ?? false)
  const [settingUp, setSettingUp] = useState<BusinessHours | null>(null)

  const wanted = choice === 'own' ? own : business
  const turned = choice === 'own' ? isOutside : choice === 'outside'
  const apply = (): void => {
    if (!areHours(wanted)) return
    const { weekdays, from, until } = wanted
    change({
      hours: { zone: hours?.zone ?? zone, weekdays, from, until, ...(turned ? { outside: true } : {}) }
    })
    onDone()
  }
  const keep = (kept: BusinessHours): void => {
    changeWorkspaceOptions({ businessHours: kept }).then(() => setSettingUp(null), reportFailure)
  }

  if (settingUp) {
    return (
      <FacetFrame title={text('hours.set.title')}>
        <div className="hours-editor">
          <HoursFields hours={settingUp} onChange={setSettingUp} isForward onEnter={() => keep(settingUp)} />
          <div className="row">
            <Button kind="primary" isDisabled={!areHours(settingUp, true)} onPress={() => keep(settingUp)}>
              {text('hours.set.keep')}
            </Button>
            <Button onPress={() => setSettingUp(null)}>{text('common.cancel')}</Button>
          </div>
        </div>
      </FacetFrame>
    )
  }
  return (
    <FacetFrame title={text('filter.name.hours')}>
      <div className="hours-editor">
        <RadioList
          label={text('hours.list')}
          value={choice}
          onChange={setChoice}
          options={[
            {
              value: 'business',
              label: text('hours.business'),
              help: plainHoursText(business, words)
            },
            { value: 'outside', label: text('hours.outside') },
            {
              value: 'own',
              label: text('hours.own'),
              help: text('hours.own.help'),
              extra: (
                <div className="hours-own">
                  <HoursFields hours={own} onChange={setOwn} onEnter={apply} />
                  <Checkbox checked={isOutside} onChange={setOutside}>
                    {text('hours.turned')}
                  </Checkbox>
                </div>
              )
            }
          ]}
        />
        <p className="help">{text('hours.zone', { zone: hours?.zone ?? zone })}</p>
        <div className="row">
          <Button kind="primary" isDisabled={!areHours(wanted)} onPress={apply}>
            {text('hours.apply')}
          </Button>
          <button type="button" className="link push" onClick={() => setSettingUp(business)}>
            {text('hours.set')}
          </button>
        </div>
      </div>
    </FacetFrame>
  )
}
