import type { Command } from 'commander'

/** The group `calltrail recordings …`, made by whoever adds the first of its commands. */
export function recordingsGroup(program: Command): Command {
  const known = program.commands.find((command) => command.name() === 'recordings')
  return known ?? program.command('recordings').description('files of recordings: found, fetched, exported')
}
