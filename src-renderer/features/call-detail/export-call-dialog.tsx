import { useState, type ReactNode } from 'react'
import { FlowReader } from '@shared/flow/read-flow'
import { FLOW_WORDS_EN } from '@shared/flow/words-en'
import { FLOW_WORDS_FR } from '@shared/flow/words-fr'
import { call } from '../../api/client'
import { useApi, useSettings } from '../../api/queries'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { numberText } from '../../components/number-text'
import { RadioList } from '../../components/radio-list'
import { saveBlob, saveText } from '../../components/save-text'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useExportedCall } from '../../state/call-export'
import { useDisplayZone } from '../../state/display-zone'
import { closeLayer } from '../../state/layers'
import { callHtml } from './call-html'
import { callSheet } from './call-sheet'
import { printCall } from './print-call'
import { callFileName, callJson } from './call-json'
import { linkOf } from './link-of'

const FLOW_WORDS = { en: FLOW_WORDS_EN, fr: FLOW_WORDS_FR } as const

type Form = 'json' | 'html' | 'pdf'
const FORMS: readonly Form[] = ['json', 'html', 'pdf']

/** Writes one call into a file: its fields, events and comments, for programs or for people. */
export function ExportCallDialog(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const settings = useSettings()
  const country = useWorkspaceOptions()?.country ?? null
  const id = useExportedCall() ?? 0
  const { data: detail, error: detailError } = useApi('call-logs:detail', { id })
  const [form, setForm] = useState<Form>('json')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  /** True when it was written, false when the person gave up. */
  const write = async (): Promise<boolean> => {
    if (!detail) return false
    const { conversationId } = detail.callLog
    const [{ cels }, comments] = await Promise.all([
      call('call-logs:cels', { id }),
      call('comments:list', { conversationId })
    ])
    const name = callFileName(detail, zone, form)
    if (form === 'json') {
      saveText(name, callJson(detail, cels, comments, zone))
      return true
    }
    const words = {
      text,
      zone,
      duration: settings?.durationStyle ?? 'units',
      number: numberText(settings?.numberStyle ?? 'dialled', country)
    }
    const link = linkOf(detail)
    if (form === 'html') {
      const page = callHtml({ detail, cels, comments, link }, words, language)
      saveBlob(name, new Blob([page], { type: 'text/html;charset=utf-8' }))
      return true
    }
    const [transcripts, diagram] = await Promise.all([
      call('transcripts:get', { callLogId: id }),
      call('call-logs:flow', { ids: [id], fold: true })
    ])
    const flow = new FlowReader(diagram, { words: FLOW_WORDS[language], zone, times: 'day' })
    return printCall(name, callSheet({ detail, cels, comments, transcripts, flow, link }, words, language))
  }
  const start = (): void => {
    setBusy(true)
    setError(null)
    write()
      .then((isWritten) => isWritten && closeLayer(), setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={text('export.call.title')}
      width={460}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" autoFocus busy={busy} onPress={start}>
            {text('export.call.start')}
          </Button>
        </>
      }
    >
      <p className="t2">{text('export.call.text')}</p>
      <RadioList
        label={text('export.format')}
        value={form}
        onChange={setForm}
        options={FORMS.map((value) => ({
          value,
          label: text(`export.call.${value}`),
          help: text(`export.call.${value}.text`)
        }))}
      />
      {(error ?? detailError) !== null && <ErrorBlock error={error ?? detailError} />}
    </Dialog>
  )
}
