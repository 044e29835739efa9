/** Where entries stand in the history tab. */

/** Columns before the data: when, period, who, what. */
export const BEFORE_DATA = 4
/** Rows above the entries: the hidden key and the headings. */
export const HISTORY_HEAD = 2
