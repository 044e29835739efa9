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
  const expression = String.raw`(var|let|const)\s+${name}\s*=\s*(async\b\s*)?(function\b|\(|\w+\s*=>)`
  return new RegExp(String.raw`(?:^|[;}])\s*((async\s+)?function\s*\*?\s*${name}\s*\(|${expression})`, 'm').test(
    outside().text,
  )
}
