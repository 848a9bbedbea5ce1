/**
 * Script for the page that runs a built preload script (CommonJS) with a stand-in for the renderer side of `electron`.
 * The inner function keeps the bundle's own names apart from those here.
 */
export const preloadShim = (code: string): string => `
if (window === window.top) (() => {
  const listeners = new Map()
  window.__ipcDispatch = (channel, message) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, message)
  }
  const electron = {
    contextBridge: { exposeInMainWorld: (key, value) => Object.defineProperty(window, key, { value }) },
    ipcRenderer: {
      invoke: async (channel, ...args) => {
        const answer = await window.__ipcInvoke(channel, args)
        if ('e' in answer) throw new Error("Error invoking remote method '" + channel + "': " + answer.e)
        return answer.v
      },
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
    // Tests put the paths of their files here: a page cannot know them.
    webUtils: { getPathForFile: (file) => window.__paths?.[file.name] ?? '' }
  }
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('A sandboxed preload script cannot load ' + name)
  };
  (function (require, module, exports, process) {${code}
  })(require, { exports: {} }, {}, {})
})()`
