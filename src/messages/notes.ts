/** The notes of headings and settings in a language. */
import type { Language } from '../core/model.ts'
import type { NoteWording } from './note-wording.ts'
import { notesEn } from './notes.en.ts'
import { notesVi } from './notes.vi.ts'

/** Returns the notes in a language. */
export const notesIn = (language: Language): NoteWording => (language === 'en' ? notesEn : notesVi)
