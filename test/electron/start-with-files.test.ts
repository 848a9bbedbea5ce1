import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchShell, ROOT } from './launch-shell'
import type { Shell } from './launch-shell'

let shell: Shell

beforeAll(async () => {
  shell = await launchShell((home) => [
    '--workspace',
    join(home, 'Harbour Lane.calltrail'),
    join(ROOT, 'resources/samples/wazo-cel.csv')
  ])
}, 60_000)
afterAll(() => shell?.end())

test('a file that is named at the start is shown for import, in the workspace that is named', async () => {
  await shell.page.getByRole('button', { name: /^Workspace Harbour Lane/ }).waitFor()
  await shell.page.getByText('wazo-cel.csv').first().waitFor()
})

test('a workspace that is opened by double click takes the place of the other', async () => {
  const path = join(shell.home, 'Museum.calltrail')
  shell.electron.app.emit('open-file', { preventDefault: () => undefined }, path)
  await expect
    .poll(() =>
      shell.page.evaluate(async () => {
        const answer = await window.calltrail!.call('workspaces:summary', {})
        return answer.ok && answer.value.workspace.name
      })
    )
    .toBe('Museum')
})
