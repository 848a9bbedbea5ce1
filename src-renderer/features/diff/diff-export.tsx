import { ChevronDown, Download } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components'
import { call, host } from '../../api/client'
import { chooseTarget, fetchWritten } from '../../api/written-files'
import { Icon } from '../../components/icon'
import { Menu } from '../../components/menu'
import { useText } from '../../i18n/use-text'
import { useDiffView } from '../../state/diff-view'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { showToast } from '../../state/toast'

/** Writes the whole list of differences to a file, without the fields that are ignored. */
export function DiffExport(): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const { ignore } = useDiffView()
  const [busy, setBusy] = useState(false)

  const write = async (form: 'csv' | 'json'): Promise<void> => {
    const file = await chooseTarget(`comparison.${form}`)
    if (file === null) return
    const { fileId, name } = file
    const { calls: count, truncated } = await call('diff:export', { ignore, form, zone, fileId })
    fetchWritten(fileId, name)
    showToast({
      text: text(truncated ? 'diff.exported.truncated' : 'diff.exported', { count, name }),
      ...(host === 'electron' && {
        action: {
          label: text('export.folder'),
          run: () => void call('files:reveal', { fileId }).catch(reportFailure)
        }
      })
    })
  }
  const start = (form: 'csv' | 'json') => (): void => {
    setBusy(true)
    write(form)
      .catch(reportFailure)
      .finally(() => setBusy(false))
  }
  return (
    <MenuTrigger>
      <AriaButton className="btn" isDisabled={busy}>
        <Icon of={Download} size={14} />
        {text('diff.export')}
        <Icon of={ChevronDown} size={14} />
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          label={text('diff.export')}
          entries={[
            { id: 'csv', label: text('diff.export.csv'), run: start('csv') },
            { id: 'json', label: text('diff.export.json'), run: start('json') }
          ]}
        />
      </Popover>
    </MenuTrigger>
  )
}
