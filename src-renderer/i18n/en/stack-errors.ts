/** Words of the errors of a live stack: what happened and the next step. */
export const stackErrorTextsEn = {
  'stack-not-set': {
    title: 'No stack is known from which recordings can be fetched',
    hint: 'Add its address in the settings of recordings.'
  },
  'stack-secret-missing': {
    title: 'The token or password of the stack is not at hand',
    hint: 'Type it in the settings of recordings; it lasts for this session, or longer if you have it kept.'
  },
  'stack-unreachable': {
    title: 'The stack cannot be reached',
    hint: 'Check the address, the network or VPN, and the firewall. The port in the address must be open, 443 where none is given.'
  },
  'stack-foreign': {
    title: 'What answers there is no Wazo stack',
    hint: 'Check the address: it is that of the stack’s web interface, without a page behind it.'
  },
  'stack-tls-untrusted': {
    title: 'The certificate of the stack is not trusted',
    hint: 'Compare its fingerprint with the one on the server. If it is the same, trust this certificate only.'
  },
  'stack-sign-in-rejected': {
    title: 'The stack refuses the sign-in',
    hint: 'Check token or user and password. A token expires; make a new one.'
  },
  'stack-forbidden': {
    title: 'The stack does not allow this',
    hint: 'Ask an administrator of the stack for the rights named in the details, or for another tenant.'
  },
  'stack-recording-not-found': {
    title: 'The stack does not know this recording',
    hint: 'It may be of another stack or tenant, or its call was purged. If you have the file, add the folder where it lies.'
  },
  'stack-media-deleted': {
    title: 'The sound was deleted on the stack',
    hint: 'It cannot be fetched any more. Look for a backup, and add the folder where it lies.'
  },
  'stack-media-unreadable': {
    title: 'The stack cannot read its own file',
    hint: 'Ask an administrator of the stack to look at the file and its permissions.'
  },
  'stack-failed': {
    title: 'The stack met an error of its own',
    hint: 'Try again. If it comes back, look into the log of wazo-call-logd at this moment.'
  },
  'stack-timeout': {
    title: 'The stack took too long',
    hint: 'Nothing was changed. Try again when it has less to do.'
  },
  'stack-broke-off': {
    title: 'The connection to the stack broke off',
    hint: 'Nothing was changed. Try again.'
  },
  'stack-too-large': {
    title: 'The file on the stack is larger than a recording can be',
    hint: 'Nothing was kept. Copy it from the server by hand, and add the folder where it lies.'
  }
} as const
