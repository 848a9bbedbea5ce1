import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { AnswerOf, AppInfo, Method, RequestOf, Settings } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import type { WorkspaceSummary } from '@shared/model/workspace'
import { useMemo } from 'react'
import { call, host, listen, onMissedPushes } from './client'

/** The host drops a question for a newer one of its kind; several parts of the window may want both answered. */
const OUTDATED_TRIES = 8
const isOutdated = (error: Error): boolean => error instanceof AppError && error.code === 'outdated'

/** One cache for the window. Answers stay good until the host says that something changed: nothing polls. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      retry: (failures, error) => isOutdated(error) && failures < OUTDATED_TRIES,
      // Not all at once: of those that come together, the last one would win again.
      retryDelay: () => 40 + Math.random() * 120,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false
    }
  }
})

/** Answers that hold for the installation, not for the data of a workspace. */
const LASTING: ReadonlySet<string> = new Set([
  'app:info',
  'settings:get',
  'jobs:list',
  'imports:preview',
  'servers:state'
])

/**
 * Answers of these methods hold no more. What no part of the window shows any longer may still be on its way, asked before
 * the change: it is dropped, because it would pass for a new answer when that part is shown again.
 */
export function askAgain(isMeant: (method: string) => boolean): void {
  const predicate = ({ queryKey: [method] }: { readonly queryKey: readonly unknown[] }): boolean =>
    typeof method === 'string' && isMeant(method)
  void queryClient
    .cancelQueries({ predicate, type: 'inactive' })
    .then(() => queryClient.invalidateQueries({ predicate }))
}

/** Keeps the cache true to the host; answers the function that ends it. */
export function followHost(): () => void {
  onMissedPushes(() => void queryClient.invalidateQueries())
  return listen('workspace:changed', (summary) => {
    const before = queryClient.getQueryData<WorkspaceSummary>(['workspaces:summary', {}])
    queryClient.setQueryData(['workspaces:summary', {}], summary)
    // An answer on its way was asked before: it would take the place of this one.
    if (queryClient.isFetching({ queryKey: ['workspaces:summary'] }) > 0)
      void queryClient.invalidateQueries({ queryKey: ['workspaces:summary'] })
    askAgain((method) => !LASTING.has(method) && method !== 'workspaces:summary')
    // Opened elsewhere, in another page for instance: jobs are those of the open workspace.
    if (before !== undefined && before.workspace.id !== summary.workspace.id)
      void queryClient.invalidateQueries({ queryKey: ['jobs:list'] })
  })
}

interface Options {
  readonly enabled?: boolean
  /** Shows the former answer while a new one is on its way. */
  readonly keepPrevious?: boolean
}

/** Answer of a read-only request, cached by method and request. */
export function useApi<M extends Method>(
  method: M,
  request: RequestOf<M>,
  { enabled = true, keepPrevious = false }: Options = {}
): UseQueryResult<AnswerOf<M>> {
  return useQuery<AnswerOf<M>>({
    queryKey: [method, request],
    queryFn: () => call(method, request),
    enabled,
    ...(keepPrevious ? { placeholderData: (previous: AnswerOf<M> | undefined) => previous as never } : {})
  })
}

/** In browser mode the person may sit at another computer than the host: the window's own zone counts. */
const withOwnZone = (info: AppInfo): AppInfo =>
  host === 'http' ? { ...info, computerZone: Intl.DateTimeFormat().resolvedOptions().timeZone } : info

/** What the host says of itself. The frame waits for it, so that every screen has it. */
export function useAppInfo(): AppInfo | undefined {
  const { data } = useApi('app:info', {})
  return useMemo(() => data && withOwnZone(data), [data])
}

/** The same, outside React. */
export function currentAppInfo(): AppInfo | undefined {
  const info = queryClient.getQueryData<AppInfo>(['app:info', {}])
  return info && withOwnZone(info)
}

/** Settings, undefined until they are known. */
export const useSettings = (): Settings | undefined => useApi('settings:get', {}).data

/** The same, outside React. */
export const currentSettings = (): Settings | undefined => queryClient.getQueryData(['settings:get', {}])

const SUMMARY = ['workspaces:summary', {}]

/** A push may be quicker than an answer that was asked for before it: of one workspace the later state stays. */
async function askSummary(): Promise<WorkspaceSummary> {
  const answer = await call('workspaces:summary', {})
  const known = queryClient.getQueryData<WorkspaceSummary>(SUMMARY)
  return known && known.workspace.id === answer.workspace.id && known.revision > answer.revision
    ? known
    : answer
}

/** The open workspace, undefined until it is known. */
export const useSummary = (): WorkspaceSummary | undefined =>
  useQuery({ queryKey: SUMMARY, queryFn: askSummary }).data

/** The same, outside React. */
export const currentSummary = (): WorkspaceSummary | undefined =>
  queryClient.getQueryData(['workspaces:summary', {}])

/** Changes settings at once in the window and then at the host. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const key = ['settings:get', {}]
  queryClient.setQueryData<Settings>(key, (old) => old && { ...old, ...change })
  queryClient.setQueryData(key, await call('settings:set', change))
}
