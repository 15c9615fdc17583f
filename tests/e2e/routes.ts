/** Who asks. `elsewhere` owns another organisation; those with a link or a seat are nobody to a route. */
export const askers = ['nobody', 'elsewhere', 'facilitator', 'organiser', 'owner'] as const;
export type Asker = (typeof askers)[number];

/** What somebody is answered: a status, `sign-in`, or of a form `yes` or how it is refused. */
type Access = (who: Asker) => string;
export type Fields = Record<string, string | string[]>;
/** A form: who may send it, and with what. `@thing` stands for the id of that thing in the event of
 * whoever sends it, `+thing` for one that a device makes. */
export type Form = [access: Access, fields?: Fields];
/** The page or file of a route, none where there are forms alone, and its forms by name. */
export type Row = { get: Access; forms?: Record<string, Form> };

const everybody: Access = () => '200';
const unknown: Access = () => '404';
/** A page of the desk that belongs to whoever asks. */
const desk: Access = (who) => (who === 'nobody' ? 'sign-in' : '200');
const ofEvent: Access = (who) => (who === 'elsewhere' ? '404' : desk(who));
const ownersOf: Access = (who) => (who === 'facilitator' || who === 'organiser' ? '403' : desk(who));

/** The same for forms. */
const member: Access = (who) => (who === 'nobody' ? 'sign-in' : 'yes');
const planner: Access = (who) => (who === 'facilitator' ? '403' : member(who));
const owner: Access = (who) => (who === 'facilitator' || who === 'organiser' ? '403' : member(who));
const refused =
	(status: string): Access =>
	(who) =>
		who === 'nobody' ? 'sign-in' : status;
const always =
	(answer: string): Access =>
	() =>
		answer;

const event = '/(organiser)/organise/(members)/[event]';
const house = '/(organiser)/organise/(members)/organisation';
/** A field of a part that is saved over what was seen. */
const part = (item: string, field: string, before: string, now: string) => ({
	item,
	base: JSON.stringify({ [field]: before }),
	[field]: now
});
const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

