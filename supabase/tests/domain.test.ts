import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	dotsSchema,
	linkResultSchema,
	markResultSchema,
	noteResultSchema,
	snapshotSchema
} from '../../src/lib/domain/board-snapshot.ts';
import { changeSchema, eventChangeSchema, resultsChangeSchema } from '../../src/lib/domain/change.ts';
import { documentationSourceSchema } from '../../src/lib/domain/documentation-source.ts';
import { bestNotesSchema, HIDE_REASONS, leadSnapshotSchema } from '../../src/lib/domain/lead.ts';
import { follows, PHASES, RIGHTS } from '../../src/lib/domain/phases.ts';
import { programmeSchema } from '../../src/lib/domain/programme.ts';
import { question, sheet, soundQuestions, unsoundSheets } from '../../src/lib/domain/survey-definition.model.ts';
import { placeOfFault } from '../../src/lib/domain/survey-definition.ts';
import { surveyResultsSchema } from '../../src/lib/domain/survey-results.ts';
import { F1, F2, F4, SURVEY_TEMPLATES } from '../../src/lib/domain/survey-templates.ts';
import { wallStageSchema } from '../../src/lib/domain/wall-stage.ts';
import { openTestDatabase, seed } from './setup/database.ts';

// What the database says and what the program understands are written down twice; here they are compared.

let database: PGlite;
beforeAll(async () => {
	database = await openTestDatabase();
	await seed(database);
});
afterAll(() => database.close());

async function value(sql: string): Promise<unknown> {
	const { rows } = await database.query<{ value: unknown }>(`select (${sql}) as value`);
	return rows[0]?.value;
}

async function values(sql: string): Promise<unknown[]> {
	const { rows } = await database.query<{ value: unknown }>(sql);
	return rows.map((row) => row.value);
}

test('M1: the rights per phase and role are the same in the database and in the program', async () => {
	const stored = await values(
		"select role || ' ' || phase || ' ' || act as value from private.phase_rights order by 1"
	);
	const mirrored = Object.entries(RIGHTS).flatMap(([role, rights]) =>
		PHASES.flatMap((phase) => rights[phase].map((act) => `${role} ${phase} ${act}`))
	);
	expect(stored).toEqual(mirrored.sort());
});

test('M2: which phase follows which is the same in the database and in the program', async () => {
	const stored = await values("select phase || ' ' || next as value from private.phase_follows order by 1");
	const mirrored = PHASES.flatMap((phase) =>
		PHASES.filter((next) => next !== phase && follows(phase, next)).map((next) => `${phase} ${next}`)
	);
	expect(stored).toEqual(mirrored.sort());
});

test('M22: the reasons for hiding a note are the same in the database and in the program', async () => {
	const definition = await value(`(
		select pg_get_constraintdef(oid) from pg_constraint where conname = 'a_note_is_hidden_for_one_of_six_reasons')`);
	const stored = [...String(definition).matchAll(/'(\w+)'/g)].map(([, reason]) => reason);
	expect(stored.sort()).toEqual([...HIDE_REASONS].sort());
});

test('E2: the sheets of the examples are the shipped F1, F2 and F4, word for word', async () => {
	for (const template of [F1, F2, F4]) {
		const stored = await value(`
			select jsonb_build_object('template', s.template, 'version', s.version, 'title', s.title, 'scope', s.scope, 'questions', (
				select jsonb_agg(jsonb_build_object('key', q.key, 'kind', q.kind, 'position', q.position, 'texts', q.texts,
					'options', q.options, 'config', q.config, 'condition', q.condition) order by q.position)
				from questions q where q.survey_id = s.id))
			from surveys s where s.template = '${template.template}'`);
		expect(stored).toEqual(template);
	}
});

