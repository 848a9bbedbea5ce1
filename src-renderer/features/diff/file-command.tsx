import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { CodeLine } from '../../components/code-line'
import { useText } from '../../i18n/use-text'
import { useDiffView } from '../../state/diff-view'

const quoted = (path: string): string => (/^[\w./:\\-]+$/.test(path) ? path : `"${path}"`)

/** The command that writes the whole comparison to a file, scripts included. */
export function FileCommand(): ReactNode {
  const text = useText()
  const { ignore } = useDiffView()
  const summary = useSummary()
  const command = [
    'calltrail',
    ...(summary ? ['--workspace', quoted(summary.location)] : []),
    'diff --format csv',
    ...(ignore.length > 0 ? ['--ignore', ignore.join(',')] : []),
    '> diff.csv'
  ].join(' ')
  return (
    <DialogTrigger>
      <Button icon={Download}>{text('diff.export.open')}</Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog aria-label={text('diff.export.open')} className="file-command">
          <p className="t2">{text('diff.export')}</p>
          <CodeLine>{command}</CodeLine>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
