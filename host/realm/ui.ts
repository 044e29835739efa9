/** `Ui`: menus, alerts, prompts, dialogs and sidebars, handed to whoever plays the person at the keyboard. */
import type { Answer, MenuEntry, Question } from './bridge.ts'
import { provide } from './calling.ts'
import { type EnumValue, enumeration } from './enums.ts'
import type { HtmlOutput } from './html.ts'
import { execution, outside, plain } from './state.ts'

export const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'])
export const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'])

export class PromptResponse {
  readonly answer: Answer
  constructor(answer: Answer) {
    this.answer = answer
  }
  getSelectedButton(): EnumValue {
    return Button[this.answer.button]
  }
  getResponseText(): string {
    return this.answer.text ?? ''
  }
}

export class Menu {
  readonly caption: string
  readonly addon: boolean
  readonly entries: MenuEntry[] = []
  constructor(caption: string, addon: boolean) {
    this.caption = caption
    this.addon = addon
  }
  addItem(caption: string, call: string): Menu {
    this.entries.push({ kind: 'item', caption, call, entries: [] })
    return this
  }
  addSeparator(): Menu {
    this.entries.push({ kind: 'separator', caption: '', call: '', entries: [] })
    return this
  }
  addSubMenu(menu: Menu): Menu {
    this.entries.push({ kind: 'menu', caption: menu.caption, call: '', entries: menu.entries })
    return this
  }
  addToUi(): void {
    outside().show(plain({ kind: 'menu' as const, caption: this.caption, addon: this.addon, entries: this.entries }))
  }
}

/** The overloads put the title first, if there is one, and the buttons last. */
function ask(kind: Question['kind'], args: readonly (string | EnumValue)[], buttons: EnumValue): Answer {
  const texts = args.filter((each) => typeof each === 'string')
  const last = args[args.length - 1]
  const question = {
    kind,
    title: texts.length > 1 ? String(texts[0]) : '',
    message: String(texts[texts.length - 1]),
    buttons: (typeof last === 'object' ? last.label : buttons.label) as Question['buttons'],
  }
  // A script that waits for a person holds no lock (reference of Ui; apps-script.md 4.6).
  execution.locks.clear()
  const answer = outside().ask(plain(question))
  outside().show(plain({ ...question, answer }))
  return answer
}

export class Ui {
  declare readonly Button: typeof Button
  declare readonly ButtonSet: typeof ButtonSet

  alert(...args: (string | EnumValue)[]): EnumValue {
    return Button[ask('alert', args, ButtonSet.OK).button]
  }
  prompt(...args: (string | EnumValue)[]): PromptResponse {
    return new PromptResponse(ask('prompt', args, ButtonSet.OK))
  }
  createMenu(caption: string): Menu {
    return new Menu(caption, false)
  }
  createAddonMenu(): Menu {
    return new Menu('', true)
  }
  showModalDialog(page: HtmlOutput, title: string): void {
    showPage('modal', page, title)
  }
  showModelessDialog(page: HtmlOutput, title: string): void {
    showPage('modeless', page, title)
  }
  showSidebar(page: HtmlOutput): void {
    showPage('sidebar', page, page.getTitle() ?? '')
  }
}

function showPage(kind: 'modal' | 'modeless' | 'sidebar', page: HtmlOutput, title: string): void {
  outside().show(plain({ kind, title, html: page.getContent(), width: page.getWidth(), height: page.getHeight() }))
}

const overloads = 'n text | text,ButtonSet | text,text,ButtonSet'
provide(PromptResponse, 'PromptResponse', { getSelectedButton: 'n', getResponseText: 'n' })
provide(Menu, 'Menu', { addItem: 'n str,str', addSeparator: 'n', addSubMenu: 'n Menu', addToUi: 'n' })
provide(Ui, 'Ui', {
  alert: overloads,
  prompt: overloads,
  createMenu: 'n str',
  createAddonMenu: 'n',
  showModalDialog: 'n HtmlOutput,str',
  showModelessDialog: 'n HtmlOutput,str',
  showSidebar: 'n HtmlOutput',
})
Object.defineProperty(Ui.prototype, 'Button', { value: Button })
Object.defineProperty(Ui.prototype, 'ButtonSet', { value: ButtonSet })
