/** What the server tells a page without being asked. */

import type { News } from '../../host/play/messages.ts'
import type { Question } from '../../host/run.ts'

/** A page of the bundle, under the address where it is served. */
export interface ServedPage {
  readonly kind: 'modal' | 'modeless' | 'sidebar'
  readonly title: string
  readonly width: number | null
  readonly height: number | null
  readonly page: string
}

export interface Toast {
  readonly kind: 'toast'
  readonly title: string
  readonly message: string
  /** Negative: until somebody closes it; null: 5 seconds. */
  readonly seconds: number | null
}

export type PageEvent =
  | Exclude<News, { readonly kind: 'shown' | 'begin' }>
  | { readonly kind: 'shown'; readonly shown: ServedPage | Toast | { readonly kind: 'menu' } }
  | { readonly kind: 'running'; readonly client: string; readonly user: string; readonly name: string }
  | { readonly kind: 'progress'; readonly calls: number }
  | { readonly kind: 'question'; readonly id: string; readonly question: Question }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'ended'; readonly name: string; readonly reason: string }
