/** The figures of a row come in; those that are there go out. */
import type { Values } from './model.ts'

/** Returns the figures with their column keys, without the cells that give none. */
export const figuresIn = (values: Values): [key: string, value: number][] =>
  Object.entries(values).filter((each): each is [string, number] => each[1] !== undefined)
