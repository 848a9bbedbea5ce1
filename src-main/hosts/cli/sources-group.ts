import type { Command } from 'commander'

/** The group `calltrail sources …`, made by whoever adds the first of its commands. */
export function sourcesGroup(program: Command): Command {
  const known = program.commands.find((command) => command.name() === 'sources')
  return known ?? program.command('sources').description('what was imported: listed, deleted')
}
