import { expect, test } from 'vitest'
import { filesInArguments } from '../../../src-main/hosts/electron/arguments'
import { argumentsWithoutLinks, linksInArguments } from '../../../src-main/hosts/electron/links'

test('addresses are found among switches and files, whatever their case', () => {
  const link = 'CallTrail://call/A/1.1'
  expect(linksInArguments(['/opt/calltrail', '--no-sandbox', '--', link, 'a.csv'])).toEqual([link])
  expect(linksInArguments(['/opt/calltrail', 'a.csv', 'https://example.com', '/x/calltrail:y'])).toEqual([])
  expect(linksInArguments(['/opt/calltrail', `calltrail://call/A/${'1'.repeat(20_000)}`])).toEqual([])
})

test('what an address brings along opens no files and names no workspace', () => {
  const args = [
    '/opt/calltrail',
    '--',
    'calltrail://call/A/1.1',
    '/evil.calltrail',
    '--workspace',
    '/evil.calltrail'
  ]
  expect(argumentsWithoutLinks(args)).toEqual(['/opt/calltrail'])
  expect(filesInArguments(argumentsWithoutLinks(args), '/home/ann', '/app')).toEqual([])
  expect(argumentsWithoutLinks(['/opt/calltrail', 'a.csv'])).toEqual(['/opt/calltrail', 'a.csv'])
})