export const routes: Record<string, Row> = {
	'/(attendee)': { get: everybody },
	'/(attendee)/e/[code]': { get: everybody },
	'/(attendee)/e/[code]/board/[id]': { get: everybody },
	'/(attendee)/e/[code]/survey/[id]': { get: everybody },
	'/(attendee)/legal/[page]/[[code]]': { get: everybody },
	'/config.json': { get: everybody },
	'/healthz': { get: everybody },
	'/language': { get: always('405') },
	'/logo/[digest]': { get: unknown },
	// What a token opens, the page asks for itself.
	'/wall/[token]': { get: everybody },
	'/remote/[token]': { get: everybody },
	'/kiosk/[token]': { get: everybody },
	'/follow-up/[token]': { get: unknown },
	'/results/[key]': { get: unknown },

	'/(organiser)/organise/sign-in': {
		get: (who) => (who === 'nobody' ? '200' : '303'),
		forms: { default: [always('400')] }
	},
	'/(organiser)/organise/sign-in/link': {
		get: everybody,
		forms: { default: [always('yes'), { email: 'nobody@kreis.example', purpose: 'magiclink' }] }
	},
	'/(organiser)/organise/sign-in/provider': { get: unknown },
	'/(organiser)/organise/token': { get: (who) => (who === 'nobody' ? '401' : '200') },
	'/(organiser)/organise/confirm': { get: everybody, forms: { default: [always('yes')] } },
	'/(organiser)/organise/invitation/[token]': {
		get: everybody,
		forms: {
			signUp: [always('404'), { password: 'Rathaus Lampe vierzig Fluss' }],
			join: [(who) => (who === 'nobody' ? '401' : '404')],
			signOut: [always('yes')]
		}
	},

	'/(organiser)/organise/(members)': {
		get: desk,
		forms: {
			removeExample: [(who) => (planner(who) === 'yes' ? '409' : planner(who)), { event: '@event' }],
			choose: [member, { organisation: '@organisation' }],
			importDocumentation: [refused('400')],
			signOut: [member]
		}
	},
	'/(organiser)/organise/(members)/new': {
		get: desk,
		forms: {
			now: [planner, { question: 'Was?', locale: 'de', privacy_officer: 'Stelle' }],
			template: [planner, { template: 'workshop', title: 'Neu', day: until, locale: 'de' }],
			copy: [planner, { event: '@event', title: 'Kopie', day: until }]
		}
	},
	'/(organiser)/organise/(members)/account': {
		get: desk,
		forms: {
			password: [refused('400'), { old: 'x', password: 'kurz' }],
			leave: [refused('404'), { organisation: '00000000-0000-4000-8000-000000000000' }],
			signOutEverywhere: [member]
		}
	},
	[house]: {
		get: desk,
		forms: {
			name: [owner, part('name', 'name', '@title', 'Haus')],
			legal: [owner, part('legal', 'controller', '', 'Kreis')],
			look: [owner, part('look', 'accent', '', '#1b5e20')],
			defaults: [owner, part('defaults', 'min_group', '5', '6')],
			logo: [(who) => (owner(who) === 'yes' ? '400' : owner(who))],
			removeLogo: [owner]
		}
	},
	[`${house}/data`]: {
		get: ownersOf,
		forms: {
			bring: [(who) => (owner(who) === 'yes' ? '400' : owner(who))],
			end: [(who) => (owner(who) === 'yes' ? '409' : owner(who)), { name: 'anders' }]
		}
	},
	[`${house}/data/export.zip`]: { get: ownersOf },
	[`${house}/further`]: {
		get: (who) => (who === 'owner' ? '404' : ownersOf(who)),
		forms: { default: [refused('403'), { name: 'Verband', email: 'erste@verband.example' }] }
	},
	[`${house}/log`]: { get: ownersOf },
	[`${house}/members`]: {
		get: desk,
		forms: {
			invite: [owner, { email: 'neu@kreis.example', role: 'facilitator', until }],
			setRole: [owner, { member: '@colleague', role: 'organiser' }],
			remove: [owner, { member: '@colleague' }],
			revoke: [owner, { invitation: '@invitation' }]
		}
	},
	[`${house}/outbox`]: { get: (who) => (who === 'elsewhere' ? '200' : who === 'nobody' ? 'sign-in' : '404') },

	[`${event}/details`]: { get: ofEvent, forms: { default: [planner, part('event', 'place', '', 'Saal')] } },
	[`${event}/programme`]: {
		get: ofEvent,
		forms: {
			saveSession: [planner, part('+session', 'title', 'Eins', 'Anfang')],
			saveBoard: [planner, part('+board', 'title', 'Tisch', 'Am Tisch')],
			move: [planner, { to: '@session @other session' }],
			deleteSession: [planner, { session: '@other session' }],
			deleteBoard: [planner, { board: '@spare board' }]
		}
	},
	[`${event}/notes`]: {
		get: ofEvent,
		forms: {
			hide: [member, { note: '@board/@note', reason: 'off_topic' }],
			show: [member, { note: '@board/@note' }],
			redact: [member, { note: '@note', passage: 'Frau Beispiel' }]
		}
	},
	[`${event}/lead/[board]`]: { get: desk },
	[`${event}/links`]: {
		get: ofEvent,
		forms: {
			make: [member, { board: '@board' }],
			makeLead: [member, { what: '@board', until }],
			makeKiosk: [member, { what: 'board @board', until }],
			revoke: [member, { link: '@link' }]
		}
	},
	[`${event}/links/posters.pdf`]: { get: ofEvent },
	[`${event}/links/signs.pdf`]: { get: ofEvent },
	[`${event}/links/slide.pdf`]: { get: ofEvent },
	[`${event}/links/qr.svg`]: { get: ofEvent },
	[`${event}/links/qr.png`]: { get: ofEvent },
	[`${event}/surveys/follow-up.svg`]: { get: ofEvent },
	[`${event}/surveys/follow-up.png`]: { get: ofEvent },
	[`${event}/surveys`]: {
		get: ofEvent,
		forms: {
			create: [member, { template: 'F1', scope: 'event' }],
			copy: [member, { survey: '@survey' }],
			remove: [member, { survey: '@spare survey' }],
			followUp: [planner, { until }],
			endFollowUp: [planner]
		}
	},
	[`${event}/surveys/[survey]`]: {
		get: ofEvent,
		forms: { save: [refused('400'), { definition: 'none', stamp: 'x' }], copy: [member] }
	},
	[`${event}/surveys/[survey]/paper`]: { get: ofEvent },
	[`${event}/surveys/[survey]/paper.pdf`]: { get: ofEvent },
	[`${event}/evaluation`]: { get: ofEvent },
	[`${event}/evaluation/[survey]`]: { get: ofEvent },
	[`${event}/documentation`]: { get: ofEvent },
	[`${event}/documentation/[format]`]: { get: ofEvent },
	[`${event}/documentation/agreements`]: {
		get: ofEvent,
		forms: { follow: [planner, part('@agreement', 'state', 'open', 'done')] }
	},
	// What comes after the event.
	[event]: {
		get: ofEvent,
		forms: {
			phase: [member, { board: '@board', phase: 'reading', expected: 'exchange' }],
			plan: [member, { board: '@board', preset: '15' }],
			twin: [member, { board: '@board' }],
			walk: [member, { board: ['@board', '@other board'] }],
			turn: [member, { round: '1' }],
			endWalk: [member],
			survey: [member, { survey: '@survey', state: 'open' }],
			open: [planner],
			close: [planner]
		}
	},
	[`${event}/documentation/results`]: {
		get: ofEvent,
		forms: {
			publish: [planner, { access: 'link', board: '@board', survey: '@survey' }],
			takeBack: [planner],
			link: [member, { until }],
			revoke: [member, { link: '@link' }]
		}
	},
	[`${event}/delete`]: {
		get: ofEvent,
		forms: { default: [planner, { title: 'Fachtag' }] }
	}
};

/** Every file of a documentation, and one with a line for each step. */
export const formats = [
	...['pdf', 'docx', 'xlsx', 'json', 'zip', 'zip?told=1'],
	...['notes', 'themes', 'agreements', 'evaluation', 'measures', 'texts', 'codebook'].map((table) => `csv-${table}`)
];
