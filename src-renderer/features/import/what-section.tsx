import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { ImportPreview } from '@shared/model/import-preview'
import { useApi, useSummary } from '../../api/queries'
import { openWorkspace } from '../../api/workspaces'
import { KeyValueList, type KeyValue } from '../../components/key-value-list'
import { MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../../components/button'
import { Menu } from '../../components/menu'
import { sizeText } from '../../i18n/bytes'
import { spanText } from '../../i18n/dates'
import type { MessageKey } from '../../i18n/en'
import { useLanguage } from '../../i18n/use-language'
import { useText, type Translate } from '../../i18n/use-text'
import { openLayer } from '../../state/layers'
import { ChevronsUpDown } from 'lucide-react'
import { keptRows } from './blocking-cause'
import { ContentsChoice, holdsSeveral } from './contents-choice'
import { DirectoryChoice } from './directory-choice'
import { MemberList } from './member-list'
import type { SectionProps } from './section-props'

const DELIMITERS: Readonly<Record<string, MessageKey>> = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.pipe'
}

function writtenAs({ encoding, delimiter, compression }: ImportPreview, text: Translate): string {
  const key = delimiter === null ? undefined : DELIMITERS[delimiter]
  return [...compression, encoding, ...(key ? [text(key)] : [])].join(', ')
}

function eventsText(preview: ImportPreview, text: Translate): string {
  const { rowCount, rowCountExact, alreadyHere } = preview
  if (!rowCountExact)
    return text('import.events.about', { count: rowCount, countText: formatCount(rowCount) })
  const count = keptRows(preview)
  if (alreadyHere === null) return text('import.events.plain', { count })
  if (alreadyHere === 0) return text('import.events.new', { count })
  return text('import.events.known', { count, known: formatCount(alreadyHere) })
}

/** What the file is and what it will give. */
export function WhatSection({ preview, options, onChange }: SectionProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { firstTime, lastTime, willGive, directory, contents } = preview
  const zone = options.timeZone ?? preview.zone.proposed ?? 'UTC'
  const isCel = preview.kind === 'cel'
  const loadedDirectory = (useSummary()?.directory ?? null) !== null
  const facts: (KeyValue | null)[] = [
    { label: text('import.kind'), value: text(`import.kind.${preview.format}`) },
    preview.columns.length > 0 && preview.delimiter !== null
      ? {
          label: text('import.layout'),
          value: text(preview.hasHeader ? 'import.layout.header' : 'import.layout.noHeader', {
            count: preview.columns.length
          })
        }
      : null,
    { label: text('import.written'), value: writtenAs(preview, text) },
    { label: text('import.size'), value: sizeText(preview.sizeBytes, language, text) },
    isCel ? { label: text('import.events'), value: eventsText(preview, text) } : null,
    holdsSeveral(preview)
      ? {
          label: text('import.inside'),
          value: <ContentsChoice preview={preview} options={options} onChange={onChange} />
        }
      : null,
    directory && !holdsSeveral(preview)
      ? { label: text('import.holds'), value: text('import.holds.directory', { ...directory }) }
      : null,
    // Call logs of the server are compared, never made: there is nothing to be made of events that are not there.
    contents.serverCallLogs !== null && !holdsSeveral(preview)
      ? {
          label: text('import.holds'),
          value: text('import.inside.history', { count: contents.serverCallLogs })
        }
      : null,
    preview.members
      ? { label: text('import.members'), value: <MemberList members={preview.members} /> }
      : null,
    directory && loadedDirectory && options.take?.directory !== false
      ? {
          label: text('sources.directory.title'),
          value: <DirectoryChoice options={options} onChange={onChange} />
        }
      : null,
    firstTime !== null && lastTime !== null
      ? {
          label: text('import.period'),
          value: spanText({ from: firstTime, until: lastTime }, { text, language, zone })
        }
      : null,
    willGive && contents.cels !== null
      ? {
          label: text('import.willGive'),
          value: text('import.willGive.value', {
            calls: willGive.callLogs,
            unfinished: willGive.unfinished,
            failed: willGive.failed,
            invalid: willGive.invalid
          })
        }
      : null,
    isCel
      ? {
          label: text('import.server'),
          value: preview.server?.version
            ? text('import.server.version', { version: preview.server.version })
            : text(preview.wazoEvents ? 'import.server.wazo' : 'import.server.plain')
        }
      : null,
    { label: text('import.into'), value: <TargetChoice /> }
  ]
  return (
    <section>
      <h2 className="sec">{text('import.what')}</h2>
      <KeyValueList compact groups={[facts.filter((fact) => fact !== null)]} />
    </section>
  )
}

/** The workspace that takes the file. */
function TargetChoice(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const { data: workspaces = [] } = useApi('workspaces:list', {})
  if (!summary) return null
  return (
    <MenuTrigger>
      <Button compact className="target">
        <i className="dot" data-color={summary.workspace.color} />
        {summary.workspace.name}
        <ChevronsUpDown className="icon s12" aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          label={text('import.into')}
          entries={[
            ...workspaces
              .filter(({ isSample }) => !isSample)
              .map(({ id, name, color }) => ({
                id,
                label: name,
                checked: id === summary.workspace.id,
                mark: <i className="dot" data-color={color} style={{ display: 'block', margin: '0 4px' }} />,
                run: () => openWorkspace(id, 'import')
              })),
            { id: 'line', separator: true as const },
            { id: 'new', label: text('menu.newWorkspace'), run: () => openLayer('new-workspace') }
          ]}
        />
      </Popover>
    </MenuTrigger>
  )
}
