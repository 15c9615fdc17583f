/** A documentation as large and as awkward as a real day makes it. All texts are invented. */
import type { DocBoard, Documentation } from '../../src/lib/domain/documentation.ts';
import type { DocNote } from '../../src/lib/domain/documentation-notes.ts';
import { PARTS } from '../../src/lib/domain/documentation-parts.ts';
import { surveys } from './rich-surveys.ts';

const thoughts = [
	'Wir brauchen eine gemeinsame Fallbesprechung über die Kreisgrenzen hinweg.',
	'Die Ausländerbehörde ist telefonisch kaum zu erreichen – ein fester Ansprechpartner würde vielen Ratsuchenden helfen.',
	'Sprachmittlung',
	'Migrationsberatungsstellenkoordinationstreffen zweimal im Jahr, abwechselnd in den Kreisen',
	'Gut war der offene Austausch in kleinen Gruppen; gefehlt hat Zeit für die Fragen, die danach noch offen waren.',
	'Ich nehme mit, dass Zuhören schon Beratung ist.',
	'Wer ist zuständig, wenn Einbürgerung und Aufenthaltsverfestigung gleichzeitig laufen? Bitte Übersicht mit Telefonnummern (Funktionen, keine Namen) ins gemeinsame Verzeichnis.'
];

/** The awkward ones: formulas, scripts, emoji, line ends, no space to break at, brackets in Arabic, markup, 280 characters. */
export const awkward = [
	'=HYPERLINK("http://example.org";"Klick")',
	'- mehr Zeit\n- mehr Räume\n- weniger Folien',
	'+49 ist keine Formel',
	'@alle: bitte Protokoll teilen',
	'\t=1+1',
	'نحتاج إلى مترجمين في الدوائر الرسمية (خاصة في مواعيد الأجانب)، و3 مواعيد في الأسبوع على الأقل؟',
	'Ein Wort auf Arabisch: «ترجمة» heißt Übersetzung.',
	'Потрібні перекладачі у відомствах і більше часу для консультацій.',
	'Χρειαζόμαστε περισσότερο χρόνο για συζήτηση.',
	'👍🏽 Sehr gut! 👩‍💻 → weiter so ❤️ ≥ 2× im Jahr ✓',
	'<script>alert("x")</script> & <b>fett</b> „Anführung“; Semikolon; "doppelt"',
	'Zeichen ohne Schrift: 你好 und ትግርኛ',
	'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsverwaltungsvorschriftenverzeichnis',
	'https://www.example.org/ein/sehr/langer/pfad/ohne/leerzeichen/der/nicht/in/eine/zeile/passt/und/deshalb/umgebrochen/werden/muss?mit=parametern&und=mehr',
	'Zweihundertachtzig Zeichen: '.padEnd(280, 'Verwaltungszusammenarbeit braucht Vertrauen. ')
];

const marks = (agree: number, important: number, question: number, differ: number) => ({
	agree,
	important,
	question,
	differ
});

const bare = {
	also: [],
	origin: 'seat' as const,
	source: null,
	table: null,
	handling: null,
	linkedWith: [],
	replies: []
};

/** @param count notes without replies: every third one gets a reply, every ninth a second; @param from the number before */
function notes(count: number, first: readonly string[], from = 0): DocNote[] {
	return Array.from({ length: count }, (_, index): DocNote => {
		const number = String(from + index + 1);
		const replies = index % 9 === 0 ? 2 : index % 3 === 0 ? 1 : 0;
		return {
			...bare,
			number,
			body: first[index] ?? (thoughts[(index * 5) % thoughts.length] as string),
			also: index % 13 === 4 ? ['Dasselbe mit anderen Worten.', '=1+1 ist auch dasselbe'] : [],
			origin: (['seat', 'seat', 'paper', 'seat', 'facilitator', 'room', 'seat'] as const)[index % 7] ?? 'seat',
			linkedWith: index % 10 === 3 && index + 3 <= count ? [String(from + index), `${from + index + 3}`] : [],
			marks: index % 4 === 3 ? null : marks(index % 7, index % 3, index % 2, index % 5 === 0 ? 1 : 0),
			replies: Array.from({ length: replies }, (_, reply) => ({
				...bare,
				number: `${number}.${reply + 1}`,
				body: thoughts[(index + reply * 2) % thoughts.length] as string,
				marks: marks(reply, 0, 0, 0),
				replyKind: (['add', 'ask', 'support', 'differ'] as const)[(index + reply) % 4] as 'add'
			}))
		};
	});
}

const asked = (number: string, body: string): DocNote => ({ ...bare, number, body, marks: marks(2, 5, 0, 0) });
const questions: DocNote[] = [
	{
		...asked('1', 'Wie lange dauert ein Einbürgerungsverfahren?'),
		handling: { state: 'answered', answer: 'Zurzeit etwa zwölf Monate.', due: null }
	},
	{
		...asked('2', 'Wer bezahlt die Sprachmittlung beim Arzt?'),
		handling: { state: 'later', answer: null, due: '2026-12-05' }
	},
	asked('3', 'Gibt es die Übersicht auch gedruckt?')
];
const tables = ['Konfliktmanagement', 'Konfliktmanagement (2)'];
const atTable = (note: DocNote, index: number): DocNote => ({ ...note, table: tables[index % 2] ?? null });

