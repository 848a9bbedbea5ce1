/** The line `sep=;` that Excel reads before the header, whole or cut at its own separator. */
export const isSeparatorLine = (text: string): boolean => /^sep=[,;|\t]?\r?$/i.test(text)
