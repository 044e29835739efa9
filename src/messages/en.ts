/** Every word of menus, alerts and results in English. */

import { checksEn } from './checks.en.ts'
import { departmentEn } from './department.en.ts'
import { formEn } from './form.en.ts'
import { officialEn } from './official.en.ts'
import { permissionsEn } from './permissions.en.ts'
import { rowLifeEn } from './row-life.en.ts'
import { selfCheckEn } from './self-check.en.ts'
import type { Messages } from './vi.ts'

export const en: Messages = {
  language: 'en',
  version: {
    title: 'Report consolidation',
    text: (version) =>
      `Version ${version}.\n\nKeeps track of the units' reports and consolidates the figures of a period inside this spreadsheet. No data leaves it.`,
  },
  rowsMoved: (units: readonly string[]) =>
    ` The reports were changed while this was being written, so nothing was written into the rows of: ${units.join(', ')}. Look at these rows, then run the command again.`,
  unfinished: 'BEING WRITTEN, NOT COMPLETE. If this line is still here after a few minutes, run the command again.',
  stop: 'This could not be done',
  setUp: {
    title: 'Set up the report book',
    done: (created, repaired) =>
      created === 0 && repaired === 0
        ? 'The report book is complete; there was nothing to repair.'
        : repaired === 0
          ? `Created ${created} ${created === 1 ? 'tab' : 'tabs'}.`
          : `${created === 0 ? 'Repaired' : `Created ${created} ${created === 1 ? 'tab' : 'tabs'}, repaired`} ${repaired} ${repaired === 1 ? 'place' : 'places'}. What people entered is unchanged.`,
    repairedColumn: (tab, heading) => `Tab ${tab}: column ${heading}`,
    repairedSetting: (tab, label) => `Tab ${tab}: row ${label}`,
  },
  openPeriod: {
    title: 'Open a period',
    noUnits: (tab) => `The tab ${tab} has no unit that owes this period or is invited, so no row was added.`,
    done: (period, added, columns) =>
      `${period}: ${added === 0 ? 'every unit has its row already' : added === 1 ? '1 row added' : `${added} rows added`}${columns === 0 ? '' : `, ${columns} new indicator columns`}.`,
  },
  track: {
    title: 'Reporting status',
    done: (tab) => `Updated the tab ${tab}.`,
  },
  check: {
    title: 'Check the figures',
    done: (errors, warnings) =>
      errors + warnings === 0
        ? 'Nothing was found.'
        : `${errors === 0 ? 'No errors' : `${errors} ${errors === 1 ? 'error' : 'errors'} (figures that do not count)`}${warnings === 0 ? '' : `; ${warnings} ${warnings === 1 ? 'point' : 'points'} to look at`}.`,
    passed: '✓',
    more: (count) => `; ${count} more (see the note)`,
  },
  consolidate: {
    title: 'Consolidate a quarter',
    done: (tab, rate, kind, provisional) =>
      `Wrote the tab ${tab}: ${rate === null ? 'nothing is expected' : `${rate} units have sent their ${kind}`}${provisional ? ' (provisional figures)' : ''}.`,
  },
  dialog: {
    cancel: 'Cancel',
    close: 'Close',
    running: 'Working; this may take some seconds…',
    offline: 'No connection. Check the network and try again.',
    noPeriod: 'There is no period yet. Enter periods in the tab Periods.',
    openPeriod: {
      question: 'Period to open',
      explanation:
        'Each unit that owes a report or is invited gets one row in the reports tab. Opening a period again adds no second row.',
      action: 'Open the period',
    },
    setUp: {
      question: 'Template to start from',
      explanation: 'The tabs are made from the template; everything in them can be edited afterwards.',
      action: 'Set up',
      repairChoice: 'This book is set up: repair what is missing',
      repairExplanation:
        'Missing tabs, columns, settings and drop-downs are made again. What people entered does not change.',
      repair: 'Repair',
      locale: (locale, zone) =>
        `Change the spreadsheet's locale and time zone from ${locale}, ${zone} to vi_VN, Asia/Ho_Chi_Minh. Otherwise a typed "1.200" is read as 1.2. Numbers and dates entered so far keep their values; only the way they are shown changes.`,
    },
    check: { error: 'Errors: figures that do not count', warning: 'To look at', again: 'Check again' },
  },
  checks: checksEn,
  department: departmentEn,
  form: formEn,
  official: officialEn,
  permissions: permissionsEn,
  selfCheck: selfCheckEn,
  rowLife: rowLifeEn,
  log: {
    headings: ['At', 'Who', 'What', 'Cell / row, details', 'Old value', 'New value'],
    unknownPerson: 'unknown',
  },
  history: { headings: ['At', 'Period', 'Who', 'What', 'Figures'] },
}
