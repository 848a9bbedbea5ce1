import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRendererFile, rendererPath } from '../../src-main/hosts/renderer-files'
import { temporaryFolder } from '../support/temporary-folder'

test.each([
  '/../secret.js',
  '/assets/../../secret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/..%5csecret.js',
  '/assets/x.js%00.css',
  '/%',
  '/assets/x.map',
  '/assets'
])('%s leads nowhere', (pathname) => {
  expect(rendererPath('/app/renderer', pathname)).toBeNull()
})

test('a folder beside, whose name begins alike, is outside', () => {
  expect(rendererPath('/app/renderer', '/../renderer-old/x.js')).toBeNull()
})

test('files of the renderer are found with their type', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {}')
  expect(await readRendererFile(folder, '/')).toMatchObject({
    contentType: 'text/html; charset=utf-8',
    immutable: false
  })
  expect(await readRendererFile(folder, '/assets/a.js')).toMatchObject({ immutable: true })
  expect(await readRendererFile(folder, '/assets/b.js')).toBeNull()
})
