import { chmod } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'

const at = (path: string): string => resolve(import.meta.dirname, path)
const alias = { '@shared': at('src-shared') }

/** npm links the command line's file as it is: without its bit, `npx calltrail` would be refused after every build. */
const executableCommandLine = {
  name: 'calltrail:executable-command-line',
  writeBundle: async ({ dir }: { readonly dir?: string }): Promise<void> => {
    if (dir !== undefined) await chmod(join(dir, 'cli.js'), 0o755)
  }
}

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [executableCommandLine],
    publicDir: at('resources'),
    build: {
      outDir: at('out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: at('src-main/hosts/electron/main.ts'),
          server: at('src-main/hosts/http/main.ts'),
          cli: at('src-main/hosts/cli/main.ts'),
          start: at('src-main/hosts/start.ts')
        }
      }
    }
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { index: at('src-main/hosts/electron/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: at('src-renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // Charts are one part of 560 kB, loaded with the first of them; from a disk that is nothing.
      chunkSizeWarningLimit: 800,
      rolldownOptions: { input: { index: at('src-renderer/index.html') } }
    }
  }
})
