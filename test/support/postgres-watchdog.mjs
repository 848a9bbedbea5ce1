/*
 * Ends a PostgreSQL server and removes its folder once the process that started both is gone, however it went: its end
 * of the pipe closes with it. Argument: the folder. Input: one line with the process id for every start of the server.
 */
import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

const folder = process.argv[2]
let input = ''

process.stdin.setEncoding('utf8')
process.stdin.on('data', (text) => (input += text))
process.stdin.on('end', async () => {
  const pid = Number(input.trim().split('\n').at(-1))
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
  for (let tries = 0; isAlive(pid) && tries < 50; tries += 1) await setTimeout(100)
  rmSync(folder, { recursive: true, force: true })
})

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
