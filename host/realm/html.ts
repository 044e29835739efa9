/** `HtmlService`: pages of the bundle, and pages made from text. */

import { provide } from './calling.ts'
import { refuse } from './exception.ts'
import { outside } from './state.ts'

export class HtmlOutput {
  #content: string
  #title: string | null = null
  #width: number | null = null
  #height: number | null = null
  constructor(content: string) {
    this.#content = content
  }
  getContent(): string {
    return this.#content
  }
  setContent(content: string): HtmlOutput {
    this.#content = content
    return this
  }
  append(content: string): HtmlOutput {
    this.#content += content
    return this
  }
  getTitle(): string | null {
    return this.#title
  }
  setTitle(title: string): HtmlOutput {
    this.#title = title
    return this
  }
  getWidth(): number | null {
    return this.#width
  }
  setWidth(width: number | null): HtmlOutput {
    this.#width = width
    return this
  }
  getHeight(): number | null {
    return this.#height
  }
  setHeight(height: number | null): HtmlOutput {
    this.#height = height
    return this
  }
}

/** A page as it was pushed; scriptlets are not evaluated here. */
export class HtmlTemplate {
  readonly #content: string
  constructor(content: string) {
    this.#content = content
  }
  getRawContent(): string {
    return this.#content
  }
}

const pageNamed = (name: string): string =>
  outside().pages[name.replace(/\.html$/, '')] ?? refuse(`No HTML file named ${name} was found.`)

export class HtmlService {
  createHtmlOutput(content = ''): HtmlOutput {
    return new HtmlOutput(content)
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(pageNamed(name))
  }
  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(pageNamed(name))
  }
}

provide(HtmlOutput, 'HtmlOutput', {
  getContent: 'n',
  setContent: 'n str',
  append: 'n str',
  getTitle: 'n',
  setTitle: 'n str',
  getWidth: 'n',
  setWidth: 'n num?',
  getHeight: 'n',
  setHeight: 'n num?',
})
provide(HtmlTemplate, 'HtmlTemplate', { getRawContent: 'r' })
provide(HtmlService, 'HtmlService', {
  createHtmlOutput: 'n | str',
  createHtmlOutputFromFile: 'n str',
  createTemplateFromFile: 'n str',
})
