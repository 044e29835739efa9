/** Words of permissions, of closed periods and of the repair, in English. */
import type { PermissionWords } from './permissions.vi.ts'

export const permissionsEn: PermissionWords = {
  title: 'Permissions',
  applied: (tabs, rows) =>
    `Permissions are set: ${tabs} tabs are protected${rows === 0 ? '' : `, ${rows} ranges belong to single units`}.`,
  removed: (rows) =>
    rows === 0 ? 'No range belongs to a single unit.' : `${rows} ranges of single units are no longer protected.`,
  foreign: (tabs) => `Protected by somebody else, left as they are: ${tabs}.`,
  goesOn: (count) =>
    `${count} ranges are left, because a run may not take longer. Run the command again to go on at once; where days of submission are recorded automatically, this goes on by itself every hour.`,
  locked: (count) =>
    `${count} protections were set by somebody else and you may not change them. Ask the owner of the file to run this command again.`,
  refused: (mails) =>
    `Google did not accept: ${mails}. The account may be gone; correct it in the tab Settings or Units.`,
  domain:
    'The right of the whole organisation to edit could not be switched off. Ask the owner of the file to run this again.',
  closeTitle: 'Close a period',
  reopenTitle: 'Reopen a period',
  closed: (period, rows) =>
    `${period} is closed: its ${rows} rows can be changed by the department only. Late reports can still be taken in one by one.`,
  reopened: (period) => `${period} is open again.`,
  repair: {
    title: 'Repair the forms',
    nothing: 'Everything is there, nothing had to be repaired.',
    done: 'Repaired; what people entered was kept:',
    tab: (name) => `Tab ${name}: made again`,
    guarded: (name) => `Tab ${name}: protected again like the others`,
    keyRow: (name) => `Tab ${name}: the row of keys (row 1, hidden)`,
    retired: (heading) =>
      `Column ${heading}: its indicator or theme was removed; the figures are kept but no longer counted`,
    returned: (heading) => `Column ${heading}: counted again`,
    unknown: (place, heading) =>
      `Column ${place}${heading === '' ? '' : ` (${heading})`}: it has no key and is not counted; if it is an old column with a new heading, copy its figures into the column just added`,
    note: 'The indicator or theme of this column was removed. Its figures are kept but no longer counted.',
    columnsRetired: (headings) =>
      `${headings.length} columns are no longer counted (their figures are kept): ${headings.join('; ')}.`,
    columnsReturned: (headings) => `${headings.length} columns are counted again: ${headings.join('; ')}.`,
  },
  dialog: {
    tabs: (count, guarded) =>
      `${count} tabs are protected${guarded === 0 ? '' : ` (${guarded} are so already and are brought up to date)`}: those of the department and those that the add-on writes. In the reports tab units can still change the cells that they fill in.`,
    tabNames: 'The tabs',
    editors: 'May edit everything',
    rowsTitle: "Each unit's own rows (optional)",
    rows: (count, units) =>
      `With this: ${count} protected ranges for ${units} units that have an e-mail; each unit can change only its own rows, in periods that are not closed.`,
    noRows: 'No unit has both an e-mail and a row in an open period yet.',
    present: (count) => `There are ${count} ranges of units now.`,
    many: 'So many protected ranges make the sheet slow to open, and making them takes minutes. Sort the rows by unit first.',
    withoutMail: (count) => `${count} units have no e-mail: whoever may edit the file may edit their rows.`,
    option: "Protect each unit's own rows",
    limits: 'What the add-on cannot do',
    limitOwner: (owner) => `The owner of the file (${owner}) can always edit everything.`,
    limitRunner: (runner) =>
      `You (${runner}) are not in the list of the department, yet you keep the right to edit what you protect.`,
    limitSort:
      'With permissions set, only the department sorts, and adds or deletes rows and columns. Units use filter views.',
    limitLeft: 'Somebody who left keeps the right to edit until the settings are changed and this is run again.',
    limitNew: 'A summary tab made later is protected when this is run again.',
    limitView: 'Protection prevents editing only: whoever can open the file sees every tab.',
    notDepartment: 'Only the department can do this. Ask somebody named in the settings as the department.',
    blank:
      "The settings name no e-mail of the department. Permissions set now would keep out the department's own staff. Fill it in, then open this again.",
    foreign: (tabs) => `Protected by somebody else, left as they are: ${tabs}.`,
    apply: 'Set permissions',
    remove: 'Remove the ranges of units',
    closeQuestion: 'Period',
    open: 'open',
    closedSince: (at, who) => `closed at ${at}, ${who}`,
    closeExplanation:
      'Rows of a closed period can be changed by the department only; a row that others changed after the closing is named by the check.',
    reopenExplanation: 'Reopen it so that units can change their rows of this period again.',
    closeAction: 'Close the period',
    reopenAction: 'Reopen the period',
    closeNotDepartment: 'Only the department closes periods and opens them again.',
    noPeriod: 'No period has been opened yet.',
  },
}
