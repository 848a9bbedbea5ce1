import { useState, type ReactNode } from 'react'
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
import { callFileName, callJson } from './call-json'
import { linkOf } from './link-of'

type Form = 'json' | 'html'
const FORMS: readonly Form[] = ['json', 'html']

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

  const write = async (): Promise<void> => {
    if (!detail) return
    const { conversationId } = detail.callLog
    const [{ cels }, comments] = await Promise.all([
      call('call-logs:cels', { id }),
      call('comments:list', { conversationId })
    ])
    if (form === 'json')
      return saveText(callFileName(detail, zone, form), callJson(detail, cels, comments, zone))
    const words = {
      text,
      zone,
      duration: settings?.durationStyle ?? 'units',
      number: numberText(settings?.numberStyle ?? 'dialled', country)
    }
    const page = callHtml({ detail, cels, comments, link: linkOf(detail) }, words, language)
    saveBlob(callFileName(detail, zone, form), new Blob([page], { type: 'text/html;charset=utf-8' }))
  }
  const start = (): void => {
    setBusy(true)
    setError(null)
    write()
      .then(closeLayer, setError)
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
