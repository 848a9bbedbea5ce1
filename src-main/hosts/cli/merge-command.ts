import { resolve } from 'node:path'
import type { PeopleMerge } from '@shared/model/team'
import { readColleague } from '../../store/colleague'
import { mergeColleague } from '../../store/merge-colleague'
import { inTransaction } from '../../store/store'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { writing } from './workspace'

/** `calltrail merge`: what a colleague wrote in another workspace. */
export const addMerge: AddCommand = (program, io, finish) => {
  const command = program
    .command('merge <file>')
    .description(
      'take over comments, labels, views and transcripts of a colleague’s workspace, which is not changed'
    )
  onRun<object>(command, io, finish, async (context, [file = '']) => {
    const colleague = readColleague(resolve(file))
    return writing(context, { create: false }, async (store) => {
      const merged = inTransaction(store, () => mergeColleague(store, colleague))
      await write(io.stdout, context.globals.json === true ? `${JSON.stringify(merged)}\n` : asText(merged))
      return EXIT.done
    })
  })
}

const asText = ({ comments, labels, views, transcripts }: PeopleMerge): string =>
  [
    `Comments: ${comments.added} added, ${comments.updated} updated, ${comments.removed} removed`,
    `Labels: ${labels.added} added, put on ${labels.put} more conversations`,
    `Views: ${views.added} added`,
    `Transcripts: ${transcripts.added} added`,
    ''
  ].join('\n')
