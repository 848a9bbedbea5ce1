import { expect, test } from 'vitest'
import { isAllowedRequest } from '../../../src-main/hosts/electron/offline-filter'

test.each([
  ['app://bundle/index.html', true],
  ['app://bundle/assets/x.js', true],
  ['data:image/png;base64,', true],
  ['blob:app://bundle/1234', true],
  ['app://elsewhere/index.html', false],
  ['https://example.com/', false],
  ['http://127.0.0.1:5173/', false],
  ['ws://127.0.0.1:5173/', false],
  ['file:///etc/passwd', false],
  ['ftp://example.com/', false],
  ['no address', false]
])('installed, %s is allowed: %s', (url, allowed) => {
  expect(isAllowedRequest(url, null)).toBe(allowed)
})

test('while developing, the development server and its socket are allowed, and nothing else', () => {
  const server = 'http://localhost:5173'
  expect(isAllowedRequest('http://localhost:5173/src/main.tsx', server)).toBe(true)
  expect(isAllowedRequest('ws://localhost:5173/', server)).toBe(true)
  expect(isAllowedRequest('http://localhost:5174/', server)).toBe(false)
  expect(isAllowedRequest('https://example.com/', server)).toBe(false)
})
