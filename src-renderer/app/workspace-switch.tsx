import { ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { useApi, useSummary } from '../api/queries'
import { openWorkspace } from '../api/workspaces'
import { Icon } from '../components/icon'
import { Menu } from '../components/menu'
import { useText } from '../i18n/use-text'
import { openForget } from '../state/forget-choice'
import { openLayer } from '../state/layers'

/** Name and colour of the workspace; opens the list of the others. */
export function WorkspaceSwitch(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const { data: workspaces = [] } = useApi('workspaces:list', {})
  if (!summary) return <span />
  const { workspace } = summary
  const label = (name: string, isSample: boolean): string =>
    isSample ? text('common.nameNumber', { name, number: text('workspace.sample') }) : name
  return (
    <MenuTrigger>
      <Button className="workspace" aria-label={text('workspace.switch', { name: workspace.name })}>
        <i className="dot" data-color={workspace.color} />
        <span className="cut">{workspace.name}</span>
        <Icon of={ChevronsUpDown} size={12} />
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          label={text('start.others')}
          entries={[
            ...workspaces.map(({ id, name, color, isSample }) => ({
              id,
              label: label(name, isSample),
              checked: id === workspace.id,
              mark: <i className="dot" data-color={color} style={{ display: 'block', margin: '0 4px' }} />,
              run: () => openWorkspace(id)
            })),
            { id: 'line', separator: true as const },
            { id: 'new', label: text('menu.newWorkspace'), run: () => openLayer('new-workspace') },
            { id: 'forget', label: text('retention.forget.workspace'), run: () => openForget() }
          ]}
        />
      </Popover>
    </MenuTrigger>
  )
}
