/** Numbers come in; their sum goes out, the same in whatever order they came. */

/** Fractions are added as whole multiples of 1e-12: integers add exactly, so that no order of rows leaves float dust. */
const finest = 1e12

/**
 * Returns the sum, rounded to 6 decimals, null of no numbers at all (rule 6: blank is not 0).
 * `sum([0.1, 0.2])` is 0.3, `sum([])` is null.
 */
export function sum(numbers: Iterable<number>): number | null {
  let whole = 0
  let fine = 0
  let count = 0
  for (const number of numbers) {
    const floor = Math.floor(number)
    whole += floor
    fine += Math.round((number - floor) * finest)
    if (fine >= finest) {
      fine -= finest
      whole += 1
    }
    count += 1
  }
  if (count === 0) return null
  const micro = Math.round(fine / 1e6)
  const scaled = whole * 1e6 + micro
  // Above nine billion a double cannot hold millionths as an integer any more.
  return Number.isSafeInteger(scaled) ? scaled / 1e6 : whole + micro / 1e6
}
