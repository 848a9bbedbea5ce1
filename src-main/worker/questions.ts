import { AppError } from '@shared/errors/app-error'

/** What a question fails with whose answer nobody waits for any more. */
export const outdated = (): AppError =>
  new AppError({
    code: 'outdated',
    message: 'A newer question of the same kind came before this one was answered.',
    hint: 'Ask again if the answer is still wanted.'
  })

/** A question to one of the threads that answer the list's. */
export interface Question {
  readonly name: string
  readonly request: unknown
  /** The window that asks. */
  readonly asker: string
}

interface Waiting {
  readonly asker: string
  readonly kind: string | null
  /** Which question of its kind it is. */
  readonly text: string
  start(): void
  refuse(error: AppError): void
}

/**
 * Questions on their way to a thread, one at a time. Somebody who types asks quicker than anybody can answer: a newer
 * question makes older ones of its kind, of the same window, that still wait fail with `outdated`, without being asked. What
 * is under way is answered. Kinds are pages (of one filter and order: its pages wait beside each other), sums, sums of a selection, and
 * each facet; everything else is never dropped.
 */
export class Questions {
  private readonly waiting: Waiting[] = []
  private busy = false

  /** Answers in turn; `answer` asks the thread. */
  ask<T>(question: Question, answer: () => Promise<T>): Promise<T> {
    const kind = kindOf(question)
    const text = kind === null ? '' : textOf(question)
    const { asker } = question
    if (kind !== null) this.drop(asker, kind, text)
    return new Promise((resolve, reject) => {
      this.waiting.push({
        asker,
        kind,
        text,
        refuse: reject,
        start: () => {
          answer()
            .then(resolve, reject)
            .finally(() => {
              this.busy = false
              this.next()
            })
        }
      })
      this.next()
    })
  }

  private next(): void {
    if (this.busy) return
    const first = this.waiting.shift()
    if (first === undefined) return
    this.busy = true
    first.start()
  }

  private drop(asker: string, kind: string, text: string): void {
    const isOutdated = (old: Waiting): boolean =>
      old.asker === asker && old.kind === kind && old.text !== text
    for (const old of this.waiting.filter(isOutdated)) {
      this.waiting.splice(this.waiting.indexOf(old), 1)
      old.refuse(outdated())
    }
  }
}

function kindOf({ name, request }: Question): string | null {
  const asked = request as Readonly<Record<string, unknown>>
  switch (name) {
    case 'pageCallLogs':
      return name
    case 'sumCallLogs':
      return asked['ids'] === undefined && asked['except'] === undefined ? name : `${name} of a selection`
    case 'facet':
      return `${name} ${String(asked['name'])}`
    default:
      return null
  }
}

function textOf({ name, request }: Question): string {
  if (name !== 'pageCallLogs') return JSON.stringify(request)
  const { filter, sort } = request as Readonly<Record<string, unknown>>
  return JSON.stringify([filter, sort])
}
