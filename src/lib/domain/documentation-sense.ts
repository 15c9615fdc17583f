/**
 * Whether a documentation that somebody brings makes sense: what its shape alone does not say, and what whoever writes files
 * of it would stumble over (SEC5). Ours always does.
 */
import type { DocumentationSource } from './documentation-source.ts';
import { classesOf } from './bars.ts';
import { PROMISED } from './first-said.ts';
import { MIN_GROUP } from './privacy.ts';
import { total } from './statistics.ts';
import { STEPS } from './survey.ts';

export type Path = readonly PropertyKey[];

/** No text of ours is longer, and no list of values. */
const LONGEST_TEXT = 4000;
const MOST_VALUES = 600_000;
/** The same of what is compared with one another. */
const MOST_SESSIONS = 300;
const MOST_QUESTIONS = 50;
/** One is drawn for each answer to a sector. */
const MOST_DOTS = 200_000;
const LARGEST = 1_000_000_000;
/** Bounds that members may set to a number, see `clean_config`. */
const FAR = 1_000_000_000_000;

/** The path to the first place that makes no sense; null if all does. */
export function senseless(document: DocumentationSource): Path | null {
	for (const path of faults(document)) return path;
	return null;
}

function* faults(document: DocumentationSource): Generator<Path> {
	yield* values(document);
	yield* eventFaults(document);
	const positions = document.sessions.map(({ position }) => position);
	for (const [at, board] of document.boards.entries()) {
		if (!isOneOf(board.session_position, positions)) yield ['boards', at, 'session_position'];
		yield* inside(['boards', at], boardFaults(board));
	}
	yield* surveyFaults(document, positions);
}

function* inside(path: Path, found: Iterable<Path>): Generator<Path> {
	for (const place of found) yield [...path, ...place];
}

/** The first text, key or number that cannot be, wherever it is. */
function* values(root: unknown): Generator<Path> {
	const path: PropertyKey[] = [];
	let count = 0;
	/** Stops there: `path` leads to it. */
	function isSound(value: unknown): boolean {
		if (++count > MOST_VALUES) return false;
		if (typeof value === 'string') return isText(value);
		if (typeof value === 'number') return isNumber(value, path);
		if (typeof value !== 'object' || value === null) return true;
		for (const [key, one] of Object.entries(value)) {
			path.push(Array.isArray(value) ? Number(key) : key);
			// What every object has would be found where it is missing.
			if (!isText(key) || key in {} || !isSound(one)) return false;
			path.pop();
		}
		return true;
	}
	if (!isSound(root)) yield path;
}

/** What a database and a file of XML can hold. */
function isText(text: string): boolean {
	return text.length <= LONGEST_TEXT && text.isWellFormed() && !/[\p{Cc}--[\t\n\r]]|[\ufffe\uffff]/v.test(text);
}

/** All are counts and places but the bounds of a number and its middle. */
function isNumber(number: number, path: Path): boolean {
	if (path.includes('config') || path.includes('detail')) return Math.abs(number) <= FAR;
	return Number.isInteger(number) && number >= 0 && number <= LARGEST;
}

function* eventFaults({ event, sessions }: DocumentationSource): Generator<Path> {
	if (event.title.trim() === '' || [...event.title].length > 200) yield ['event', 'title'];
	if (!isDay(event.day)) yield ['event', 'day'];
	for (const field of PROMISED)
		if (!isDay(event.first_said?.[field]?.changed_on ?? null)) yield ['event', 'first_said', field];
	if (event.min_group < MIN_GROUP) yield ['event', 'min_group'];
	if (sessions.length > MOST_SESSIONS) yield ['sessions'];
	for (const [at, { starts_at, ends_at }] of sessions.entries()) {
		if (!isTime(starts_at)) yield ['sessions', at, 'starts_at'];
		if (!isTime(ends_at)) yield ['sessions', at, 'ends_at'];
	}
}

function* boardFaults(board: DocumentationSource['boards'][number]): Generator<Path> {
	const numbers = new Set<string>();
	for (const [at, { notes }] of board.prompts.entries())
		for (const [place, note] of notes.entries())
			yield* inside(['prompts', at, 'notes', place], noteFaults(note, numbers));
	yield* linkFaults(board, numbers);
	const mayBeMentioned = new Set(board.prompts.flatMap(({ notes }) => notes.map(({ number }) => number)));
	for (const [at, { notes }] of board.themes.entries())
		for (const [place, number] of notes.entries())
			// A note is in one theme, and there once.
			if (!mayBeMentioned.delete(number)) yield ['themes', at, 'notes', place];
	for (const [at, { due, stated_on }] of board.agreements.entries()) {
		if (!isDay(due)) yield ['agreements', at, 'due'];
		if (!isDay(stated_on)) yield ['agreements', at, 'stated_on'];
	}
	if (!isMoment(board.headings_confirmed_at)) yield ['headings_confirmed_at'];
}

/** What is linked is there. */
function* linkFaults(board: DocumentationSource['boards'][number], numbers: ReadonlySet<string>): Generator<Path> {
	for (const [at, { notes }] of board.prompts.entries())
		for (const [place, note] of notes.entries()) {
			const path = ['prompts', at, 'notes', place];
			yield* inside([...path, 'linked_with'], missing(note.linked_with, numbers));
			for (const [index, reply] of note.replies.entries())
				yield* inside([...path, 'replies', index, 'linked_with'], missing(reply.linked_with, numbers));
		}
}

