import { tick } from 'svelte';
import type { Chosen } from '../notes/selection.ts';
import { only } from './choice.ts';
import { MOVE_BAR } from './places.ts';
import type { Sorter, Target } from './sorter.svelte.ts';

const NOTE = 'input[data-note]';

/**
 * Sorting by keyboard, an attachment: on a note a digit puts it, or all that are chosen, into the theme of that number, 0
 * into none; Return goes to where the chosen notes can be put, Escape comes back. Letters and digits do nothing elsewhere.
 */
export const sortingKeys = (sorter: Sorter, put: (noteIds: Chosen, target: Target) => void) => {
	let from: HTMLElement | null = null;

	function onNote(event: KeyboardEvent, box: HTMLInputElement): void {
		const noteId = box.dataset.note ?? '';
		const noteIds = sorter.chosen.size > 0 ? sorter.chosen : only(noteId);
		if (event.key === 'Enter') {
			event.preventDefault();
			if (sorter.chosen.size === 0) sorter.toggle(noteId);
			from = box;
			void tick().then(() => document.querySelector<HTMLElement>(`#${MOVE_BAR} button`)?.focus());
		} else if (/^\d$/.test(event.key)) {
			const number = Number(event.key);
			const theme = sorter.themes[number - 1];
			if (number === 0) put(noteIds, null);
			else if (theme) put(noteIds, theme.id);
		}
	}

	return (root: HTMLElement) => {
		const pressed = (event: KeyboardEvent) => {
			if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
			const box = event.target.closest<HTMLInputElement>(NOTE);
			if (box) onNote(event, box);
			else if (event.key === 'Escape' && event.target.closest(`#${MOVE_BAR}`)) from?.focus();
		};
		root.addEventListener('keydown', pressed);
		return () => root.removeEventListener('keydown', pressed);
	};
};
