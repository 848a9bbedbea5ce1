import { expect, test } from 'vitest'
import { DEFAULT_SORT } from '../../src-shared/model/call-filter'
import { MAX_HISTORY, type ListState } from '../../src-shared/model/view'
import { readMemory, rememberList } from '../../src-main/store/list-memory'
import { deleteView, listViews, orderViews, saveView } from '../../src-main/store/saved-views'
import { readRevision } from '../../src-main/store/settings'
import { memoryStore } from './workspace'

const list: ListState = {
  filter: { recorded: true },
  period: 'last-7-days',
  sort: DEFAULT_SORT,
  columns: null
}

const names = (store: ReturnType<typeof memoryStore>): string[] => listViews(store).map(({ name }) => name)

test('a view comes back as it was saved, columns and sort included, and the calls count as unchanged', () => {
  const store = memoryStore()
  const columns = [{ colId: 'tags', hide: false, width: 120, pinned: 'left' as const }]
  const view = { ...list, sort: { column: 'tags', descending: false } as const, columns, name: 'Recorded' }
  const revision = readRevision(store)
  const saved = saveView(store, view)
  expect(listViews(store)).toEqual([{ ...view, id: saved.id }])
  expect(readRevision(store)).toBe(revision)
})

test('a view is changed by its id and keeps its place', () => {
  const store = memoryStore()
  const first = saveView(store, { ...list, name: 'First' })
  saveView(store, { ...list, name: 'Second' })
  saveView(store, { ...list, id: first.id, name: 'Premier', filter: { blocked: false } })
  expect(names(store)).toEqual(['Premier', 'Second'])
  expect(listViews(store)[0]?.filter).toEqual({ blocked: false })
})

test('names differ by more than case; a view may be saved again under its own', () => {
  const store = memoryStore()
  const { id } = saveView(store, { ...list, name: 'Équipe' })
  expect(() => saveView(store, { ...list, name: 'éQUIPE' })).toThrow(
    expect.objectContaining({ code: 'name-taken' }) as Error
  )
  expect(saveView(store, { ...list, id, name: 'ÉQUIPE' }).name).toBe('ÉQUIPE')
  expect(names(store)).toEqual(['ÉQUIPE'])
})

test('views stand in the order given; one that was not named and one that is gone do no harm', () => {
  const store = memoryStore()
  const [a, b, c] = ['a', 'b', 'c'].map((name) => saveView(store, { ...list, name }).id)
  orderViews(store, { ids: [c ?? 0, 99, a ?? 0] })
  expect(names(store)).toEqual(['c', 'a', 'b'])
  saveView(store, { ...list, name: 'd' })
  expect(names(store)).toEqual(['c', 'a', 'b', 'd'])
  deleteView(store, { id: b ?? 0 })
  expect(names(store)).toEqual(['c', 'a', 'd'])
})

test.each([
  ['deleted', (store: ReturnType<typeof memoryStore>) => deleteView(store, { id: 7 })],
  ['changed', (store: ReturnType<typeof memoryStore>) => saveView(store, { ...list, id: 7, name: 'x' })]
])('a view that is gone cannot be %s', (_, act) => {
  expect(() => act(memoryStore())).toThrow(expect.objectContaining({ code: 'view-not-found' }) as Error)
})

test('the memory of a list keeps what was not given', () => {
  const store = memoryStore()
  expect(readMemory(store)).toEqual({ last: null, history: [] })
  rememberList(store, { last: { ...list, viewId: 3 } })
  rememberList(store, { history: [list] })
  expect(readMemory(store)).toEqual({ last: { ...list, viewId: 3 }, history: [list] })
  rememberList(store, { last: null })
  expect(readMemory(store)).toEqual({ last: null, history: [list] })
})

test('the history holds each filter once, the newest of many', () => {
  const store = memoryStore()
  const used = Array.from({ length: MAX_HISTORY + 10 }, (_, n) => ({ ...list, filter: { fromId: n } }))
  const again = { ...list, filter: { fromId: 2 }, sort: { column: 'id', descending: false } as const }
  rememberList(store, { history: [again, ...used] })
  const { history } = readMemory(store)
  expect(history).toHaveLength(MAX_HISTORY)
  expect(history[0]).toEqual(again)
  expect(history.filter(({ filter }) => filter.fromId === 2)).toHaveLength(1)
  expect(history.at(-1)?.filter.fromId).toBe(MAX_HISTORY - 1)
})