/** @param noteCount notes over all boards; @param sheets responses to the day's survey */
export function richDocumentation(noteCount = 60, sheets = 41): Documentation {
	const first = Math.max(Math.floor(noteCount / 6), awkward.length);
	const perPrompt = Math.floor((noteCount - first) / 5);
	const board = (
		title: string,
		sessionTitle: string | null,
		prompts: [string, DocNote[]][],
		more: Partial<DocBoard> = {}
	): DocBoard => {
		const all = prompts.flatMap(([, given]) => given);
		return {
			title,
			sessionTitle,
			kind: 'dialogue',
			moderation: 'immediate',
			tables: [],
			prompts: prompts.map(([text, given]) => ({ text, notes: given })),
			hidden: [
				{ reason: 'personal_data', count: 1 },
				{ reason: 'advertising', count: 1 }
			],
			hiddenCount: 2,
			pendingCount: 0,
			mergedCount: all.reduce((sum, { also }) => sum + also.length, 0),
			withdrawnCount: 1,
			noteCount: all.length,
			replyCount: all.reduce((sum, { replies }) => sum + replies.length, 0),
			themes: [],
			ungrouped: [],
			confirmedAt: null,
			dots: null,
			agreements: [],
			...more
		};
	};
	const closing = notes(perPrompt, []).map((note, index): DocNote => ({
		...note,
		...(index % 5 === 1 && { origin: 'board', source: 'Konfliktmanagement' })
	}));
	return {
		language: 'de',
		parts: PARTS,
		event: {
			title: 'Fachtag Integration & Beratung <Ostwestfalen-Lippe>',
			host: 'Kommunales Integrationszentrum, in Vertretung aller Integrationszentren',
			place: 'Kreishaus am Fluss',
			day: '2026-11-17',
			code: 'FACHT6',
			purpose: 'Wir wollen wissen, was die Beratungsstellen voneinander brauchen.',
			recipients: 'Die Integrationszentren der Region; die Ergebnisse werden veröffentlicht.',
			whatNext: 'Die Steuerungsgruppe berät im Januar über die Vereinbarungen und berichtet allen Einrichtungen.',
			attendance: 96,
			isExample: true,
			firstSaid: {}
		},
		sessions: [
			{
				kind: 'talk',
				title: 'Eröffnungsvortrag: Beratung im Wandel',
				room: 'Saal',
				startsAt: '09:30',
				endsAt: '10:30'
			},
			{
				kind: 'workshop',
				title: 'Rassismussensible Beratungsarbeit',
				room: 'Raum 1',
				startsAt: '11:00',
				endsAt: '12:30'
			},
			{ kind: 'workshop', title: 'Konfliktmanagement', room: 'Raum 3', startsAt: '11:00', endsAt: null },
			{ kind: 'closing', title: 'Schreibgespräch zum Abschluss', room: null, startsAt: null, endsAt: null }
		],
		boards: [
			board('Rassismussensible Beratungsarbeit', 'Rassismussensible Beratungsarbeit', [
				['Eine Situation, die mich beschäftigt (ohne Namen): …', notes(first, awkward)],
				['Was mir in solchen Situationen hilft: …', notes(perPrompt, [], first)]
			]),
			board(
				'Konfliktmanagement',
				'Konfliktmanagement',
				[['Offene Frage an die Gruppe: …', notes(perPrompt, []).map((note, index) => atTable(note, index))]],
				{ tables, pendingCount: 3 }
			),
			board(
				'Schreibgespräch zum Abschluss',
				null,
				[
					['Das nehme ich für meine Arbeit mit: …', closing],
					['Daran sollten wir gemeinsam weiterarbeiten: …', notes(perPrompt, [], perPrompt)],
					[
						'Dafür brauche ich noch: … (Wissen, Kontakte, Zeit)',
						notes(noteCount - first - 4 * perPrompt - questions.length, [], 2 * perPrompt)
					]
				],
				{
					themes: [
						{ title: 'Sprachmittlung', table: null, dots: 17, rank: null, notes: closing.slice(0, 3) },
						{ title: 'Austausch über Kreisgrenzen', table: null, dots: 9, rank: null, notes: closing.slice(3, 5) },
						{ title: 'Zuständigkeiten & Erreichbarkeit', table: null, dots: 9, rank: null, notes: closing.slice(5, 7) },
						{ title: '=Zeit', table: null, dots: 0, rank: null, notes: [] }
					],
					ungrouped: closing.slice(7, 9),
					confirmedAt: '2026-11-17T14:41Z',
					dots: {
						question: 'Was gehen wir zuerst an?',
						rule: 'half',
						perTheme: 2,
						budget: 2,
						placed: 35,
						givers: 18,
						few: false
					},
					agreements: [
						{
							what: 'Übersicht der Zuständigkeiten erstellen und an alle Beratungsstellen geben',
							who: 'Koordinierungsstelle',
							due: '2027-01-31',
							state: 'done',
							remark: '=Liste steht im Intranet',
							statedOn: '2027-01-20',
							theme: 'Zuständigkeiten & Erreichbarkeit',
							table: null
						},
						{
							what: '+ Treffen der Workshopleitungen',
							who: '@Steuerungsgruppe',
							due: null,
							state: 'open',
							remark: '',
							statedOn: null,
							theme: null,
							table: null
						}
					]
				}
			),
			board('Ihre Fragen', null, [['Das möchte ich noch fragen: …', questions.map((question) => ({ ...question }))]], {
				kind: 'questions'
			})
		],
		surveys: surveys(sheets, [...thoughts, ...awkward.slice(0, 6)]),
		comparisons: [],
		rules: { minGroup: 5, batch: 3 },
		followUp: null
	};
}
