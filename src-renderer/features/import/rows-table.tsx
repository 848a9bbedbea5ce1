import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import type { RowProblem } from '@shared/model/job'
import { Status } from '../../components/badge'
import { Icon } from '../../components/icon'
import { Menu } from '../../components/menu'
import { ProblemTable } from '../../components/problem-table'
import { TONE_ICONS } from '../../components/tone'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import { chosenTargets } from './blocking-cause'
import type { SectionProps } from './section-props'

/** Fields that a column can be read as, in the order of Asterisk's documentation. */
const FIELDS = [
  'eventtype',
  'eventtime',
  'cid_name',
  'cid_num',
  'cid_ani',
  'cid_rdnis',
  'cid_dnid',
  'exten',
  'context',
  'channame',
  'appname',
  'appdata',
  'amaflags',
  'accountcode',
  'peeraccount',
  'uniqueid',
  'linkedid',
  'userfield',
  'userdeftype',
  'peer',
  'extra',
  'id',
  'call_log_id'
] as const
type Field = (typeof FIELDS)[number]

/** Values that are compared letter by letter are set in mono. */
const MONO: ReadonlySet<string> = new Set([
  'eventtype',
  'context',
  'channame',
  'uniqueid',
  'linkedid',
  'extra',
  'appdata'
])

const isField = (name: string | null): name is Field => FIELDS.some((field) => field === name)
const fieldKey = (field: Field): MessageKey => `celColumn.${field}`

/** The first rows as they will be read, under their fields, which can be changed. */
export function RowsTable({ preview, options, onChange }: SectionProps): ReactNode {
  const text = useText()
  const targets = chosenTargets(preview, options)
  const recognised = targets.filter((target) => target !== null).length
  const isCel = preview.kind === 'cel'
  // Where a file has separated columns, which is which can be corrected.
  const canMap = isCel && preview.delimiter !== null
  const choose = (index: number, field: Field | null): void =>
    onChange({ columns: { ...options.columns, [index]: field } })
  return (
    <>
      {preview.columns.length > 0 && (
        <>
          <div className="rows-head">
            <h2 className="sec">
              {text('import.columns')}{' '}
              <small>{text(canMap ? 'import.columns.help' : 'import.users.help')}</small>
            </h2>
            <span className="push small">
              <Status
                icon={recognised === targets.length ? TONE_ICONS.ok : TONE_ICONS.warn}
                tone={recognised === targets.length ? 'ok' : 'warn'}
              >
                {text('import.columns.recognised', {
                  count: formatCount(recognised),
                  total: formatCount(targets.length)
                })}
              </Status>
            </span>
          </div>
          <div className="rows-scroll">
            <table className="t prev">
              <thead>
                <tr>
                  {preview.columns.map((column, index) => {
                    const target = targets[index] ?? null
                    const name = isField(target)
                      ? text(fieldKey(target))
                      : (target ?? text('import.columns.ignore'))
                    return (
                      <th key={index}>
                        {canMap ? (
                          <FieldMenu
                            name={name}
                            label={text('import.columns.for', { name: column.source })}
                            target={target}
                            onChoose={(field) => choose(index, field)}
                          />
                        ) : isCel ? (
                          name
                        ) : (
                          column.source
                        )}
                        {isCel && preview.hasHeader && column.source !== target && (
                          <span className="map-source">{column.source}</span>
                        )}
                      </th>
                    )
                  })}
                </tr>
              </thead>
              <tbody>
                {preview.rows.map((row, number) => (
                  <tr key={number}>
                    {preview.columns.map((_, index) => {
                      const target = targets[index] ?? null
                      const classes = [
                        target && MONO.has(target) ? 'mono' : '',
                        target === null ? 'ignored' : ''
                      ]
                      return (
                        <td key={index} className={classes.join(' ')} title={row[index]}>
                          {row[index]}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {preview.problemCount > 0 && <Unreadable problems={preview.problems} count={preview.problemCount} />}
    </>
  )
}

function FieldMenu(props: {
  name: string
  label: string
  target: string | null
  onChoose: (field: Field | null) => void
}): ReactNode {
  const text = useText()
  const { name, label, target, onChoose } = props
  return (
    <MenuTrigger>
      <Button
        className={target === null ? 'map unknown' : 'map'}
        aria-label={text('common.named', { name: label, value: name })}
      >
        {name}
        <Icon of={ChevronDown} size={12} />
      </Button>
      <Popover className="popover" offset={2}>
        <Menu
          label={label}
          entries={[
            {
              id: 'none',
              label: text('import.columns.ignore'),
              checked: target === null,
              run: () => onChoose(null)
            },
            { id: 'line', separator: true },
            ...FIELDS.map((field) => ({
              id: field,
              label: text(fieldKey(field)),
              keys: field,
              checked: target === field,
              run: () => onChoose(field)
            }))
          ]}
        />
      </Popover>
    </MenuTrigger>
  )
}

function Unreadable({ problems, count }: { problems: readonly RowProblem[]; count: number }): ReactNode {
  const text = useText()
  return (
    <div className="problem-list">
      <h2 className="sec">{text('import.rowProblems', { count })}</h2>
      <ProblemTable problems={problems} total={count} />
    </div>
  )
}
