/** Starts the grid's library: an element in, a running Univer without its own menus, tabs and clipboard out. */
import { type Injector, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core'
import { UniverDataValidationPlugin } from '@univerjs/data-validation'
import dataValidationVi from '@univerjs/data-validation/locale/vi-VN'
import designVi from '@univerjs/design/locale/vi-VN'
import { UniverDocsPlugin } from '@univerjs/docs'
import { UniverDocsUIPlugin } from '@univerjs/docs-ui'
import docsUiVi from '@univerjs/docs-ui/locale/vi-VN'
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula'
import { UniverRenderEnginePlugin } from '@univerjs/engine-render'
import { UniverSheetsPlugin } from '@univerjs/sheets'
import sheetsVi from '@univerjs/sheets/locale/vi-VN'
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation'
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui'
import validationUiVi from '@univerjs/sheets-data-validation-ui/locale/vi-VN'
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula'
import formulaVi from '@univerjs/sheets-formula/locale/vi-VN'
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui'
import formulaUiVi from '@univerjs/sheets-formula-ui/locale/vi-VN'
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt'
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui'
import sheetsUiVi from '@univerjs/sheets-ui/locale/vi-VN'
import { defaultTheme } from '@univerjs/themes'
import { UniverUIPlugin } from '@univerjs/ui'
import uiVi from '@univerjs/ui/locale/vi-VN'
import '@univerjs/design/lib/index.css'
import '@univerjs/ui/lib/index.css'
import '@univerjs/docs-ui/lib/index.css'
import '@univerjs/sheets-ui/lib/index.css'
import '@univerjs/sheets-formula-ui/lib/index.css'
import '@univerjs/sheets-data-validation-ui/lib/index.css'

/** Returns the running library in an element, still without a workbook. */
export function startUniver(container: HTMLElement): { readonly univer: Univer; readonly injector: Injector } {
  const locale = LocaleType.VI_VN
  const words = mergeLocales(
    dataValidationVi,
    designVi,
    docsUiVi,
    sheetsVi,
    validationUiVi,
    formulaVi,
    formulaUiVi,
    sheetsUiVi,
    uiVi,
  )
  const univer = new Univer({ theme: defaultTheme, locale, locales: { [locale]: words }, logLevel: LogLevel.ERROR })
  univer.registerPlugin(UniverRenderEnginePlugin)
  univer.registerPlugin(UniverFormulaEnginePlugin)
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: false,
    contextMenu: false,
    headerMenu: false,
  })
  univer.registerPlugin(UniverDocsPlugin)
  univer.registerPlugin(UniverDocsUIPlugin)
  univer.registerPlugin(UniverSheetsPlugin)
  univer.registerPlugin(UniverSheetsUIPlugin, { footer: false, formulaBar: true, protectedRangeShadow: false })
  univer.registerPlugin(UniverSheetsNumfmtPlugin)
  // Formulas show what the host keeps of them; only a formula that has no value yet is computed here.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY })
  // The editor of a cell and the formula bar are parts of this one.
  univer.registerPlugin(UniverSheetsFormulaUIPlugin)
  univer.registerPlugin(UniverDataValidationPlugin)
  univer.registerPlugin(UniverSheetsDataValidationPlugin)
  // A search box in the drop-down would take the letters that somebody types into the cell.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false })
  return { univer, injector: univer.__getInjector() }
}
