/** By which descriptions our protections are found again; and how many are many. */
/** Our protections are found again by this beginning, which is therefore the same in every language; others are never touched. */
export const ownMark = 'Tổng hợp báo cáo: '
export const tabMark = `${ownMark}trang do cơ quan tổng hợp quản lý`
/** A summary whose figures are final: protected even where nothing else is. */
export const officialMark = `${ownMark}số liệu chính thức`
export const periodPart = `${ownMark}kỳ `
export const unitPart = `${ownMark}đơn vị `

/** Returns whether a description is that of a unit's own rows. */
export const isUnitMark = (description: string): boolean => description.startsWith(unitPart)

/** Beyond so many protections of rows the sheet opens slowly, and making them takes minutes (each costs three calls or more). */
export const manyGuards = 100
