import { randomUUID } from 'node:crypto';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Config } from '../harness/attendee.ts';
import { noteId } from '../harness/note-id.ts';
import { type Organiser } from '../harness/organiser.ts';

/** Members of an organisation by role, each with an event of their own. */

/** What `@thing` stands for. */
export type Things = (name: string) => string;

/** Ids that nothing has. */
export function nowhere(): Things {
	const made = new Map<string, string>();
	return (name) => made.get(name) ?? made.set(name, randomUUID()).get(name) ?? '';
}

async function called<Result>(client: SupabaseClient, name: string, args: Record<string, unknown>): Promise<Result> {
	const { data, error } = await client.rpc(name, args);
	if (error) throw error;
	return data as Result;
}

const question = { key: 'free', kind: 'text', texts: { de: 'Wie?' }, options: [], config: {}, condition: null };
const survey = { template: 'own', version: 1, title: { de: 'Bogen' }, scope: 'event', questions: [question] };

/** An event with each kind of thing in it, by name. */
async function makeEvent(client: SupabaseClient, organisation: string): Promise<Map<string, string>> {
	const words = { purpose: 'a', recipients: 'b', what_next: 'c', contact: 'd', controller: 'e', privacy_officer: 'f' };
	const session = { kind: 'talk', room: '', starts_at: null, ends_at: null };
	const { event } = await called<{ event: { id: string } }>(client, 'make_event', {
		p_organisation_id: organisation,
		p_definition: {
			details: { title: 'Fachtag', day: new Date().toISOString().slice(0, 10), ...words },
			sessions: ['Eins', 'Zwei'].map((title) => ({ ...session, title })),
			boards: ['Tisch', 'Anderer Tisch', 'Noch ein Tisch'].map((title) => ({
				...{ session: null, kind: 'dialogue', title },
				prompts: [{ de: 'Eins: …' }]
			})),
			surveys: [survey, survey]
		}
	});
	await called(client, 'set_event_state', { p_event_id: event.id, p_state: 'open' });
	return namesOf(client, organisation, event.id);
}

async function namesOf(client: SupabaseClient, organisation: string, event: string): Promise<Map<string, string>> {
	const ids = async (table: string, order: string) => {
		const { data } = await client.from(table).select('id').eq('event_id', event).order(order);
		return ((data ?? []) as { id: string }[]).map(({ id }) => id);
	};
	const named = async (names: string[], table: string, order: string) => {
		const found = await ids(table, order);
		return names.map((name, at) => [name, found[at] ?? ''] as const);
	};
	return new Map([
		['organisation', organisation],
		['event', event],
		...(await named(['board', 'other board', 'spare board'], 'boards', 'position')),
		...(await named(['session', 'other session'], 'sessions', 'position')),
		...(await named(['survey', 'spare survey'], 'surveys', 'id'))
	]);
}

/** Adds what an open event alone has. */
async function fill(client: SupabaseClient, things: Map<string, string>): Promise<void> {
	const at = (name: string) => things.get(name) ?? '';
	await called(client, 'set_phase', { p_board_id: at('board'), p_phase: 'exchange' });
	const { data } = await client.from('prompts').select('id').eq('board_id', at('board')).limit(1).single();
	for (const made of ['note', 'agreement']) things.set(made, noteId());
	await called(client, 'lead_note', {
		...{ p_id: at('note'), p_board_id: at('board'), p_prompt_id: data?.id, p_body: 'Von Frau Beispiel' }
	});
	await called(client, 'set_agreement', {
		...{ p_id: at('agreement'), p_board_id: at('board'), p_what: 'Raum suchen', p_who: 'Leitung' }
	});
	await called(client, 'set_follow_up', {
		...{
			p_event_id: at('event'),
			p_definition: survey,
			p_ends_on: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
		}
	});
	const link = await called<{ id: string }>(client, 'make_link', { p_event_id: at('event'), p_board_id: at('board') });
	things.set('link', link.id);
}

export const password = 'Rathaus Lampe vierzig Fluss';

/** A further organisation of the installation, whose people are called by their roles. */
export async function makeHouse(config: Config, host: Organiser, name: string) {
	const mail = (who: string) => `${who}@${name}.example`;
	async function join(who: string, invitation: string): Promise<SupabaseClient> {
		const client = createClient(config.supabaseUrl, config.publishableKey, {
			auth: { persistSession: false, autoRefreshToken: false }
		});
		const { error } = await client.auth.signUp({ email: mail(who), password, options: { data: { invitation } } });
		if (error) throw error;
		return client;
	}
	const made = await called<{ id: string; invitation: { token: string } }>(host.client, 'make_organisation', {
		...{ p_name: `Haus ${name}`, p_email: mail('owner') }
	});
	const owner = await join('owner', made.invitation.token);
	const invite = (who: string, role: string) =>
		called<{ id: string; token: string }>(owner, 'make_invitation', {
			...{ p_organisation_id: made.id, p_email: mail(who), p_role: role }
		});
	for (const role of ['organiser', 'facilitator']) await join(role, (await invite(role, role)).token);
	const colleague = await join('colleague', (await invite('colleague', 'facilitator')).token);
	const waiting = await invite('late', 'facilitator');
	const shared = [
		['colleague', (await colleague.auth.getUser()).data.user?.id ?? ''],
		['invitation', waiting.id],
		['title', `Haus ${name}`]
	] as const;
	return {
		mail,
		/** An open event with each kind of thing in it. */
		async event(): Promise<Things> {
			const things = await makeEvent(owner, made.id);
			await fill(owner, things);
			for (const [name, id] of shared) things.set(name, id);
			return (name) => named(things, name);
		}
	};
}

/** Of what is there already: the same things, as far as they are looked for. */
export async function thingsOf(host: Organiser, event: string): Promise<Things> {
	const { data } = await host.client.from('events').select('organisation_id').eq('id', event).single();
	const things = await namesOf(host.client, String(data?.organisation_id), event);
	await fill(host.client, things);
	const { id } = await called<{ id: string }>(host.client, 'make_invitation', {
		...{
			p_organisation_id: things.get('organisation'),
			p_email: `${randomUUID()}@kreis.example`,
			p_role: 'facilitator'
		}
	});
	const { data: me } = await host.client.auth.getUser();
	things
		.set('invitation', id)
		.set('colleague', me.user?.id ?? '')
		.set('title', 'Anders');
	return (name) => named(things, name);
}

function named(things: ReadonlyMap<string, string>, name: string): string {
	const id = things.get(name);
	if (!id) throw new Error(`There is no ${name}.`);
	return id;
}
