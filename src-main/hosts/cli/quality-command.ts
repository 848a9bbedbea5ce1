import { qualityReport } from '../../store/quality/report'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { qualityJson, qualityText } from './quality-text'
import { reading } from './workspace'

/** `calltrail quality`: what the data holds, what it lacks, and what to ask the customer for. */
export const addQuality: AddCommand = (program, io, finish) => {
  const command = program
    .command('quality')
    .description('report on the data: what is missing or odd, what it does to the call logs, what to ask for')
  onRun<object>(command, io, finish, async (context) =>
    reading(context, async (store) => {
      const report = await qualityReport(store)
      await write(
        io.stdout,
        context.globals.json ? `${JSON.stringify(qualityJson(report))}\n` : qualityText(report)
      )
      return EXIT.done
    })
  )
}
