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

export class HtmlService {
  createHtmlOutput(content = ''): HtmlOutput {
    return new HtmlOutput(content)
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    const page = outside().pages[name.replace(/\.html$/, '')]
    return page === undefined ? refuse(`No HTML file named ${name} was found.`) : new HtmlOutput(page)
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
provide(HtmlService, 'HtmlService', { createHtmlOutput: 'n | str', createHtmlOutputFromFile: 'n str' })
