import { ChevronDown } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components'
import type { ExportOptions, ExportProfile } from '@shared/model/export'
import {
  readExportProfile,
  saveExportProfile,
  useExportProfiles,
  writeExportProfile
} from '../../api/export-profiles'
import { Icon } from '../../components/icon'
import { Menu, type MenuEntry } from '../../components/menu'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { differs } from './draft'
import { DeleteProfileDialog, NameProfileDialog } from './profile-dialogs'

interface ProfileMenuProps {
  readonly profileId: number | null
  /** The choices as a profile would keep them. */
  readonly options: ExportOptions
  readonly onApply: (profile: ExportProfile) => void
  /** The choices were saved as this profile, or are of none any more. */
  readonly onKept: (profileId: number | null) => void
  readonly onError: (error: unknown) => void
}

type Asked =
  { readonly kind: 'save' } | { readonly kind: 'rename' | 'delete'; readonly profile: ExportProfile }

/** Ways to write a file that have a name: taken, saved, renamed, deleted, carried as a file. */
export function ProfileMenu({ profileId, options, onApply, onKept, onError }: ProfileMenuProps): ReactNode {
  const text = useText()
  const profiles = useExportProfiles().data ?? []
  const [asked, setAsked] = useState<Asked | null>(null)
  const current = profiles.find(({ id }) => id === profileId) ?? null
  const isChanged = current !== null && differs(options, current.options)
  const close = (): void => setAsked(null)

  const save = (profile: ExportProfile): void => {
    saveExportProfile({ id: profile.id, name: profile.name, options }).then(() => {
      announce(text('export.profiles.saved', { name: profile.name }))
    }, onError)
  }
  const read = (): void => {
    readExportProfile().then((profile) => profile && onApply(profile), onError)
  }
  const entries: readonly MenuEntry[] = [
    ...profiles.map((profile) => ({
      id: `profile ${profile.id}`,
      label: profile.name,
      checked: profile.id === profileId,
      run: () => onApply(profile)
    })),
    ...(profiles.length > 0 ? [{ id: 'line1', separator: true } as const] : []),
    ...(isChanged
      ? [
          {
            id: 'overwrite',
            label: text('export.profiles.overwrite', { name: current.name }),
            run: () => save(current)
          }
        ]
      : []),
    { id: 'save', label: text('export.profiles.saveAs'), run: () => setAsked({ kind: 'save' }) },
    ...(current === null
      ? []
      : [
          {
            id: 'rename',
            label: text('export.profiles.rename', { name: current.name }),
            run: () => setAsked({ kind: 'rename', profile: current })
          },
          {
            id: 'write',
            label: text('export.profiles.write', { name: current.name }),
            run: () => void writeExportProfile(current).catch(onError)
          },
          {
            id: 'delete',
            label: text('export.profiles.delete', { name: current.name }),
            run: () => setAsked({ kind: 'delete', profile: current })
          }
        ]),
    { id: 'line2', separator: true },
    { id: 'read', label: text('export.profiles.read'), run: read }
  ]
  const name = current?.name ?? text('export.profiles')
  return (
    <>
      <MenuTrigger>
        <AriaButton
          className="btn plain export-profiles"
          aria-label={
            current === null
              ? text('export.profiles')
              : text(isChanged ? 'export.profiles.changed' : 'export.profiles.current', { name })
          }
        >
          <span className="cut">{name}</span>
          {isChanged && <i className="export-changed" aria-hidden />}
          <Icon of={ChevronDown} size={14} />
        </AriaButton>
        <Popover className="popover" placement="top end" offset={4}>
          <Menu label={text('export.profiles')} entries={entries} />
        </Popover>
      </MenuTrigger>
      {asked !== null && asked.kind !== 'delete' && (
        <NameProfileDialog
          profiles={profiles}
          renamed={asked.kind === 'rename' ? asked.profile : null}
          options={options}
          onDone={(saved) => {
            close()
            if (asked.kind === 'save') onKept(saved.id)
          }}
          onClose={close}
        />
      )}
      {asked?.kind === 'delete' && (
        <DeleteProfileDialog
          profile={asked.profile}
          onDone={() => {
            close()
            onKept(null)
          }}
          onClose={close}
        />
      )}
    </>
  )
}
