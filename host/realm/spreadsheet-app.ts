/** `SpreadsheetApp`: the way to the workbook, the builders and the enumerations. */

import { provide } from './calling.ts'
import { ConditionalFormatRuleBuilder } from './conditional.ts'
import {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  Dimension,
  ProtectionType,
  WrapStrategy,
} from './enums.ts'
import { refuse } from './exception.ts'
import { make } from './make.ts'
import type { Range } from './range.ts'
import { RichTextValueBuilder, TextStyleBuilder } from './rich-text.ts'
import type { SheetService } from './sheet.ts'
import type { SpreadsheetService } from './spreadsheet.ts'
import { outside } from './state.ts'
import { Ui } from './ui.ts'
import { DataValidationBuilder } from './validation.ts'

export class SpreadsheetAppService {
  getActiveSpreadsheet(): SpreadsheetService {
    return make.spreadsheet()
  }
  getActive(): SpreadsheetService {
    return make.spreadsheet()
  }
  getActiveSheet(): SheetService {
    return make.spreadsheet().getActiveSheet()
  }
  getActiveRange(): Range {
    return make.spreadsheet().getActiveRange()
  }
  getCurrentCell(): Range {
    return make.spreadsheet().getCurrentCell()
  }
  setActiveSheet(sheet: SheetService): SheetService {
    return sheet.activate()
  }
  setActiveRange(range: Range): Range {
    return range.activate()
  }
  getUi(): Ui {
    return outside().ui ? new Ui() : refuse('Cannot call SpreadsheetApp.getUi() from this context.')
  }
  /** Writes happen at once here, so there is nothing to do; Google reports refused writes at the latest now. */
  flush(): void {}
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder()
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder()
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder()
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder()
  }
}

provide(SpreadsheetAppService, 'SpreadsheetApp', {
  getActiveSpreadsheet: 'n',
  getActive: 'n',
  getActiveSheet: 'n',
  getActiveRange: 'n',
  getCurrentCell: 'n',
  setActiveSheet: 'n Sheet',
  setActiveRange: 'n Range',
  getUi: 'n',
  flush: 'w',
  newDataValidation: 'n',
  newConditionalFormatRule: 'n',
  newRichTextValue: 'n',
  newTextStyle: 'n',
})
const enumerations = {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  Dimension,
  ProtectionType,
  WrapStrategy,
}
for (const [name, value] of Object.entries(enumerations))
  Object.defineProperty(SpreadsheetAppService.prototype, name, { value })
