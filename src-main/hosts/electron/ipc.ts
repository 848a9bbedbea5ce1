import { ipcMain } from 'electron'
import { failed, ok } from '@shared/api/result'
import type { Result } from '@shared/api/result'
import { errorData } from '@shared/errors/app-error'
import type { ChosenFile } from '@shared/api/contract'
import type { Application } from '../../api/application'
import { callApi } from '../../api/create-api'
import { ADOPT_CHANNEL, CALL_CHANNEL } from './channels'
import { isOwnSender } from './security'

/** Connects the window to the contract: one channel for calls, one for files that were dropped on the page. */
export function connectWindow(
  application: Application,
  developmentServer: string | null,
  onCalled: (method: string) => void
): void {
  receive(CALL_CHANNEL, developmentServer, async (message, window) => {
    const { method, request } = isRecord(message) ? message : {}
    const answer = await callApi(application.api, method, request, window)
    onCalled(String(method))
    return answer
  })
  receive(ADOPT_CHANNEL, developmentServer, async (paths) => adopt(application, paths))
}

// Every message passes here: strangers get an error, never an answer.
function receive(
  channel: string,
  developmentServer: string | null,
  handle: (message: unknown, window: string) => Promise<Result<unknown>>
): void {
  ipcMain.handle(channel, async (event, message: unknown) => {
    if (isOwnSender(event, developmentServer)) return handle(message, String(event.sender.id))
    return failed({ code: 'invalid-request', message: 'This page may not call Calltrail.', hint: '' })
  })
}

// The paths come from the preload script, which takes them from File objects: the page itself cannot name one.
async function adopt(application: Application, paths: unknown): Promise<Result<readonly ChosenFile[]>> {
  try {
    const texts = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string' && path !== '') : []
    return ok((await Promise.all(texts.map((path) => application.files.addSources(path)))).flat())
  } catch (error) {
    return failed(errorData(error))
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
