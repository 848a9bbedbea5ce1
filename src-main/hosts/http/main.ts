import { parseArgs } from 'node:util'
import { AppError, errorData } from '@shared/errors/app-error'
import { requireNode } from '../require-node'
import { parsePort } from './parse-port'
import { serve } from './serve'

requireNode()
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: false },
        workspace: { type: 'string' }
      }
    })
    return await serve({
      port: parsePort(values.port),
      open: values.open,
      workspaceFile: values.workspace ?? null
    })
  } catch (error) {
    const { message, hint } = errorData(error)
    console.error(error instanceof AppError ? `${message} ${hint}` : message)
    return 1
  }
}
