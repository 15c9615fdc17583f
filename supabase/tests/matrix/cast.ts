import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from '../../embedded/tests/serve.ts';
import { sign } from '../../embedded/tests/sign.ts';

/**
 * Who calls: without an account (with a seat, or holding a link; `asked` that of a follow-up), members by role, and an owner
 * of another organisation.
 */
export const roles = [
	...(['nobody', 'attendee', 'wall', 'lead', 'kiosk', 'results', 'asked'] as const),
	...(['stranger', 'facilitator', 'organiser', 'owner'] as const)
];
export type Role = (typeof roles)[number];

export const holders: readonly Role[] = ['wall', 'lead', 'kiosk', 'results', 'asked'];
export const members: readonly Role[] = ['facilitator', 'organiser', 'owner'];
export const withAccount: readonly Role[] = [...members, 'stranger'];

const [house, elsewhere] = ['Unser Haus', 'Anderes Haus'];
/** The event of the other organisation. */
const foreignCode = 'CASTZZ';
const codeOf = (role: Role) => `CASTA${'ABCDEFGHJKM'[roles.indexOf(role)]}`;

/** Whose event it is about, when it is not their own: what `results` and `asked` hold is of an event that is over. */
const openFor: Partial<Record<Role, Role>> = { results: 'nobody', asked: 'nobody', stranger: 'owner' };

/** As tests.id() makes it of a name. */
export function id(name: string): string {
	const digest = createHash('md5').update(name).digest('hex');
	return digest.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
const sha256 = (text: string) => createHash('sha256').update(text);

/** As tests.png() makes it. */
export function png(bytes: number): Buffer {
	const chunk = (kind: string, held: string) =>
		Buffer.from(
			`${(held.length / 2).toString(16).padStart(8, '0')}${Buffer.from(kind).toString('hex')}${held}00000000`,
			'hex'
		);
	const size = '0000014000000050';
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', `${size}0806000000`),
		chunk('IDAT', '00'.repeat(bytes)),
		chunk('IEND', '')
	]);
}

/** What `@thing` stands for: in an event of ours, in that of others, or nowhere. */
export type Things = (name: string) => string;

/** Everything that is called by its name in the event with this code. */
function thingsOf(code: string, texts: ReadonlyMap<string, string>): Things {
	const [organisation, colleague] = code === foreignCode ? [elsewhere, 'foreign colleague'] : [house, 'colleague'];
	const special: Record<string, string> = {
		code,
		event: id(code),
		example: id(code.replace('C', 'S')),
		organisation: id(organisation),
		colleague: id(colleague),
		invited: `${code} invitation`,
		logo: createHash('sha256').update(png(organisation.length)).digest('hex'),
		text: texts.get(code) ?? ''
	};
	return (name) =>
		special[name] ?? id(name.startsWith('prompt of ') ? `prompt of ${code} ${name.slice(10)}` : `${code} ${name}`);
}

/** Ids, codes and digests of the right form that nothing has. */
export function nowhere(): Things {
	const special: Record<string, string> = {
		code: 'NXWHER',
		invited: 'nothing',
		logo: randomBytes(32).toString('hex'),
		text: randomBytes(32).toString('hex')
	};
	const made = new Map<string, string>();
	return (name) => {
		const known = special[name] ?? made.get(name) ?? randomUUID();
		made.set(name, known);
		return known;
	};
}

/** Everybody in a database that has examples only. */
export async function bringIn(served: Served) {
	const { database, keys } = served.backend;
	const session = await database.reserve();
	try {
		for (const file of ['../setup/tests.sql', 'cast.sql']) {
			await session.script(readFileSync(join(import.meta.dirname, file), 'utf8'));
		}
		for (const role of roles) await session.query('select tests.furnish($1, $2)', [codeOf(role), house]);
		await session.query('select tests.furnish($1, $2), tests.hand_in($1)', [foreignCode, elsewhere]);
		for (const role of ['results', 'asked'] as const) await session.query('select tests.end_event($1)', [codeOf(role)]);
		const people = [...members.map((role) => [role, role, house]), ['colleague', 'facilitator', house]];
		people.push(['stranger', 'owner', elsewhere], ['foreign colleague', 'facilitator', elsewhere]);
		for (const person of people) await session.query('select tests.belong($1, $2, $3)', person);
	} finally {
		session.release();
	}
	const texts = await database.query<{ code: string; text: string }>(`
		select e.code, private.text_id(q.id, 'Danke') as text from public.events e join public.questions q
			on q.survey_id = tests.id(e.code || ' survey') and q.key = 'free'`);
	const textByCode = new Map(texts.map(({ code, text }) => [code, text]));
	const seatKey = (name: string) => sha256(name).digest('base64url');

	return {
		/** What there is for this one in an open event; of the stranger, what belongs to the owner. */
		own: (role: Role) => thingsOf(codeOf(openFor[role] ?? role), textByCode),
		foreign: thingsOf(foreignCode, textByCode),
		/** Null without an account. */
		accountToken: (role: Role) =>
			withAccount.includes(role) ? sign({ role: 'authenticated', sub: id(role) }, keys.jwtSecret) : null,
		/** Of the link that this one holds; undefined for others. */
		linkToken(role: Role) {
			if (role === 'asked') return `${codeOf(role)}asked`.repeat(4).slice(0, 43);
			return holders.includes(role) ? `${codeOf(role)} ${role}` : undefined;
		},
		/** Of the seat that was admitted, or one that nobody knows. */
		seatKey: (role: Role) => seatKey(role === 'attendee' ? `${codeOf(role)} attendee` : randomUUID()),
		/** Of the device that answers a follow-up. */
		deviceKey: seatKey('device')
	};
}
export type Cast = Awaited<ReturnType<typeof bringIn>>;
