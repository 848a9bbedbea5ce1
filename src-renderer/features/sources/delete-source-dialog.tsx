import type { ReactNode } from 'react'
import type { SourceRow } from '@shared/model/workspace'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { useApi } from '../../api/queries'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { ErrorBlock } from '../../components/error-block'
import { Notice } from '../../components/notice'
import { useText } from '../../i18n/use-text'

interface DeleteSourceDialogProps {
  readonly source: SourceRow
  readonly onClose: () => void
}

/** Deletes what an import brought, after saying what goes with it. */
export function DeleteSourceDialog({ source, onClose }: DeleteSourceDialogProps): ReactNode {
  const text = useText()
  const { id: sourceId, fileName: name } = source
  const { data: told, error, refetch } = useApi('sources:deletion', { sourceId })
  const work = async (): Promise<void> => noteStartedJob(await call('sources:delete', { sourceId }))
  return (
    <ConfirmDialog
      title={text('sources.delete.title', { name })}
      width={560}
      action={text('sources.delete.button')}
      isDisabled={!told}
      work={work}
      onClose={onClose}
    >
      {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {!told && !error && <p className="t2">{text('common.loading')}</p>}
      {told && (
        <>
          <p>{text('sources.delete.goes', { events: told.cels, calls: told.callLogs })}</p>
          {told.serverCallLogs > 0 && <p>{text('sources.delete.server', { count: told.serverCallLogs })}</p>}
          {told.madeAnew > 0 && <p>{text('sources.delete.anew', { count: told.madeAnew })}</p>}
          <p className="t2">{text('sources.delete.stays')}</p>
          {(told.withWords > 0 || told.perhapsElsewhere > 0) && (
            <div className="dialog-note">
              <Notice tone="warn">
                {told.withWords > 0 && <p>{text('sources.delete.words', { count: told.withWords })}</p>}
                {told.perhapsElsewhere > 0 && (
                  <p>{text('sources.delete.elsewhere', { count: told.perhapsElsewhere })}</p>
                )}
              </Notice>
            </div>
          )}
        </>
      )}
    </ConfirmDialog>
  )
}
