import type { AudioTarget, RecordingWithFile } from '../model/recording'

/**
 * Name under which a recording is saved: the reference's (spec 9.4), which ends in `.wav`. The original keeps an ending of
 * its own, as no player would open GSM that is called WAV.
 */
export function savedRecordingName(
  { downloadName, file }: Pick<RecordingWithFile, 'downloadName' | 'file'>,
  target: AudioTarget
): string {
  const ending =
    target === 'original' && file !== null ? /\.([A-Za-z0-9-]{1,8})$/.exec(file.member)?.[1] : undefined
  return ending === undefined ? downloadName : downloadName.replace(/\.wav$/, `.${ending}`)
}
