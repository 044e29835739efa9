/** Places as people name them: A1 notation. */
import type { Place } from './model.ts'

/** Returns the letters of a 1-based column. @example columnLetters(28) //=> 'AB' */
export function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

/** Returns a place in A1 notation: a cell, a whole row or column; null for a whole tab. */
export function a1(place: Place): string | null {
  if (place.column === null) return place.row === null ? null : `${place.row}:${place.row}`
  const letters = columnLetters(place.column)
  return place.row === null ? `${letters}:${letters}` : `${letters}${place.row}`
}
