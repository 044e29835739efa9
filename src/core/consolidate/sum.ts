/** Numbers come in; their sum goes out, the same in whatever order they came. */

/** Fractions are added as whole multiples of 1e-12: integers add exactly, so that no order of rows leaves float dust. */
const finest = 1e12

/** A sum under way: whole numbers, multiples of 1e-12 below one, and how many numbers it holds. */
export interface Tally {
  whole: number
  fine: number
  count: number
}

/** Returns the tally of no numbers. */
export const emptyTally = (): Tally => ({ whole: 0, fine: 0, count: 0 })

/** Writes one more number into the tally. */
export function add(tally: Tally, number: number): void {
  const floor = Math.floor(number)
  tally.whole += floor
  tally.count += 1
  if (floor !== number) addFine(tally, Math.round((number - floor) * finest))
}

/** Writes all numbers of another tally into the tally. */
export function join(tally: Tally, other: Tally): void {
  tally.whole += other.whole
  tally.count += other.count
  addFine(tally, other.fine)
}

function addFine(tally: Tally, fine: number): void {
  tally.fine += fine
  if (tally.fine < finest) return
  tally.fine -= finest
  tally.whole += 1
}

/** Returns the sum of the numbers in the tally, rounded to 6 decimals, null of no numbers at all (rule 6: blank is not 0). */
export function amount({ whole, fine, count }: Tally): number | null {
  if (count === 0) return null
  const micro = Math.round(fine / 1e6)
  const scaled = whole * 1e6 + micro
  // Above nine billion a double cannot hold millionths as an integer any more.
  return Number.isSafeInteger(scaled) ? scaled / 1e6 : whole + micro / 1e6
}

/** Returns the sum of the numbers, as `amount` does: `sum([0.1, 0.2])` is 0.3, `sum([])` is null. */
export function sum(numbers: Iterable<number>): number | null {
  const tally = emptyTally()
  for (const number of numbers) add(tally, number)
  return amount(tally)
}
