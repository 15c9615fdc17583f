import type { Documentation } from '$lib/domain/documentation';
import type { DeskTranslate } from '$lib/messages';
import type { Book } from './book.ts';

/** What every chapter is given: where to write, what about, and the words of its language. */
export type Writing = { book: Book; model: Documentation; t: DeskTranslate };

/** A part of the documentation with its own heading, line in the contents and bookmark. `apart`: always on a page of its own. */
export type Chapter = { title: string; apart?: true; write: () => void | Promise<void> };
