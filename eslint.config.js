import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'
import importX from 'eslint-plugin-import-x'

/*
 * Dependencies run one way (docs/architecture.md):
 *   shared <- network <- engine, sources, store, recordings, exports, anonymise (never each other) <- jobs <- worker <- api <- hosts
 * and the renderer imports src-shared only. Each entry: folder, and the folders that it may not import.
 */
const MAIN = './src-main'
const rooms = ['engine', 'sources', 'store', 'recordings', 'exports', 'anonymise']
const above = ['jobs', 'worker', 'api', 'hosts']
const zone = (target, from, message) => ({ target, from, message })
const zones = [
  zone('./src-shared', [MAIN, './src-renderer', './test'], 'src-shared imports nothing outside itself.'),
  zone('./src-renderer', [MAIN, './test'], 'The renderer reaches the rest only through the contract.'),
  zone(MAIN, ['./src-renderer', './test'], 'The main side knows no renderer.'),
  zone(
    `${MAIN}/network`,
    [...rooms, ...above].map((other) => `${MAIN}/${other}`),
    'network is below the rooms and imports src-shared only.'
  ),
  ...rooms.map((room) =>
    zone(
      `${MAIN}/${room}`,
      [...rooms.filter((other) => other !== room), ...above].map((other) => `${MAIN}/${other}`),
      `${room} may import src-shared only; rooms are joined in jobs.`
    )
  ),
  zone(
    `${MAIN}/reports`,
    [...rooms.filter((room) => room !== 'exports'), ...above].map((other) => `${MAIN}/${other}`),
    'reports may import src-shared and exports; figures and calls come from jobs.'
  ),
  ...rooms.map((room) => zone(`${MAIN}/${room}`, [`${MAIN}/reports`], 'reports is above the rooms.')),
  ...above.slice(0, -1).map((room, index) =>
    zone(
      `${MAIN}/${room}`,
      above.slice(index + 1).map((other) => `${MAIN}/${other}`),
      'Dependencies run one way: jobs <- worker <- api <- hosts.'
    )
  )
]

const noNode = {
  group: ['node:*', 'fs', 'path', 'electron', 'better-sqlite3', 'drizzle-orm', 'drizzle-orm/*'],
  message: 'This room is pure: no Node, no Electron, no SQL.'
}
const onlyStore = {
  group: ['better-sqlite3', 'drizzle-orm', 'drizzle-orm/*'],
  message: 'SQL lives in src-main/store.'
}
const onlyForeignDatabases = {
  group: ['drizzle-orm', 'drizzle-orm/*'],
  message: 'Foreign databases are read plainly; the workspace and its schema live in src-main/store.'
}
const onlyElectronHost = { group: ['electron'], message: 'Electron lives in src-main/hosts/electron.' }
const restrict = (...patterns) => ({
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }]
})

export default tseslint.config(
  { ignores: ['out/**', 'release/**', 'node_modules/**', 'resources/**', 'test-results/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [sharedResolver()]
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error'
    }
  },
  {
    files: ['src-shared/**', 'src-main/engine/**', 'src-main/anonymise/**', 'src-renderer/**'],
    rules: restrict(noNode)
  },
  {
    files: [
      'src-main/{sources,recordings,exports,reports,jobs,worker,api}/**',
      'src-main/hosts/{http,cli}/**'
    ],
    rules: restrict(onlyStore, onlyElectronHost)
  },
  { files: ['src-main/store/**'], rules: restrict(onlyElectronHost) },
  // A database that somebody else has written is a file format among others: read here, and here only.
  { files: ['src-main/sources/sqlite/**'], rules: restrict(onlyForeignDatabases, onlyElectronHost) },
  { files: ['src-main/hosts/electron/**'], rules: restrict(onlyStore) },
  { files: ['src-main/hosts/**', 'test/**', 'resources/**', '*.config.*'], rules: { 'no-console': 'off' } },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' }
    }
  }
)

/** Resolves relative imports and `@shared/…` to files, which is all that the zones need. */
function sharedResolver() {
  return {
    interfaceVersion: 3,
    name: 'calltrail',
    resolve(source, file) {
      const bare = source.split('?')[0]
      const base = bare.startsWith('@shared/')
        ? resolve(import.meta.dirname, 'src-shared', bare.slice('@shared/'.length))
        : bare.startsWith('.')
          ? resolve(dirname(file), bare)
          : null
      if (base === null) return { found: false }
      const path = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx']
        .map((suffix) => base + suffix)
        .find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
      return path ? { found: true, path } : { found: false }
    }
  }
}
