import type { ReactNode } from 'react'
import { useAppInfo } from '../api/queries'
import { MenuBar } from './menu-bar'
import { WorkspaceSwitch } from './workspace-switch'

/** Mark, menus and workspace. The system draws the window's own buttons over its right end. */
export function TitleBar(): ReactNode {
  const info = useAppInfo()
  const hasNativeMenu = info?.host === 'electron' && info.platform === 'darwin'
  return (
    <header className="titlebar" data-native-menu={hasNativeMenu ? '' : undefined} data-pane>
      <div className="menus">
        <svg className="mark" viewBox="0 0 16 16" aria-hidden>
          <g fill="currentColor">
            <rect x="1" y="2" width="8" height="3" rx="1.5" opacity=".5" />
            <rect x="4" y="6.5" width="8" height="3" rx="1.5" opacity=".75" />
            <rect x="7" y="11" width="8" height="3" rx="1.5" />
          </g>
        </svg>
        {!hasNativeMenu && <MenuBar />}
      </div>
      <WorkspaceSwitch />
      <span />
    </header>
  )
}
