/** Which functions of the bundle Google finds: it looks for them in the text, it does not ask what is there at run time. */
import { outside } from './state.ts'

/**
 * Returns whether menus, triggers and `google.script.run` can name a function: it is declared at the top of the text, or stands
 * there as `var`, `let` or `const` of a function expression; `globalThis.f = ...` and `var f = app.f` are not found (apps-script.md 1.4).
 */
export function isDetected(name: string): boolean {
  const declared = Object.getOwnPropertyDescriptor(globalThis, name)
  // A property that was assigned to the global object can be deleted, one that was declared cannot.
  if (!declared || declared.configurable || typeof declared.value !== 'function') return false
  // The name comes first: the engine finds it in a bundle of 200 KB ten times as fast as what may stand before it.
  const before = String.raw`(?:^|[;}])\s*`
  const declaration = String.raw`(?<=${before}(?:async\s+)?function\s*\*?\s*${name})\s*\(`
  const value = String.raw`\s*=\s*(?:async\b\s*)?(?:function\b|\(|\w+\s*=>)`
  const variable = String.raw`(?<=${before}(?:var|let|const)\s+${name})${value}`
  return new RegExp(`${name}(?:${declaration}|${variable})`, 'm').test(outside().text)
}
