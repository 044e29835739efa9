/** Every word of suggestions, decisions and the sidebar of "Check the figures" in English. */
import type { ChecksWords } from './checks.vi.ts'
import { menuNames } from './menu-names.ts'

export const checksEn: ChecksWords = {
  applied: 'Accepted a suggestion',
  setAside: 'Looked at a warning and set it aside',
  listAgain: 'Listed a warning again that had been set aside',
  place: (tab, cell, whose) => `${tab}, cell ${cell}${whose && ` (${whose})`}`,
  changed: 'what stood there has changed; check again',
  notYours: 'only the unit of this row or the department may change it',
  refused: 'the cell is protected or does not accept this value',
  departmentOnly: 'Only the department may set a warning aside.',
  done: (applied, left) =>
    `${applied === 0 ? 'No cell was changed.' : `Cells changed: ${applied}.`}${left === 0 ? '' : ` Cells left as they are: ${left}.`}`,
  seen: (count) => (count === 0 ? '' : ` Set aside: ${count}.`),
  /** To somebody whose unit nobody knows. */
  stranger: ` To see and correct the row of your unit alone, run "${menuNames.en.myReport}" and choose it.`,
  sidebar: {
    loading: 'Checking…',
    running: 'Working…',
    forDepartment: 'For the department to ask about',
    forDepartmentHint: 'Units do not see this part.',
    decided: 'Looked at and set aside',
    fix: (value) => `Change to ${value}`,
    ignore: 'Right, leave it',
    undo: 'List it again',
    fixAll: (count) => `Accept all suggestions (${count})`,
    confirm: (count) => `Change ${count} ${count === 1 ? 'cell' : 'cells'} as follows?`,
    confirmHint: 'Old and new values are kept in the log.',
    from: 'from',
    to: 'to',
    yes: (count) => `Change ${count} ${count === 1 ? 'cell' : 'cells'}`,
    cancel: 'Back',
    left: 'Left as they are',
  },
}
