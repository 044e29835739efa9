// Takes what esbuild makes as a module, gives one function expression that runs at once and keeps its exports.

/**
 * Returns `var NAME = (() => { ... return { exports } })();`, the code inside not indented: two spaces before each of
 * thousands of lines are bytes that Google loads at every click.
 * @param {string} name @param {string} module text of esbuild's ESM output
 * @returns {string}
 */
export function iife(name, module) {
  const found = module.match(/^export \{([^}]*)\};\s*$/m)
  if (!found || /^(import|export) (?!\{)/m.test(module)) throw new Error(`${name}: not a module that can be wrapped`)
  const exported = (found[1] ?? '').split(',').map((each) => each.trim().split(' as '))
  const entries = exported.map(([local, as]) => (as ? `${as}: ${local}` : local))
  // A mark for esbuild, which is through with it.
  const body = module.slice(0, found.index).trimEnd().replaceAll('/* @__PURE__ */ ', '')
  return `"use strict";\nvar ${name} = (() => {\n${body}\nreturn {\n  ${entries.join(',\n  ')}\n};\n})();\n`
}
