/** Why a certificate is refused, after "The certificate of … is not trusted:", by the code that Node gives. */
export function certificateProblem(code: string): string {
  switch (code) {
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return 'it is signed by itself'
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return 'nobody here knows the authority that signed it'
    case 'CERT_HAS_EXPIRED':
      return 'it is out of date'
    case 'CERT_NOT_YET_VALID':
      return 'it is not valid yet'
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'it belongs to another name'
    default:
      return code
  }
}

/** The code of what is wrong with a certificate, as Node gives it in one of several forms. */
export function certificateCode(error: unknown): string {
  if (typeof error === 'string') return error
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' ? code : String(error)
}