test('E2: what is a sheet, and which place is at fault, is the same in the database and in the program', async () => {
	await database.exec('begin');
	const [event] = await values("select id as value from events where code = 'TREFF6'");
	const [organisation] = await values('select id as value from organisations');
	await database.exec(`
		select tests.join('bogen', '${organisation}', 'owner');
		select tests.become_member('bogen');
	`);
	const placeNamed = async (definition: unknown) => {
		await database.exec('savepoint sheet');
		try {
			await database.query('select save_survey($1, null, $2)', [event, JSON.stringify(definition)]);
			return null;
		} catch (error) {
			return (error as { hint?: string }).hint;
		} finally {
			await database.exec('rollback to sheet');
		}
	};
	const sheets = [
		...SURVEY_TEMPLATES,
		...soundQuestions.map(([kind, more]) => sheet([question({ kind, ...more })])),
		...unsoundSheets.map(([, definition]) => definition)
	];
	for (const definition of sheets) {
		expect(await placeNamed(definition), JSON.stringify(definition)).toBe(placeOfFault(definition));
	}
	await database.exec('rollback');
});

test('Every answer of the attendees’ functions is one that the program understands', async () => {
	const enter = (code: string, seat: string) => value(`enter_event('${code}', tests.key('${seat}'))`);
	const { boards } = programmeSchema.parse(await enter('FACHT6', 'a'));
	await enter('FACHT6', 'b');
	programmeSchema.parse(await enter('TREFF6', 'a'));

	const board = boards.find(({ title }) => title === 'Woran wir gemeinsam weiterarbeiten');
	const read = (since: number) => value(`read_board('${board?.id}', tests.key('a'), ${since})`);
	const before = snapshotSchema.parse(await read(0));
	const prompt = before.prompts[0]?.id;
	const other = before.notes[0]?.id;

	const post = `post_note(tests.id('n'), '${board?.id}', '${prompt}', null, null, 'Ein Beitrag', tests.key('a'))`;
	noteResultSchema.parse(await value(post));
	noteResultSchema.parse(await value(`edit_note(tests.id('n'), 'Geändert', tests.key('a'))`));
	markResultSchema.parse(await value(`set_mark('${other}', 'agree', true, tests.key('a'))`));
	const link = `link_notes(tests.id('n'), '${other}', true, tests.key('a'))`;
	expect(linkResultSchema.parse(await value(link)).link).toMatchObject({ mine: true });
	noteResultSchema.parse(await value(`withdraw_note(tests.id('n'), tests.key('a'))`));
	expect(snapshotSchema.parse(await read(before.revision)).notes).toHaveLength(1);
});

test('Every answer of the members’ functions is one that the program understands', async () => {
	await database.exec('begin');
	const [event] = await values("select id as value from events where code = 'TREFF6'");
	const [organisation] = await values('select id as value from organisations');
	await database.exec(`
		select tests.join('leitung', '${organisation}', 'owner');
		select tests.become_member('leitung');
	`);
	const [survey] = await values("select id as value from surveys where template = 'F4'");
	const [board] = await values(`select id as value from boards where event_id = '${event}'`);
	const lead = leadSnapshotSchema.parse(await value(`read_lead('${board}')`));
	const hidden = `array['${lead.notes[0]?.id}'::uuid]`;
	await value(`hide_notes('${board}', ${hidden}, 'other')`);
	const held = leadSnapshotSchema.parse(await value(`read_lead('${board}')`)).lead.held;
	expect(held.map(({ why, reason }) => [why, reason])).toEqual([['hidden', 'other']]);
	await value(`show_notes('${board}', ${hidden})`);

	const wall = await value(`make_link('${event}', '${board}') ->> 'token'`);
	for (const shown of [{ mode: 'boards' }, { mode: 'chart', survey_id: survey }, { mode: 'results' }]) {
		await value(`show_on_wall('${board}', '${JSON.stringify(shown)}')`);
		wallStageSchema.parse(await value(`read_wall('${wall}') -> 'stage'`));
	}
	surveyResultsSchema.parse(await value(`survey_results('${survey}')`));
	const source = documentationSourceSchema.parse(await value(`documentation_source('${event}')`));
	expect(source.boards[0]?.prompts[0]?.notes).toHaveLength(4);
	await value(`set_event_state('${event}', 'closed')`);
	await database.exec('reset role');

	const told = (topic: string) =>
		values(`select payload as value from realtime.messages where topic like '${topic}:%'`);
	expect((await told('board')).map((change) => changeSchema.parse(change).kind)).toContain('board_changed');
	expect((await told('event')).map((change) => eventChangeSchema.parse(change).event.state)).toContain('closed');
	expect((await told('results')).map((change) => resultsChangeSchema.parse(change).survey_id)).toContain(survey);
	await database.exec('rollback');
});

