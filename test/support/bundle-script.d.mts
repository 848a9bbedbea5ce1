export function bundleScript(file: string, folder: string): Promise<string>
