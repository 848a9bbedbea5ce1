import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'

const at = (path: string): string => resolve(import.meta.dirname, path)
const alias = { '@shared': at('src-shared') }

export default defineConfig({
  main: {
    resolve: { alias },
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
      rolldownOptions: { input: { index: at('src-renderer/index.html') } }
    }
  }
})
