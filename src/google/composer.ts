/** Loads the page of words, views and templates, at most once in an execution. */
import type * as Composing from '../composer.ts'

export type Composer = typeof Composing

let loaded: Composer | null = null

/**
 * Returns the functions of `composer.ts`. They are code of this project, pushed with it as `composer.html`: one service call,
 * and only for what composes something. Apps Script has no import; this is its way to load a part later.
 */
export function composer(): Composer {
  if (!loaded) {
    // Raw: an HtmlOutput would be judged as a page first, and this one is only a script.
    const page = HtmlService.createTemplateFromFile('composer').getRawContent()
    const script = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'))
    loaded = new Function(`${script}\nreturn Composer`)() as Composer
  }
  return loaded
}