test('The harvest of a board is told in words that the program understands, to those who lead and to the room', async () => {
	await database.exec('begin');
	const [board] = await values("select id as value from boards where title = 'Woran wir gemeinsam weiterarbeiten'");
	const [note, other] = await values(`
		select id as value from notes where board_id = '${board}' and parent_id is null order by id limit 2`);
	await database.exec(`
		insert into access_links (event_id, role, token_hash, expires_at)
		select event_id, 'facilitator', sha256('token'), now() + interval '1 day' from boards where id = '${board}';
	`);
	await value(`enter_event('FACHT6', tests.key('a'))`);
	const lead = (call: string) => value(`${call.slice(0, -1)}, p_token => 'token')`);

	const { boards } = bestNotesSchema.parse(await lead(`best_notes('${board}', 3)`));
	const best = boards.find(({ title }) => title === 'Konfliktmanagement')?.notes[0]?.id;
	await lead(
		`gather_notes('${board}', (select id from prompts where board_id = '${board}' limit 1), array['${best}'::uuid])`
	);
	await lead(`link_notes('${note}', '${other}')`);
	await lead(`arrange('${board}', jsonb_build_array(jsonb_build_object('id', tests.id('t1'), 'title', 'Zeit'),
		jsonb_build_object('id', tests.id('t2'), 'title', 'Raum')), jsonb_build_object('${note}', tests.id('t1')))`);
	await lead(`confirm_headings('${board}')`);
	await lead(`set_board('${board}', '{"dots": {"question": "Was zuerst?"}}')`);
	await lead(`set_phase('${board}', 'weighting')`);
	const placed = await value(`place_dots('${board}', jsonb_build_object(tests.id('t1'), 1), tests.key('a')) -> 'dots'`);
	expect(Object.values(dotsSchema.parse(placed))).toEqual([1]);
	await lead(`set_phase('${board}', 'agreeing')`);
	await lead(`set_agreement(tests.id('x'), '${board}', tests.id('t1'), 'Liste anlegen', 'Leitung', '2027-01-31')`);

	const led = leadSnapshotSchema.parse(await lead(`read_lead('${board}', 0)`));
	expect(led.themes.map((theme) => 'dots' in theme && theme.dots)).toEqual([1, 0]);
	const links = led.links.filter((link) => 'from_id' in link && link.from_id === note);
	expect([led.agreements.length, links.length, led.lead.undo]).toEqual([1, 1, 1]);
	expect(led.notes.map((shown) => 'source' in shown && shown.source)).toContain('Konfliktmanagement');
	expect(snapshotSchema.parse(await value(`read_board('${board}', tests.key('a'))`)).my_dots).toEqual(placed);
	const told = await values(`select payload as value from realtime.messages where topic = 'board:${board}'`);
	expect(new Set(told.map((change) => changeSchema.parse(change).kind))).toEqual(new Set(['entries', 'board_changed']));
	await database.exec('rollback');
});

test('V20: the examples are made once, and can be removed without a trace', async () => {
	await seed(database);
	expect(await values('select code as value from events order by 1')).toEqual(['FACHT6', 'TREFF6']);
	await database.exec('begin; delete from events where is_example');
	for (const table of [
		'boards',
		'notes',
		'marks',
		'themes',
		'dots',
		'agreements',
		'surveys',
		'responses',
		'answers',
		'private.event_salts'
	]) {
		expect(await value(`select count(*) from ${table}`), table).toBe(0);
	}
	await database.exec('rollback');
});
