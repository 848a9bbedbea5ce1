declare module '*.woff?url&inline' {
  /** The font as a data address. */
  const address: string
  export default address
}
