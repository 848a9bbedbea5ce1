import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples')

test('an import is listed, previewed, asked for and taken out again', async () => {
  const path = join(temporaryFolder(), 'w.calltrail')
  const run = (...args: readonly string[]): Promise<CliResult> => cli(['--workspace', path, ...args])
  await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json'))
  const listed = JSON.parse((await run('--json', 'sources', 'list')).stdout) as {
    readonly id: number
    readonly kind: string
    readonly added: number
  }[]
  const dump = listed.find(({ kind }) => kind === 'cel')
  const directory = listed.find(({ kind }) => kind === 'directory')
  const number = String(dump?.id)
  expect((await run('sources', 'list')).stdout).toContain(`${number}  wazo-cel.csv (cel, `)

  const dry = JSON.parse((await run('--json', 'sources', 'delete', number, '--dry-run')).stdout)
  expect(dry).toMatchObject({ cels: dump?.added, made_anew: 0, dry_run: true })
  const calls = async (): Promise<number> =>
    (JSON.parse((await run('--json', 'list')).stdout) as { total: number }).total
  expect(dry.call_logs).toBe(await calls())
  expect((await run('sources', 'delete', number)).exitCode).toBe(2)
  const asked = await cli(['--workspace', path, 'sources', 'delete', number], { terminal: true, stdin: 'n' })
  expect(asked.exitCode).toBe(130)
  expect(asked.stderr).toContain(`wazo-cel.csv: ${dump?.added} events, ${dry.call_logs} call logs`)
  expect(await calls()).toBe(dry.call_logs)
  expect((await run('sources', 'delete', String(directory?.id), '--yes')).exitCode).toBe(1)

  expect((await run('sources', 'delete', number, '--yes')).stdout).toMatch(/^Deleted wazo-cel\.csv: /)
  expect(await calls()).toBe(0)
  expect((await run('sources', 'list')).stdout).not.toContain('wazo-cel.csv')
})
