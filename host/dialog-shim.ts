/** Google's side of a dialog, as text for the page: `google.script.run` and `google.script.host` over a loopback server or a frame. */

/**
 * Returns a script element that makes `google` in a page; `names` are the functions it may call, `place` is where calls are
 * posted, null in a frame whose parent answers them. Values of other kinds than Google takes fail at once, in the page (apps-script.md 1.4); results come later,
 * to the handlers. After `host.close()` the page is empty and its root has the attribute `data-closed`.
 */
export function dialogShim(names: readonly string[], place: string | null): string {
  return `<script>(${source})(${JSON.stringify(names)}, ${JSON.stringify(place)})</script>`
}

/** Returns a page with the script element before everything of its own. */
export function withShim(html: string, shim: string): string {
  const at = html.search(/<head[^>]*>/i)
  if (at < 0) return shim + html
  const after = html.indexOf('>', at) + 1
  return html.slice(0, after) + shim + html.slice(after)
}

// Text, because it belongs to the page: nothing of the host is in reach there.
const source = `(names, place) => {
  const illegal = (name) => { throw new TypeError('Failed due to illegal value in property: ' + name) }
  const plain = (value, name, above) => {
    if (value === undefined || value === null) return null
    if (typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : null
    if (typeof value !== 'object') return illegal(name)
    if (above.includes(value)) throw new TypeError('Failed due to circular reference.')
    const inside = [...above, value]
    if (Array.isArray(value)) return Array.from(value, (each, index) => plain(each, String(index), inside))
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== null && prototype !== Object.prototype) return illegal(name)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, key, inside)]))
  }
  const overNetwork = (name, args) => fetch(place, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, args }),
  }).then((response) => response.ok ? response.json() : { error: { name: 'NetworkError', message: 'HTTP ' + response.status } })
    .catch(() => ({ error: { name: 'NetworkError', message: 'Connection failure due to HTTP 0' } }))
  const waiting = new Map()
  const tellParent = (message) => { if (place === null) parent.postMessage(message, '*') }
  const overFrame = (name, args) => new Promise((resolve) => {
    const id = waiting.size ? Math.max(...waiting.keys()) + 1 : 1
    waiting.set(id, resolve)
    tellParent({ google: 'run', id, name, args })
  })
  if (place === null) addEventListener('message', ({ source, data }) => {
    if (source !== parent || data?.google !== 'answer') return
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  })
  const send = async (name, args, handlers) => {
    const answer = await (place === null ? overFrame : overNetwork)(name, args)
    if (!answer.error) return handlers.success?.(answer.result, handlers.object)
    const error = new Error(answer.error.name + ': ' + answer.error.message)
    error.name = answer.error.name
    if (handlers.failure) return handlers.failure(error, handlers.object)
    throw error
  }
  const runner = (handlers) => ({
    withSuccessHandler: (success) => runner({ ...handlers, success }),
    withFailureHandler: (failure) => runner({ ...handlers, failure }),
    withUserObject: (object) => runner({ ...handlers, object }),
    ...Object.fromEntries(names.map((name) => [name, (...args) => {
      void send(name, args.map((each, index) => plain(each, String(index), [])), handlers)
    }])),
  })
  const close = () => {
    document.documentElement.dataset.closed = ''
    document.body?.replaceChildren()
    tellParent({ google: 'close' })
  }
  const size = (side) => (pixels) => tellParent({ google: 'size', side, pixels: Number(pixels) })
  const focus = () => tellParent({ google: 'focus' })
  const host = { close, setHeight: size('height'), setWidth: size('width'), editor: { focus }, origin: location.origin }
  window.google = { script: { run: runner({}), host } }
}`
