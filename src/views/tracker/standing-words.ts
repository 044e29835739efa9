/** The standing of a unit in a period comes in; what its cell in the tracker says, and the mark of its colour, go out. */
import type { Day, Language, Settings, Standing } from '../../core/model.ts'
import type { TrackerWords } from '../../messages/tracker.vi.ts'
import { capital, shortDay } from '../shown.ts'

export interface StandingWords {
  readonly text: string
  /** A mark of `styles.ts`. */
  readonly mark: string
}

interface Occasion {
  readonly words: TrackerWords
  readonly language: Language
  readonly dueRule: Settings['dueRule']
  /** The due date in the plan's words. */
  readonly due: Day
}

/** Returns the words and the mark, e.g. "Chậm 2 ngày (16/3)" and `late`; every colour has its words. */
export function standingWords(standing: Standing, occasion: Occasion): StandingWords {
  const { text, mark } = wordsOf(standing, occasion)
  return { text: capital(text), mark }
}

function wordsOf(standing: Standing, occasion: Occasion): StandingWords {
  const { obligation, submitted } = standing
  if (obligation === 'owed') return submitted ? sentWords(standing, occasion) : awaitedWords(standing, occasion)
  if (obligation === 'invited') return invitedWords(standing, occasion)
  const { words } = occasion
  if (obligation === 'exempt')
    return { text: withDay(submitted ? words.exemptSent : words.exempt, standing, occasion), mark: 'exempt' }
  return submitted
    ? { text: withDay(words.notOwedSent, standing, occasion), mark: 'invited' }
    : { text: '-', mark: 'none' }
}

/** Content and timeliness are told side by side: a return never hides that a report came on time (rules 3 and 4). */
function sentWords(standing: Standing, occasion: Occasion): StandingWords {
  const { words } = occasion
  const time = timeWords(standing, occasion)
  const content = contentWords(standing, occasion)
  if (content) return { text: `${content.text}; ${time.text}`, mark: content.mark }
  const text =
    standing.state === 'nil'
      ? `${words.nil}; ${time.text}`
      : standing.state === 'accepted'
        ? `${time.text}; ${words.accepted}`
        : time.text
  return { text, mark: time.mark }
}

function timeWords(standing: Standing, { words, language, dueRule, due }: Occasion): StandingWords {
  const { timeliness, firstSubmitted, extended } = standing
  if (!firstSubmitted || !timeliness || timeliness.is === 'undated') return { text: words.undated, mark: 'undated' }
  const day = shortDay(firstSubmitted, due, language)
  if (timeliness.is !== 'late') return { text: words.onTime(day), mark: 'on-time' }
  if (dueRule === 'before' && firstSubmitted === due && !extended)
    return { text: words.onDueDay(day, day), mark: 'due-day' }
  return { text: words.late(timeliness.days, day), mark: 'late' }
}

/** What the department waits for in a report that was sent; null when nothing. */
function contentWords({ correction }: Standing, { words, language, due }: Occasion): StandingWords | null {
  if (!correction) return null
  const { until, daysOverdue } = correction
  const day = until && shortDay(until, due, language)
  if (day && daysOverdue !== null) return { text: words.correctionOverdue(daysOverdue, day), mark: 'overdue' }
  return { text: words.correcting(day), mark: 'returned' }
}

function awaitedWords(standing: Standing, { words, language, due }: Occasion): StandingWords {
  const { timeliness, state, extended, lastOnTimeDay } = standing
  const is = timeliness?.is
  const days = timeliness && 'days' in timeliness ? timeliness.days : 0
  const typed = state === 'draft' ? words.draft : state === 'not-started' ? '' : words.empty
  // "Còn 3 ngày" says already that it is not sent; "quá hạn 5 ngày" alone could be read of a late one.
  const what = typed || (is === 'overdue' ? words.notSubmitted : '')
  const time = is === 'overdue' ? words.overdue(days) : words.left(days)
  const until = extended ? ` (${words.extended(shortDay(lastOnTimeDay, due, language))})` : ''
  return { text: `${what ? `${what}, ` : ''}${time}${until}`, mark: is ?? 'upcoming' }
}

function invitedWords(standing: Standing, occasion: Occasion): StandingWords {
  const { words } = occasion
  if (!standing.submitted)
    return { text: standing.state === 'draft' ? words.invitedDraft : words.invitedMissing, mark: 'invited' }
  const content = contentWords(standing, occasion)
  if (content) return content
  return {
    text: withDay(standing.state === 'nil' ? words.nil : words.invitedSent, standing, occasion),
    mark: 'invited',
  }
}

const withDay = (text: string, { submitted, firstSubmitted }: Standing, { due, language }: Occasion): string =>
  submitted && firstSubmitted ? `${text} ${shortDay(firstSubmitted, due, language)}` : text
