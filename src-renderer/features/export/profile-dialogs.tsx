import { useState, type ReactNode } from 'react'
import { sameName } from '@shared/format/same-name'
import type { ExportOptions, ExportProfile } from '@shared/model/export'
import { deleteExportProfile, saveExportProfile } from '../../api/export-profiles'
import { Button } from '../../components/button'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'

interface NameProfileDialogProps {
  readonly profiles: readonly ExportProfile[]
  /** The profile that gets another name; null: the options are saved as a new one, or in place of one of that name. */
  readonly renamed: ExportProfile | null
  readonly options: ExportOptions
  readonly onDone: (saved: ExportProfile) => void
  readonly onClose: () => void
}

/** Asks for the name of a profile. */
export function NameProfileDialog(props: NameProfileDialogProps): ReactNode {
  const { profiles, renamed, options, onDone, onClose } = props
  const text = useText()
  const [name, setName] = useState(renamed?.name ?? '')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const same = profiles.find((profile) => profile.id !== renamed?.id && sameName(profile.name, name)) ?? null
  const isTaken = renamed !== null && same !== null
  const isEmpty = name.trim() === ''

  const save = (): void => {
    if (isEmpty || isTaken) return
    setBusy(true)
    setError(null)
    const saved =
      renamed !== null
        ? saveExportProfile({ ...renamed, name: name.trim() })
        : saveExportProfile({ ...(same && { id: same.id }), name: name.trim(), options })
    saved.then(onDone, setError).finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={text(renamed === null ? 'export.profiles.save.title' : 'export.profiles.rename.title')}
      width={420}
      onClose={onClose}
      foot={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button kind="primary" busy={busy} isDisabled={isEmpty || isTaken} onPress={save}>
            {text(
              renamed !== null
                ? 'export.profiles.rename.button'
                : same === null
                  ? 'export.profiles.save.button'
                  : 'export.profiles.replace.button'
            )}
          </Button>
        </>
      }
    >
      <TextField
        showLabel
        autoFocus
        label={text('export.profiles.name')}
        value={name}
        onChange={(next) => {
          setName(next)
          setError(null)
        }}
        onEnter={save}
        help={
          renamed === null && same !== null
            ? text('export.profiles.replace', { name: same.name })
            : renamed === null
              ? text('export.profiles.save.text')
              : undefined
        }
        problem={isTaken ? text('export.profiles.taken') : null}
      />
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}

interface DeleteProfileDialogProps {
  readonly profile: ExportProfile
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Asks before a profile is deleted. */
export function DeleteProfileDialog({ profile, onDone, onClose }: DeleteProfileDialogProps): ReactNode {
  const text = useText()
  return (
    <ConfirmDialog
      title={text('export.profiles.delete.title', { name: profile.name })}
      width={420}
      action={text('export.profiles.delete.button')}
      work={() => deleteExportProfile(profile.id)}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="t2">{text('export.profiles.delete.text')}</p>
    </ConfirmDialog>
  )
}
