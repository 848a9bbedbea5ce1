/** A WebAssembly file within the bundle, as a `data:` address. */
declare module '*.wasm?url&inline' {
  const address: string
  export default address
}

/** As much of WebAssembly as is used here: Node's types leave it to the browser's. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>
  instantiate(module: object, imports: object): Promise<{ readonly exports: Record<string, unknown> }>
}
