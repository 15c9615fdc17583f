/**
 * An organisation as files: `organisation.json` with what it says about itself and what its events are made of, and beside it the
 * documentation of each event that is more than a draft and the logo (L20); what could not be put in is `left_out`, by its place.
 * Nothing secret, and of attendees no more than their documentation tells. Read back with nothing taken on trust (SEC5).
 */
import { type DocumentationFile, readDocumentationFile } from './documentation-file.ts';
import { z } from './zod.ts';

const FORMAT = 'schreibgespraech-organisation';
const VERSION = 1;
export const HEAD = 'organisation.json';
export const LOGO = 'logo.png';

const anything = z.record(z.string(), z.unknown());
const state = z.enum(['draft', 'open', 'closed', 'archived']);

/** What the database gives. The ids are there to ask for the documentation. */
export const takenSchema = z.object({
	organisation: anything,
	members: z.array(anything),
	events: z.array(z.object({ id: z.string(), state, definition: anything })),
	deletions: z.array(anything),
	acts: z.array(anything)
});
export type Taken = z.infer<typeof takenSchema>;

const headSchema = z.object({
	format: z.literal(FORMAT),
	version: z.literal(VERSION),
	organisation: anything,
	events: z.array(z.object({ state, definition: anything, documentation: z.nullable(z.string()) }))
});

/** The name of the documentation of the event at this place. */
export const documentationName = (at: number): string => `documentation/${String(at + 1).padStart(3, '0')}.json`;

/** The text of `organisation.json`. @param documented the places of the events whose documentation is there */
export function organisationHead({ events, ...taken }: Taken, documented: ReadonlySet<number>): string {
	const file = {
		format: FORMAT,
		version: VERSION,
		...taken,
		left_out: events.flatMap(({ state }, at) => (state === 'draft' || documented.has(at) ? [] : [`events.${at}`])),
		events: events.map(({ state, definition }, at) => ({
			state,
			definition,
			documentation: documented.has(at) ? documentationName(at) : null
		}))
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** An event as it comes back: to be made anew, or as the archive of what came of it. */
export type Brought = { definition: Record<string, unknown> } | { document: DocumentationFile };
export type OrganisationFile = { organisation: Record<string, unknown>; events: Brought[] };

/** Why files are refused, and where: "documentation/003.json: boards.0.title". */
export type Refused = { fault: 'not_ours' | 'newer' | 'damaged' | 'incomplete'; place: string };

/** @param texts of the files by their names */
export function readOrganisation(texts: Record<string, string>): OrganisationFile | Refused {
	const head = headOf(texts[HEAD] ?? '');
	if ('fault' in head) return head;
	const events: Brought[] = [];
	const left = new Map(Object.entries(texts));
	for (const [at, { state, definition, documentation: name }] of head.events.entries()) {
		// What had a documentation that could not be put in is no draft.
		if (name === null && state !== 'draft') return { fault: 'incomplete', place: `${HEAD}: events.${at}` };
		if (name === null) {
			events.push({ definition });
			continue;
		}
		const read = readDocumentationFile(left.get(name) ?? '');
		// Each is one event's: named again and again, a small zip would fill the disk (SEC5).
		left.delete(name);
		if ('fault' in read) {
			return {
				fault: read.fault === 'newer' ? 'newer' : 'damaged',
				place: [name, read.place].filter(Boolean).join(': ')
			};
		}
		events.push(read);
	}
	return { organisation: head.organisation, events };
}

function headOf(text: string): z.infer<typeof headSchema> | Refused {
	let read: unknown;
	try {
		read = JSON.parse(text);
	} catch {
		return { fault: 'not_ours', place: HEAD };
	}
	const named = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(read);
	if (!named.success) return { fault: 'not_ours', place: HEAD };
	if (named.data.version > VERSION) return { fault: 'newer', place: `${HEAD}: version` };
	const parsed = headSchema.safeParse(read);
	if (parsed.success) return parsed.data;
	return { fault: 'damaged', place: `${HEAD}: ${parsed.error.issues[0]?.path.join('.') ?? ''}` };
}
