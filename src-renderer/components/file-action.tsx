import { Download, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { call, downloadUrl } from '../api/client'
import { useText } from '../i18n/use-text'
import { reportFailure } from '../state/failure'
import { Button } from './button'
import { Icon } from './icon'

interface FileActionProps {
  readonly fileId: string
  readonly fileName: string
  /** Says the name of the file too, where no other words beside it do. */
  readonly named?: boolean
}

/** The way to a file that was written: a download in browser mode, its folder elsewhere. */
export function FileAction({ fileId, fileName, named = false }: FileActionProps): ReactNode {
  const text = useText()
  const address = downloadUrl(fileId)
  if (address !== null) {
    return (
      <a
        className="btn compact"
        href={address}
        download={fileName}
        aria-label={named ? undefined : text('recordings.exports.downloadNamed', { name: fileName })}
      >
        <Icon of={Download} size={14} />
        {named ? text('export.download', { name: fileName }) : text('recordings.exports.download')}
      </a>
    )
  }
  return (
    <Button
      compact
      icon={FolderOpen}
      {...(named ? {} : { 'aria-label': text('recordings.exports.folderNamed', { name: fileName }) })}
      onPress={() => {
        call('files:reveal', { fileId }).catch(reportFailure)
      }}
    >
      {text('export.folder')}
    </Button>
  )
}
