import { FileDown } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { takeFiles } from '../api/open-files'
import { useSummary } from '../api/queries'
import { Icon } from '../components/icon'
import { useText } from '../i18n/use-text'

/** A part of the window that takes files for itself says what it does with them. */
const isTaken = ({ target }: DragEvent): boolean =>
  target instanceof Element && target.closest('[data-drop]') !== null

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files can be dropped anywhere on the window; a frame says what will happen. */
export function DropTarget(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setCount(isTaken(event) ? null : (event.dataTransfer?.items.length ?? 1))
    }
    const leave = (event: DragEvent): void => {
      // Leaving one element for another has a related target; leaving the window has none.
      if (event.relatedTarget === null) setCount(null)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setCount(null)
      void takeFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (count === null) return null
  return (
    <div className="drop-frame">
      <div>
        <Icon of={FileDown} />
        {text('drop.import', { count, workspace: summary?.workspace.name ?? '' })}
      </div>
    </div>
  )
}
