import { useState, type ReactNode } from 'react'
import { NO_MAPPING, type FieldMapping, type WorkspaceOptions } from '@shared/model/workspace-options'
import { isActive, useJobs } from '../../api/jobs'
import { useApi, useSummary } from '../../api/queries'
import { changeWorkspaceOptions } from '../../api/workspace-options'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { JobRow } from '../../components/job-row'
import { useText } from '../../i18n/use-text'
import { BotFields } from './bot-fields'
import { CampaignFields } from './campaign-fields'
import { formOf, mappingOf, problemsOf, sameMapping, type MappingForm } from './mapping-form'

/** Where bot time, billed bot time and campaign come from; saving it computes them for all calls. */
export function MappingPane(): ReactNode {
  const { data: options, error, refetch } = useApi('workspaces:options', {})
  if (error) return <ErrorBlock error={error} onRetry={() => void refetch()} />
  return options ? <MappingFields options={options} /> : null
}

function MappingFields({ options }: { options: WorkspaceOptions }): ReactNode {
  const text = useText()
  const calls = useSummary()?.callLogs ?? 0
  const job = useJobs().findLast(({ kind }) => kind === 'map')
  const [form, setForm] = useState(() => formOf(options.mapping))
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const problems = problemsOf(form)
  const isSaved = problems.size === 0 && sameMapping(mappingOf(form), options.mapping)
  const isMapped = !sameMapping(options.mapping, NO_MAPPING)
  const isRunning = job !== undefined && isActive(job)
  const isUnfinished = job?.status === 'cancelled' || job?.status === 'failed'
  const change = (next: Partial<MappingForm>): void => setForm((old) => ({ ...old, ...next }))
  const save = (mapping: FieldMapping): void => {
    setBusy(true)
    setError(null)
    changeWorkspaceOptions({ mapping })
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <div className="mapping">
      <p className="t2">{text('options.mapping.intro')}</p>
      <div className="settings">
        <BotFields form={form} problems={problems} onChange={change} />
        <CampaignFields form={form} problems={problems} onChange={change} />
      </div>
      <div className="row">
        <Button
          kind="primary"
          busy={busy}
          isDisabled={problems.size > 0 || (isSaved && !isUnfinished) || isRunning}
          onPress={() => save(mappingOf(form))}
        >
          {text('options.mapping.apply')}
        </Button>
        {isMapped && (
          <Button
            isDisabled={isRunning}
            onPress={() => {
              setForm(formOf(NO_MAPPING))
              save(NO_MAPPING)
            }}
          >
            {text('options.mapping.unmap')}
          </Button>
        )}
        {!isRunning && (
          <span className="t3 small">
            {isSaved && !isUnfinished && isMapped
              ? text('options.mapping.saved')
              : text('options.mapping.note', { count: calls })}
          </span>
        )}
      </div>
      {error !== null && <ErrorBlock error={error} />}
      {job && <JobRow job={job} />}
    </div>
  )
}
