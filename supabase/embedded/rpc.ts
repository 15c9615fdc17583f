import { type Answer, failure, json } from './answer.ts';
import type { Database } from './database.ts';
import { explainFailure } from './rpc-errors.ts';
import { type ApiFunction, readFunctions } from './rpc-functions.ts';
import type { Claims } from './tokens.ts';

/** One call of a function over HTTP. `body` is the text of the request. */
export type Call = { name: string; body: string; claims: Claims; headers: Record<string, string> };

/** Answers a call, or gives undefined for a function that only the library can call. */
export type FastLane = (call: Call) => Promise<Answer | undefined>;

/** Role, claims, request and time limit for the transaction, in one statement. */
const enter = `select
	set_config('role', $1, true),
	set_config('request.jwt.claims', $2, true),
	set_config('request.headers', $3, true),
	set_config('request.method', 'POST', true),
	set_config('request.path', $4, true),
	set_config('statement_timeout', $5, true),
	set_config('transaction_read_only', $6, true)`;

/** Supabase's time limits. PGlite has no timer signals and ignores them. */
const timeouts: Record<string, string> = { anon: '3s', authenticated: '8s' };

/**
 * The fast lane of `POST /rest/v1/rpc/<function>`: one transaction of two statements instead of the library's fifteen.
 * Answers what changed something only when that is flushed to disk.
 */
export async function createFastLane(database: Database): Promise<FastLane> {
	const functions = await readFunctions(database);
	const statements = new Map<string, string>();

	function statementFor(target: ApiFunction, given: ApiFunction['arguments']): string {
		const key = `${target.name}(${given.map(({ name }) => name).join()})`;
		const known = statements.get(key);
		if (known) return known;
		const list = given.map(({ name, type }, index) => `${quote(name)} => $${index + 1}::${type}`);
		const call = `public.${quote(target.name)}(${list.join(', ')})`;
		const value = target.returnsJson ? call : `to_json(${call})`;
		const sql = `select coalesce(${value}::text, 'null') as body`;
		statements.set(key, sql);
		return sql;
	}

	return async ({ name, body, claims, headers }) => {
		const target = functions.get(name);
		if (!target && functions.has(name)) return undefined;
		const given = parseArguments(body);
		if (!given) return failure(400, 'PGRST102', 'Empty or invalid json');
		if (!target || !fits(target, given)) return unknownFunction(name, Object.keys(given).sort());

		const present = target.arguments.filter(({ name }) => Object.hasOwn(given, name));
		const untold = present.find(({ name, type }) => type === 'text' && isNoText(given[name]));
		if (untold) return failure(400, '22P02', `${untold.name} has to be text`);
		const params = present.map(({ name, type }) => toParameter(given[name], type));
		try {
			const [row] = await database.batch<{ body: string }>([
				{
					sql: enter,
					params: [
						claims.role,
						JSON.stringify(claims),
						JSON.stringify(headers),
						`/rpc/${name}`,
						timeouts[claims.role] ?? '8s',
						target.reads ? 'on' : 'off'
					]
				},
				{ sql: statementFor(target, present), params }
			]);
			if (!target.reads) await database.durable();
			return { status: 200, headers: { 'content-type': json }, body: row?.body ?? 'null' };
		} catch (error) {
			const answer = explainFailure(error, claims.role);
			if (answer.status >= 500) {
				const { code } = error as { code?: string };
				console.error(`rpc/${name} answered ${answer.status} (${code ?? String(error)})`);
			}
			return answer;
		}
	};
}

function parseArguments(body: string): Record<string, unknown> | undefined {
	if (body.trim() === '') return {};
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: undefined;
	} catch {
		return undefined;
	}
}

function fits(target: ApiFunction, given: Record<string, unknown>): boolean {
	const known = new Set(target.arguments.map(({ name }) => name));
	return (
		Object.keys(given).every((name) => known.has(name)) &&
		target.arguments.every(({ name, optional }) => optional || Object.hasOwn(given, name))
	);
}

/** PostgREST would make a text of a number or a list as it stands, and so a note of `["a"]`. */
function isNoText(value: unknown): boolean {
	return value !== null && typeof value !== 'string';
}

/** A value of JSON as the text that PostgreSQL reads its argument from; JSON's null is SQL's. */
function toParameter(value: unknown, type: string): string | null {
	if (value === null || value === undefined) return null;
	const verbatim = typeof value === 'string' && type !== 'json' && type !== 'jsonb';
	return verbatim ? value : JSON.stringify(value);
}

function quote(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

function unknownFunction(name: string, given: string[]): Answer {
	const signature = given.length > 0 ? `public.${name}(${given.join(', ')})` : `public.${name} without parameters`;
	const searched = given.length > 0 ? `with parameters ${given.join(', ')}` : 'without parameters';
	return failure(404, 'PGRST202', `Could not find the function ${signature} in the schema cache`, {
		details: `Searched for the function public.${name} ${searched} or with a single unnamed json/jsonb parameter, but no matches were found in the schema cache.`
	});
}
