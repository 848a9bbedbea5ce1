import { History } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { CopyButton } from '../../components/copy-button'
import { IconButton } from '../../components/icon-button'
import { countedSentence, filterSentence } from '../../filter/filter-sentence'
import { clearFilters } from '../../filter/remove-part'
import { useFilterWords } from '../../filter/use-filter-words'
import {
  meantFilter,
  redoFilter,
  undoFilter,
  useCanRedoFilter,
  useCanUndoFilter,
  useFilter
} from '../../state/filter'
import { useFilterCommand } from './use-filter-command'
import { applyEarlier, useHistory } from './use-history'

/** The filter in words, to read and to copy, as a command, undone and redone, and the filters before it. */
export function FilterMenu(): ReactNode {
  const { text } = useFilterWords()
  return (
    <DialogTrigger>
      <IconButton icon={History} label={text('sentence.menu')} />
      <Popover className="popover" placement="bottom start" offset={6}>
        <Dialog aria-label={text('sentence.menu')} className="filter-menu">
          {({ close }) => (
            <>
              <Sentence />
              <Earlier onDone={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Sentence(): ReactNode {
  const words = useFilterWords()
  const { text } = words
  const filter = useFilter()
  const count = useApi('call-logs:sums', { filter }, { keepPrevious: true }).data?.filtered ?? null
  const command = useFilterCommand()
  const canUndo = useCanUndoFilter()
  const canRedo = useCanRedoFilter()
  const sentence = countedSentence(filter, count, words)
  return (
    <section>
      <h2>{text('sentence.title')}</h2>
      <p className="select-text">{sentence}</p>
      <div className="row wrap">
        <CopyButton text={sentence} label={text('sentence.copy')} />
        <CopyButton text={command} label={text('sentence.command')} />
        <Button compact kind="plain" isDisabled={!canUndo} onPress={undoFilter}>
          {text('sentence.undo')}
        </Button>
        <Button compact kind="plain" isDisabled={!canRedo} onPress={redoFilter}>
          {text('sentence.redo')}
        </Button>
        <Button
          compact
          kind="plain"
          isDisabled={Object.keys(filter).length === 0}
          onPress={() => clearFilters(text)}
        >
          {text('sentence.clear')}
        </Button>
      </div>
    </section>
  )
}

function Earlier({ onDone }: { onDone: () => void }): ReactNode {
  const history = useHistory()
  const words = useFilterWords(history.map(({ filter }) => filter))
  const { text } = words
  const lines = history.map((entry, index) => ({
    id: index,
    entry,
    sentence: filterSentence(meantFilter(entry), { ...words, period: entry.period })
  }))
  return (
    <section>
      <h2>{text('sentence.history')}</h2>
      {lines.length === 0 ? (
        <p className="help">{text('sentence.noHistory')}</p>
      ) : (
        <ListBox
          className="history"
          aria-label={text('sentence.history')}
          items={lines}
          onAction={(id) => {
            const line = lines[Number(id)]
            if (line) applyEarlier(line.entry)
            onDone()
          }}
        >
          {({ id, sentence }) => (
            <ListBoxItem id={id} className="menu-item" textValue={sentence}>
              <span className="text cut" title={sentence}>
                {sentence}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </section>
  )
}
