import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli } from './run'

const DUMP = resolve(import.meta.dirname, '../../fixtures/samples/wazo-cel.csv')

let workspace: readonly string[]

beforeEach(async () => {
  const folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  workspace = ['--workspace', join(folder, 'w.calltrail')]
  expect(await cli([...workspace, 'import', DUMP])).toMatchObject({ exitCode: 0 })
})

const show = (...args: string[]): ReturnType<typeof cli> =>
  cli([...workspace, 'show', ...args, '--time-zone', 'Europe/Paris'])

test('show --flow draws a call within 100 columns', async () => {
  const { stdout, exitCode } = await show('1773227101.61', '--flow')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^Thames Freight calls 0155509901\n2026-03-11 12:05:01\+01:00, Europe\/Paris\n/)
  expect(stdout).toMatch(/12:05:32\.337 +\+27\.7 s +┃<═+┃ blind transfer to 1004\n/)
  expect(stdout.split('\n').every((line) => [...line].length <= 100)).toBe(true)
})

test('several calls stand in one drawing, so that it shows who met in a conference', async () => {
  const { stdout } = await show('1773241202.72', '1773241223.73', '1773241244.74', '--flow')
  expect(stdout).toContain('From 16:00:46.014 together, 4m 20s: Alice Moreau, Chloé Nakamura and Dmitri O')
  expect(stdout.match(/dials 4000/g)).toHaveLength(3)
})

test('a call that is not over is drawn too, as a group without call log', async () => {
  const { stdout, exitCode } = await show('1773251920.76', '--flow')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('together, not over: Farid Benali and Grace Whitfield')
})

test('Mermaid and SVG are documents of their own', async () => {
  const mermaid = await show('1773219730.41', '--flow', 'mermaid')
  expect(mermaid.stdout).toMatch(/^sequenceDiagram\n/)
  expect(mermaid.stdout).toContain('  L1-->>L2: 10:02:10.306 ring\n')
  const svg = await show('1773219730.41', '--flow', 'svg')
  expect(svg.stdout).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^]*<\/svg>\n$/)
})

test('--unfold shows both halves of Local channels', async () => {
  const lanes = async (...args: string[]): Promise<number> => {
    const { stdout } = await show('1773223205.51', '--flow', '--json', ...args)
    return (JSON.parse(stdout) as { lanes: unknown[] }).lanes.length
  }
  expect(await lanes()).toBe(5)
  expect(await lanes('--unfold')).toBe(7)
})

test('an unknown form is a usage error that names the forms', async () => {
  const { exitCode, stderr } = await show('1773219730.41', '--flow', 'pdf')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('One of text, mermaid, svg')
})

test('show takes several ids without a drawing as well', async () => {
  const { stdout } = await show('1773219730.41', '1773227101.61', '--json')
  expect(stdout.match(/"conversation_id"/g)).toHaveLength(2)
})
