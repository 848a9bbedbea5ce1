import { ArrowDown, ArrowUp, Columns3, Search, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ExportColumn } from '@shared/model/export'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { exportColumnName } from '../../components/column-name'
import { IconButton } from '../../components/icon-button'
import { TextField } from '../../components/text-field'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'

/** Columns that can be chosen, in groups with their heads. */
export type OfferedColumns = readonly {
  readonly head: MessageKey
  readonly columns: readonly ExportColumn[]
}[]

interface OwnColumnsProps {
  readonly chosen: readonly ExportColumn[]
  readonly offered: OfferedColumns
  readonly onChange: (chosen: readonly ExportColumn[]) => void
}

/** Letters alone: accents and case do not count while searching. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Columns of one's own choice: searched, ticked, put into order. */
export function OwnColumns({ chosen, offered, onChange }: OwnColumnsProps): ReactNode {
  const text = useText()
  return (
    <div className="export-own">
      <DialogTrigger>
        <Button compact icon={Columns3}>
          {text('export.columns.choose')}
        </Button>
        <Popover className="popover" placement="bottom start" offset={4}>
          <Dialog className="facet export-columns" aria-label={text('export.columns.own')}>
            <Chooser chosen={chosen} offered={offered} onChange={onChange} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}

function Chooser({ chosen, offered, onChange }: OwnColumnsProps): ReactNode {
  const text = useText()
  const [typed, setTyped] = useState('')
  const wanted = folded(typed.trim())
  const name = (column: ExportColumn): string => exportColumnName(column, text)
  const fits = (column: ExportColumn): boolean => folded(name(column)).includes(wanted)
  const shown = chosen.filter(fits)
  const groups = offered
    .map(({ head, columns }) => ({
      head,
      columns: columns.filter((column) => !chosen.includes(column) && fits(column))
    }))
    .filter(({ columns }) => columns.length > 0)

  const move = (column: ExportColumn, by: 1 | -1): void => {
    const at = chosen.indexOf(column)
    const other = chosen[at + by]
    if (other === undefined) return
    onChange(chosen.map((each) => (each === column ? other : each === other ? column : each)))
    announce(text('columns.moved', { name: name(column), place: at + by + 1, count: chosen.length }))
  }
  return (
    <>
      <header>
        <h2>{text('export.columns.own')}</h2>
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
      <div className="export-column-groups">
        {shown.length > 0 && (
          <section role="group" aria-label={text('export.columns.chosen')}>
            <h3>{text('export.columns.chosen')}</h3>
            {shown.map((column) => (
              <div key={column} className="export-column">
                <span className="grow cut">{name(column)}</span>
                <IconButton
                  compact
                  icon={ArrowUp}
                  label={text('export.columns.up', { name: name(column) })}
                  isDisabled={chosen[0] === column}
                  onPress={() => move(column, -1)}
                />
                <IconButton
                  compact
                  icon={ArrowDown}
                  label={text('export.columns.down', { name: name(column) })}
                  isDisabled={chosen.at(-1) === column}
                  onPress={() => move(column, 1)}
                />
                <IconButton
                  compact
                  icon={X}
                  label={text('export.columns.remove', { name: name(column) })}
                  // A file without columns is none.
                  isDisabled={chosen.length === 1}
                  onPress={() => onChange(chosen.filter((each) => each !== column))}
                />
              </div>
            ))}
          </section>
        )}
        {groups.map(({ head, columns }) => (
          <section key={head} role="group" aria-label={text(head)}>
            <h3>{text(head)}</h3>
            {columns.map((column) => (
              <div key={column} className="export-column">
                <Checkbox checked={false} onChange={() => onChange([...chosen, column])}>
                  {name(column)}
                </Checkbox>
              </div>
            ))}
          </section>
        ))}
        {shown.length === 0 && groups.length === 0 && (
          <p className="t3">{text('columns.none', { text: typed })}</p>
        )}
      </div>
    </>
  )
}
