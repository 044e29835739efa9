/** Loads the pages of code: words, views and templates; the cases of the self-check; each at most once in an execution. */
import type * as Composing from '../composer.ts'
import type * as Conforming from '../conformance/run.ts'

export type Composer = typeof Composing

let loaded: Composer | null = null

/**
 * Returns the functions of `composer.ts`. They are code of this project, pushed with it as `composer.html`: one service call,
 * and only for what composes something. Apps Script has no import; this is its way to load a part later.
 */
export function composer(): Composer {
  if (!loaded) loaded = load('composer', 'Composer') as Composer
  return loaded
}

/**
 * Returns a function of `composer.ts` by its name, which loads the page when it is called. The build puts it in the place of the
 * function (scripts/later.js).
 * @public
 */
export const later =
  (name: string) =>
  (...args: readonly unknown[]): unknown =>
    (composer() as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>)[name]?.(...args)

/** Returns the functions of `conformance/run.ts`, of the page `conformance.html`. */
export const conformance = (): typeof Conforming => load('conformance', 'Conformance') as typeof Conforming

function load(name: string, variable: string): unknown {
  // Raw: an HtmlOutput would be judged as a page first, and this one is only a script.
  const page = HtmlService.createTemplateFromFile(name).getRawContent()
  const script = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'))
  return new Function(`${script}\nreturn ${variable}`)()
}
