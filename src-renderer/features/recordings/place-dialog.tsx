import { useRef, useState, type ReactNode } from 'react'
import type { RootProposal } from '@shared/model/recording'
import { host } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { askRecordings } from '../../api/recordings'
import { Button } from '../../components/button'
import { CodeLine } from '../../components/code-line'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { RadioList } from '../../components/radio-list'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { usePlaceQuestion, type PlaceKind } from '../../state/recording-places'
import { showRecordings } from '../../state/recordings-view'
import { PlaceProposal } from './place-proposal'
import './recordings.css'

const KINDS: readonly PlaceKind[] = ['folder', 'archive', 'file']

/** Asks for a folder, an archive or one file, looks through it, and takes one of the ways to read it. */
export function PlaceDialog(): ReactNode {
  const text = useText()
  const question = usePlaceQuestion()
  const [kind, setKind] = useState(question.kind)
  const [path, setPath] = useState('')
  const [proposal, setProposal] = useState<RootProposal | null>(null)
  const [choice, setChoice] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const asked = useRef(0)
  const isTyped = host === 'http'
  const canLook = !isTyped || path.trim() !== ''
  const chosen = proposal?.choices[choice]

  const look = (): void => {
    if (!canLook) return
    asked.current += 1
    const number = asked.current
    // What is answered about a former path is out of date.
    const ifStillAsked =
      <T,>(take: (value: T) => void) =>
      (value: T): void => {
        if (asked.current === number) take(value)
      }
    setBusy(true)
    setError(null)
    askRecordings('recordings:choose', {
      kind: kind === 'folder' ? 'folder' : 'file',
      ...(isTyped ? { path: path.trim() } : {})
    })
      .then(
        ifStillAsked((found) => {
          setProposal(found)
          setChoice(0)
        }),
        ifStillAsked<unknown>(setError)
      )
      .finally(() => ifStillAsked(setBusy)(false))
  }
  const add = (): void => {
    if (!proposal || !chosen) return
    setBusy(true)
    setError(null)
    askRecordings('recordings:add-root', { proposalId: proposal.proposalId, choice })
      .then((job) => {
        noteStartedJob(job)
        closeLayer()
        showRecordings({ tab: 'places' })
      }, setError)
      .finally(() => setBusy(false))
  }
  const restart = (): void => {
    asked.current += 1
    setProposal(null)
    setError(null)
    setBusy(false)
  }

  return (
    <Dialog
      title={text(question.forPath === null ? 'place.title' : 'place.title.file')}
      width={640}
      onClose={closeLayer}
      foot={
        <>
          {proposal && <Button onPress={restart}>{text('place.another')}</Button>}
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          {proposal ? (
            <Button key="add" kind="primary" autoFocus busy={busy} isDisabled={!chosen} onPress={add}>
              {chosen?.found === 0
                ? text('place.addByHand', { count: proposal.files })
                : text('place.add', { count: chosen?.found ?? 0 })}
            </Button>
          ) : (
            <Button kind="primary" busy={busy} isDisabled={!canLook} onPress={look}>
              {busy ? text('place.looking') : isTyped ? text('place.look') : text(`place.choose.${kind}`)}
            </Button>
          )}
        </>
      }
    >
      <div className="place-form">
        {question.forPath !== null && (
          <div>
            <span className="label">{text('place.for')}</span>
            <CodeLine>{question.forPath}</CodeLine>
          </div>
        )}
        {proposal ? (
          <PlaceProposal proposal={proposal} choice={choice} onChoose={setChoice} />
        ) : (
          <>
            <RadioList
              label={text('place.kind')}
              value={kind}
              onChange={setKind}
              options={KINDS.map((value) => ({
                value,
                label: text(`place.kind.${value}`),
                help: text(`place.kind.${value}.text`)
              }))}
            />
            {isTyped && (
              <TextField
                autoFocus
                showLabel
                label={text(`place.path.${kind}`)}
                placeholder={PLACEHOLDERS[kind]}
                value={path}
                onChange={setPath}
                onEnter={look}
              />
            )}
          </>
        )}
        {error !== null && <ErrorBlock error={error} />}
      </div>
    </Dialog>
  )
}

const PLACEHOLDERS: Readonly<Record<PlaceKind, string>> = {
  folder: '/mnt/backup/sounds/tenants',
  archive: '/mnt/backup/recordings.zip',
  file: '/mnt/backup/monitor/33dfa51f.wav'
}
