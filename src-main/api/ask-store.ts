import type { ReadStore } from '../store/store'
import { type QueryAnswer, type QueryName, QUERIES } from '../worker/queries'
import type { Asker } from './understand'

/** Queries of an open workspace without threads, for the command line. */
export const askStore = (store: ReadStore): Asker => ({
  async query<N extends QueryName>(name: N, request: unknown): Promise<QueryAnswer<N>> {
    // The caller's types hold query and request together.
    return (await QUERIES[name](store, request as never)) as QueryAnswer<N>
  }
})