type Note = DocumentationSource['boards'][number]['prompts'][number]['notes'][number];

function* noteFaults(note: Note | Note['replies'][number], numbers: Set<string>): Generator<Path> {
	if (numbers.has(note.number)) yield ['number'];
	numbers.add(note.number);
	if (!isDay(note.handling?.due ?? null)) yield ['handling', 'due'];
	yield* inside(['linked_with'], twice(note.linked_with));
	if ('replies' in note)
		for (const [at, reply] of note.replies.entries()) yield* inside(['replies', at], noteFaults(reply, numbers));
}

function* surveyFaults({ surveys }: DocumentationSource, sessions: readonly number[]): Generator<Path> {
	let dots = 0;
	const groups = new Map<string, number>();
	for (const [at, { results, session_position }] of surveys.entries()) {
		const path = ['surveys', at, 'results'];
		const others = groups.get(results.survey_id) ?? 0;
		groups.set(results.survey_id, others + 1);
		if (others > MOST_SESSIONS) yield path;
		if (!isOneOf(session_position, sessions)) yield ['surveys', at, 'session_position'];
		if ((results.session_id === null) !== (session_position === null)) yield [...path, 'session_id'];
		if (results.min_group < MIN_GROUP) yield [...path, 'min_group'];
		if (results.questions.length > MOST_QUESTIONS) yield [...path, 'questions'];
		yield* inside([...path, 'questions'], twice(results.questions.map(({ key }) => key)));
		for (const [place, question] of results.questions.entries()) {
			yield* inside([...path, 'questions', place], questionFaults(question));
			if (question.kind === 'target') dots += total(Object.values(question.counts ?? {}));
			if (dots > MOST_DOTS) yield [...path, 'questions', place, 'counts'];
		}
	}
}

type Question = DocumentationSource['surveys'][number]['results']['questions'][number];

/** Nobody's answer counts twice where one may be given. */
function* questionFaults(question: Question): Generator<Path> {
	const { kind, n, counts, options, config, texts_given, uniform } = question;
	const keys = options.map(({ key }) => key);
	yield* inside(['options'], twice(keys));
	for (const [at, key] of keys.entries()) if (key in {}) yield ['options', at, 'key'];
	yield* inside(['texts_given'], twice((texts_given ?? []).map(({ id }) => id)));
	// What all said is one of the answers, and not counted beside it (E10).
	if (!inParts.includes(kind) && uniform.length > 0 && (uniform.length > 1 || counts !== null)) yield ['uniform'];
	for (const [at, key] of uniform.entries()) if (!isSaid(key, question)) yield ['uniform', at];
	if (counts === null) return;
	if (kind === 'points') {
		// Everybody gives all their points.
		if (total(Object.values(counts)) !== (n ?? 0) * (config.total ?? 0)) yield ['counts'];
		return;
	}
	const sums = new Map<string, number>();
	for (const [key, count] of Object.entries(counts)) {
		// Each choice, each sector and each place of a ranking is given by itself.
		const of =
			kind === 'choices' || kind === 'ranking' ? key : kind === 'target' ? key.slice(0, key.lastIndexOf(':')) : '';
		const sum = (sums.get(of) ?? 0) + count;
		sums.set(of, sum);
		if (sum > (n ?? 0)) yield ['counts', key];
	}
	// Whoever answered gave one of the answers, or any where several may be given.
	const given = [...sums.values()];
	const least = uniform.length > 0 ? 1 : (n ?? 0);
	if (kind === 'choices' ? total(given) < least : sums.has('') && total(given) !== n) yield ['counts'];
}

/** Kinds of which each part is one of one mind or not, by itself. */
const inParts: readonly Question['kind'][] = ['target', 'choices'];

/** Whether a few can all have said that. */
function isSaid(said: string, { kind, options, config, counts }: Question): boolean {
	const isOption = (key: string) => options.some((option) => option.key === key);
	const [of, step] = [said.slice(0, said.lastIndexOf(':')), said.slice(said.lastIndexOf(':') + 1)];
	if (kind === 'target') return isOption(of) && ['1', '5'].includes(step) && counts?.[said] === undefined;
	if (kind === 'ranking') return isOption(of) && step === '1';
	if (kind === 'before_now') return STEPS.some((before) => STEPS.some((now) => said === `${before}:${now}`));
	if (kind === 'number') return classesOf(config).some((_, at) => said === String(at));
	if (kind === 'choices') return isOption(said) && counts?.[said] === undefined;
	return kind === 'recommend' ? said === '0' || said === '10' : isOption(said);
}

const isOneOf = (position: number | null, positions: readonly number[]): boolean =>
	position === null || positions.includes(position);

/** What is there again. */
function* twice(list: readonly string[]): Generator<Path> {
	const seen = new Set<string>();
	for (const [at, one] of list.entries()) {
		if (seen.has(one)) yield [at];
		seen.add(one);
	}
}

/** What is not there. */
function* missing(list: readonly string[], known: ReadonlySet<string>): Generator<Path> {
	for (const [at, one] of list.entries()) if (!known.has(one)) yield [at];
}

const isDay = (day: string | null): boolean => day === null || (/^\d{4}-\d\d-\d\d$/.test(day) && isReal(day));
const isTime = (time: string | null): boolean => time === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
const isMoment = (moment: string | null): boolean =>
	moment === null || (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(moment) && isReal(moment.slice(0, 10)));

/** In the calendar, and not in the year 0, which databases do not have. */
function isReal(day: string): boolean {
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && !day.startsWith('0000');
}
