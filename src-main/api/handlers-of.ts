import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'

/** One handler per method: valid request in, answer out, errors thrown. `asker` is the window that asks. */
export type Handlers = {
  readonly [M in Method]: (request: RequestOf<M>, asker: string) => Promise<AnswerOf<M>>
}

/** The handlers of some subjects, e.g. `HandlersOf<'jobs'>` for every `jobs:…`. */
export type HandlersOf<Subject extends string> = Pick<Handlers, Extract<Method, `${Subject}:${string}`>>
