import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string): string => resolve(import.meta.dirname, '../../..', path)

/** The renderer with a fake host in the page: `npx vite --config test/renderer/harness/vite.config.ts`. */
export default defineConfig({
  root: at('src-renderer'),
  resolve: { alias: { '@shared': at('src-shared') } },
  server: { fs: { allow: [at('.')] } },
  plugins: [
    react(),
    {
      name: 'fake-host',
      transformIndexHtml: () => [
        {
          tag: 'script',
          attrs: { type: 'module', src: `/@fs${at('test/renderer/harness/window.ts')}` },
          injectTo: 'head-prepend'
        }
      ]
    }
  ]
})
