import { FileDown, FlaskConical, Plug, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { chooseFiles } from '../../api/open-files'
import { useApi, useAppInfo, useSummary } from '../../api/queries'
import { openWorkspace } from '../../api/workspaces'
import { Icon } from '../../components/icon'
import { useText } from '../../i18n/use-text'
import { openLayer } from '../../state/layers'
import { PathField } from './path-field'
import './start.css'

/** What an empty workspace shows: the ways to put data into it. */
export function StartPage(): ReactNode {
  const text = useText()
  const info = useAppInfo()
  const summary = useSummary()
  const { data: workspaces = [] } = useApi('workspaces:list', {})
  const sample = workspaces.find(({ isSample }) => isSample)
  const others = workspaces.filter(({ id, isSample }) => !isSample && id !== summary?.workspace.id)
  return (
    <div className="page">
      <div className="start">
        <h1>{text('start.title')}</h1>
        <p className="t2">{text('start.text')}</p>
        <div className="tiles">
          <AriaButton className="tile drop" autoFocus onPress={() => void chooseFiles('dump')}>
            <span className="tile-head">
              <Icon of={FileDown} size={20} />
              <span className="grow">
                <b>{text('start.open')}</b>
                <span className="t2">{text('start.open.text')}</span>
              </span>
              <span className="kbd">Ctrl+O</span>
            </span>
            <span className="tile-list">
              <span>{text('start.open.formats')}</span>
              <span>{text('start.open.formats2')}</span>
              <span>{text('start.open.formats3')}</span>
            </span>
          </AriaButton>
          {sample && (
            <AriaButton className="tile" onPress={() => openWorkspace(sample.id)}>
              <Icon of={FlaskConical} size={20} />
              <span>
                <b>{text(info?.firstStart ? 'start.sample.first' : 'start.sample')}</b>
                <span className="t2">{text('start.sample.text')}</span>
              </span>
            </AriaButton>
          )}
          <AriaButton className="tile" onPress={() => openLayer('connect')}>
            <Icon of={Plug} size={20} />
            <span>
              <b>{text('server.connect.tile')}</b>
              <span className="t2">{text('server.connect.tile.text')}</span>
            </span>
          </AriaButton>
          <AriaButton className="tile" onPress={() => void chooseFiles('directory')}>
            <Icon of={Users} size={20} />
            <span>
              <b>{text('start.directory')}</b>
              <span className="t2">{text('start.directory.text')}</span>
            </span>
          </AriaButton>
        </div>
        {info?.host === 'http' && <PathField />}
        {others.length > 0 && (
          <>
            <h2 className="sec">{text('start.others')}</h2>
            <table className="t">
              <thead>
                <tr>
                  <th>{text('start.others.name')}</th>
                </tr>
              </thead>
              <tbody>
                {others.map(({ id, name, color }) => (
                  <tr key={id}>
                    <td>
                      <span className="row">
                        <i className="dot" data-color={color} />
                        <button type="button" className="link plain-text" onClick={() => openWorkspace(id)}>
                          {name}
                        </button>
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </div>
  )
}
