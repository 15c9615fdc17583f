import { describe, expect, it } from 'vitest';
import { fromSnapshot } from '$lib/domain/board';
import { plainBoard, plainNote, plainSnapshot } from '$lib/domain/board-plain.model';
import type { BoardView, Note, Snapshot } from '$lib/domain/board-snapshot';
import { viewOf } from './view.ts';

const theme = { id: 't', title: 'Sprache', position: 1, revision: 2, dots: null };
const agreement = { id: 'a', theme_id: null, what: 'Liste', who: 'KI', due: null, position: 1, revision: 3 };

function view(board: Partial<BoardView>, notes: Note[], more: Partial<Snapshot> = {}) {
	const state = fromSnapshot(plainSnapshot(notes, { board: { ...plainBoard, ...board }, ...more }));
	return viewOf(state, state.board.wall);
}
const wall = (more: Partial<BoardView['wall']>) => ({ wall: { ...plainBoard.wall, ...more } });

describe('what stands on the wall', () => {
	it('M7, L6: nothing to read before anybody wrote, in a hidden round and in a small group', () => {
		expect(view({}, [])).toBe('quiet');
		expect(view({ hidden_round: true }, [])).toBe('quiet');
		expect(view({ hidden_round: true, small_group: true }, [])).toBe('quiet');
	});

	it('M16, M18: the themes while they are weighted, else the notes', () => {
		expect(view({ phase: 'sorting' }, [plainNote('n')], { themes: [theme] })).toBe('notes');
		expect(view({ phase: 'weighting' }, [plainNote('n')], { themes: [theme] })).toBe('themes');
	});

	it('M19: the agreements as soon as there is one', () => {
		expect(view({ phase: 'agreeing' }, [plainNote('n')], { themes: [theme] })).toBe('themes');
		expect(view({ phase: 'agreeing' }, [plainNote('n')], { themes: [theme], agreements: [agreement] })).toBe(
			'agreements'
		);
	});

	it('a note in focus until it is hidden or withdrawn', () => {
		expect(view(wall({ mode: 'focus', note_id: 'n' }), [plainNote('n')])).toBe('focus');
		expect(view(wall({ mode: 'focus', note_id: 'gone' }), [plainNote('n')])).toBe('notes');
	});

	it('the question that is being answered', () => {
		const question = plainNote('n', { handling: { state: 'current', answer: null, due: null } });
		expect(view({ kind: 'questions' }, [question])).toBe('question');
	});

	it.each(['boards', 'chart', 'results', 'clock', 'blank'] as const)('%s as the remote says', (mode) => {
		expect(view(wall({ mode }), [plainNote('n')])).toBe(mode);
	});
});
