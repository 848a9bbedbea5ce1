import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { DIFF_FIELD_NAMES, type DiffField, type DiffSummary } from '@shared/model/diff'
import { Button } from '../../components/button'
import { FacetList } from '../../components/facet-list'
import { useText } from '../../i18n/use-text'
import { ignoreFields, useDiffView } from '../../state/diff-view'

/** Fields whose differences do not count; each with the number of calls that differ in it. */
export function IgnoreFields({ summary }: { summary: DiffSummary }): ReactNode {
  const text = useText()
  const { ignore } = useDiffView()
  const counts = new Map(summary.fields.map(({ field, count }) => [field, count]))
  return (
    <DialogTrigger>
      <Button kind="plain" icon={EyeOff}>
        {text('diff.ignored', { count: ignore.length })}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog aria-label={text('diff.ignore')}>
          <div className="facet">
            <header>
              <h2 className="grow">{text('diff.ignore')}</h2>
            </header>
            <FacetList
              label={text('diff.ignore')}
              options={DIFF_FIELD_NAMES.map((field) => ({
                value: field,
                label: field,
                count: ignore.includes(field) ? null : (counts.get(field) ?? 0)
              }))}
              selected={ignore}
              onChange={(next) => ignoreFields(next as readonly DiffField[])}
              emptyText={text('diff.ignore.search')}
            />
            <footer>
              <span className="grow">{text('diff.ignore.search')}</span>
              <button type="button" className="link" onClick={() => ignoreFields([])}>
                {text('diff.ignore.none')}
              </button>
            </footer>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
