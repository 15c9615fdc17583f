import type { Writing } from './writing.ts';
import { table } from './table.ts';
import { styles } from './look.ts';

export function programme({ book, model, t }: Writing): void {
	if (model.sessions.length === 0) {
		book.paragraph('P', t('doc_no_programme'), styles.body);
		return;
	}
	table(
		book,
		[
			{ head: t('doc_session'), part: 52 },
			{ head: t('doc_session_kind'), part: 18 },
			{ head: t('doc_time'), part: 18 },
			{ head: t('doc_room'), part: 20 }
		],
		model.sessions.map(({ kind, title, room, startsAt, endsAt }) => [
			title,
			t(`doc_session_${kind}`),
			[startsAt, endsAt].filter(Boolean).join('–'),
			room ?? ''
		]),
		{ style: { ...styles.small, size: 9.5, leading: 13.5 } }
	);
}
