import { expect, test } from 'vitest'
import { filesInArguments, workspaceInArguments } from '../../../src-main/hosts/electron/arguments'

test('files are taken from a command line with switches, made absolute', () => {
  const args = ['/opt/calltrail', '--no-sandbox', 'cel.csv', '--workspace', 'a.calltrail', '/data/b.csv']
  expect(filesInArguments(args, '/home/ann', '/app')).toEqual(['/home/ann/cel.csv', '/data/b.csv'])
})

test('the application folder that Electron is started with is no file to open', () => {
  expect(filesInArguments(['/electron', '/app', 'cel.csv'], '/home/ann', '/app')).toEqual([
    '/home/ann/cel.csv'
  ])
  expect(filesInArguments(['/electron', '.'], '/app', '/app')).toEqual([])
})

test('the workspace is found in both forms', () => {
  expect(workspaceInArguments(['x', '--workspace', 'a.calltrail'])).toBe('a.calltrail')
  expect(workspaceInArguments(['x', '--workspace=a.calltrail'])).toBe('a.calltrail')
  expect(workspaceInArguments(['x', 'a.csv'])).toBeNull()
})
