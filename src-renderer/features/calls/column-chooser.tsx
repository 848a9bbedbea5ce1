import { Columns3, Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { Checkbox } from '../../components/checkbox'
import { IconButton } from '../../components/icon-button'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { setColumnChooserOpen, useColumnChooserOpen } from '../../state/column-chooser'
import {
  COLUMN_GROUPS,
  columnFullName,
  columnHelp,
  COLUMNS,
  columnTitle,
  roomNow,
  type ColumnId
} from './columns'
import './columns.css'
import { ShownColumns } from './shown-columns'
import { useArrangedColumns } from './use-arranged-columns'

/** Which columns the list shows, in which order and where they are pinned. */
export function ColumnChooser(): ReactNode {
  const text = useText()
  const isOpen = useColumnChooserOpen()
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setColumnChooserOpen}>
      <IconButton icon={Columns3} label={text('columns.choose')} />
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="facet column-chooser" aria-label={text('columns.choose')}>
          <ChooserBody />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Letters alone: accents and case do not count while searching. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

function ChooserBody(): ReactNode {
  const text = useText()
  const mapping = useWorkspaceOptions()?.mapping
  const arranged = useArrangedColumns(roomNow())
  const [typed, setTyped] = useState('')
  const wanted = folded(typed.trim())
  const fits = (id: ColumnId): boolean =>
    [columnTitle(id), columnFullName(id), columnHelp(id)].some((key) => folded(text(key)).includes(wanted))
  const shown = arranged.columns.filter(({ colId, hide }) => !hide && fits(colId as ColumnId))
  const hidden = new Set(arranged.columns.filter(({ hide }) => hide).map(({ colId }) => colId))
  const groups = COLUMN_GROUPS.map((group) => ({
    group,
    ids: COLUMNS.filter(({ id, group: of }) => of === group && hidden.has(id) && fits(id)).map(({ id }) => id)
  })).filter(({ ids }) => ids.length > 0)
  return (
    <>
      <header>
        <h2>{text('columns.title')}</h2>
      </header>
      <TextField
        className="search"
        icon={Search}
        label={text('columns.search')}
        placeholder={text('columns.search')}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <div className="column-groups">
        {shown.length > 0 && (
          <section>
            <h3>{text('columns.shown')}</h3>
            <ShownColumns shown={shown} arranged={arranged} />
            {wanted === '' && <p className="help">{text('columns.keys')}</p>}
          </section>
        )}
        {groups.map(({ group, ids }) => (
          <section key={group} role="group" aria-label={text(`columns.group.${group}`)}>
            <h3>{text(`columns.group.${group}`)}</h3>
            {ids.map((id) => (
              <div key={id} className="column-option">
                <Checkbox checked={false} onChange={() => arranged.toggle(id, true)}>
                  <span>
                    {text(columnFullName(id))}
                    <span className="help">{text(columnHelp(id))}</span>
                  </span>
                </Checkbox>
              </div>
            ))}
          </section>
        ))}
        {shown.length === 0 && groups.length === 0 && (
          <p className="body t3">{text('columns.none', { text: typed })}</p>
        )}
        {wanted === '' && mapping && !mapping.bot && !mapping.campaign && (
          <p className="help">{text('columns.unmapped')}</p>
        )}
      </div>
      <footer>
        <button type="button" className="link" onClick={arranged.reset}>
          {text('columns.reset')}
        </button>
      </footer>
    </>
  )
}
