import { useState, type ReactNode } from 'react'
import { DEFAULT_ANONYMISE, MAX_KEEP_PREFIX, MAX_SHIFT_WEEKS, SHORTEST_KEY } from '@shared/model/anonymise'
import { host } from '../../api/client'
import { useApi, useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { JobsDialog } from '../../components/jobs-dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { useFilter } from '../../state/filter'
import { closeLayer } from '../../state/layers'
import { FIRST_DRAFT, optionsOf, randomWeeks, wrongFields, type AnonymiseDraft } from './anonymise-draft'
import { AnonymiseExamples } from './anonymise-examples'
import { ALL_EVENTS, AnonymiseScopeFields, scopeOf } from './anonymise-scope'
import { startAnonymise } from './start-anonymise'
import './anonymise.css'

/** Writes the events of the workspace under other names, to be given away. */
export function AnonymiseDialog(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const [draft, setDraft] = useState<AnonymiseDraft>(FIRST_DRAFT)
  const [jobId, setJobId] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [scopeDraft, setScopeDraft] = useState(ALL_EVENTS)
  const filter = useFilter()
  const zone = useDisplayZone()
  const scope = scopeOf(scopeDraft, filter, zone)
  const wrong = wrongFields(draft)
  const options = optionsOf(draft)
  const preview = useApi(
    'anonymise:preview',
    { options: options ?? DEFAULT_ANONYMISE, scope: scope ?? { kind: 'all' } },
    { keepPrevious: true }
  )
  const cels = preview.data?.cels

  const change = (step: Partial<AnonymiseDraft>): void => {
    setDraft({ ...draft, ...step })
    setError(null)
  }
  const start = (): void => {
    if (options === null || scope === null) return
    setBusy(true)
    setError(null)
    startAnonymise(options, scope, `${summary?.workspace.name ?? 'cel'}-anonymised.zip`)
      .then((id) => id !== null && setJobId(id), setError)
      .finally(() => setBusy(false))
  }

  if (jobId !== null)
    return <JobsDialog jobIds={[jobId]} title={text('anonymise.title')} onAgain={() => setJobId(null)} />
  return (
    <Dialog
      title={text('anonymise.title')}
      width={760}
      onClose={closeLayer}
      foot={
        <>
          <span className="t2 grow">
            {scope !== null && cels !== undefined && text('common.events', { count: cels })}
          </span>
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button
            kind="primary"
            autoFocus
            busy={busy}
            isDisabled={options === null || scope === null || cels === 0}
            onPress={start}
          >
            {text(host === 'electron' ? 'anonymise.choose' : 'anonymise.start')}
          </Button>
        </>
      }
    >
      <p className="anonymise-text">{text('anonymise.text')}</p>
      <div className="anonymise-scope">
        <span className="label">{text('anonymise.scope')}</span>
        <AnonymiseScopeFields
          draft={scopeDraft}
          filter={filter}
          onChange={(next) => {
            setScopeDraft(next)
            setError(null)
          }}
        />
      </div>
      <div className="anonymise-fields">
        <TextField
          showLabel
          label={text('anonymise.keepPrefix')}
          value={draft.keepPrefix}
          inputMode="numeric"
          help={text('anonymise.keepPrefix.help')}
          problem={
            wrong.keepPrefix ? text('anonymise.keepPrefix.wrong', { most: String(MAX_KEEP_PREFIX) }) : null
          }
          onChange={(keepPrefix) => change({ keepPrefix })}
        />
        <TextField
          showLabel
          label={text('anonymise.shift')}
          value={draft.shiftWeeks}
          help={text('anonymise.shift.help')}
          problem={wrong.shiftWeeks ? text('anonymise.shift.wrong', { most: String(MAX_SHIFT_WEEKS) }) : null}
          end={
            <Button compact onPress={() => change({ shiftWeeks: String(randomWeeks()) })}>
              {text('anonymise.shift.random')}
            </Button>
          }
          onChange={(shiftWeeks) => change({ shiftWeeks })}
        />
        <TextField
          showLabel
          isPassword
          className="anonymise-wide"
          label={text('anonymise.key')}
          value={draft.key}
          help={text('anonymise.key.help')}
          problem={wrong.key ? text('anonymise.key.short', { least: String(SHORTEST_KEY) }) : null}
          onChange={(key) => change({ key })}
        />
        <div className="anonymise-wide anonymise-directory">
          <Checkbox checked={draft.directory} onChange={(directory) => change({ directory })}>
            {text('anonymise.directory')}
          </Checkbox>
          <p className="help">{text('anonymise.directory.help')}</p>
        </div>
      </div>
      <Notice tone="warn" title={text('anonymise.limits.title')}>
        {text('anonymise.limits')}
      </Notice>
      {cels === 0 && (
        <p className="t2">{text(scopeDraft.kind === 'all' ? 'anonymise.none' : 'anonymise.scope.none')}</p>
      )}
      {preview.error !== null && !preview.data && (
        <ErrorBlock error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {error !== null && <ErrorBlock error={error} />}
      {preview.data && preview.data.cels > 0 && (
        <AnonymiseExamples preview={preview.data} isNewKey={draft.key === ''} />
      )}
    </Dialog>
  )
}
