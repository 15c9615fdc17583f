import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardNow, EVENT_TEMPLATE_NAMES, eventFrom } from '../../src/lib/domain/event-templates.ts';
import { openTestDatabase } from './setup/database.ts';

// Every template is made as the desk makes it: what a CHECK or a rule of the database forbids fails here.

let database: PGlite;
beforeAll(async () => {
	database = await openTestDatabase();
	await database.exec(
		`select tests.event(); update public.organisations set legal = '{"privacy_officer": "x@kreis.example"}'`
	);
});
afterAll(() => database.close());

async function make(definition: unknown, open = false): Promise<string> {
	return database.transaction(async (transaction) => {
		await transaction.query(`select tests.become_member('planner', 'organiser')`);
		const { rows } = await transaction.query<{ id: string }>(
			`select public.make_event(tests.id('organisation TESTED'), $1, $2) #>> '{event,id}' as id`,
			[JSON.stringify(definition), open]
		);
		return rows[0]?.id ?? '';
	});
}

for (const name of EVENT_TEMPLATE_NAMES)
	for (const locale of ['de', 'en'] as const)
		test(`V16: ${name} is made in ${locale}, whole`, async () => {
			const definition = eventFrom(name, { title: `${name} <${locale}>`, day: '2027-01-01', locale });
			const id = await make(definition);
			const { rows } = await database.query<{ made: unknown }>(
				`select jsonb_build_object('title', e.title, 'locale', e.locale,
					'sessions', (select jsonb_agg(s.title order by s.position) from public.sessions s where s.event_id = e.id),
					'boards', (select jsonb_agg(jsonb_build_array(b.title, s.title,
							(select jsonb_agg(p.texts order by p.position) from public.prompts p where p.board_id = b.id)) order by b.position)
						from public.boards b left join public.sessions s on s.id = b.session_id where b.event_id = e.id),
					'surveys', (select jsonb_agg(v.template order by v.template) from public.surveys v where v.event_id = e.id)) as made
				from public.events e where e.id = $1`,
				[id]
			);
			expect(rows[0]?.made).toEqual({
				title: `${name} <${locale}>`,
				locale,
				sessions: definition.sessions.map(({ title }) => title),
				boards: definition.boards.map(({ title, session, prompts }) => [
					title,
					definition.sessions[session ?? -1]?.title,
					prompts
				]),
				surveys: definition.surveys.map(({ template }) => template)
			});
		});

test('V16: a board at once is open', async () => {
	const id = await make(boardNow('Was brauchen wir?', '2027-01-01', 'de'), true);
	const { rows } = await database.query(
		`select e.state, b.phase from public.events e join public.boards b on b.event_id = e.id where e.id = $1`,
		[id]
	);
	expect(rows).toEqual([{ state: 'open', phase: 'writing' }]);
});
