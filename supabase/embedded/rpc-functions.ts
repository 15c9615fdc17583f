import type { Queryable } from './database.ts';

/** A function of schema public that the fast lane can call: named arguments of plain types, one plain value back. */
export type ApiFunction = {
	name: string;
	arguments: { name: string; type: string; optional: boolean }[];
	/** Stable and immutable functions run in a read-only transaction and leave nothing to flush. */
	reads: boolean;
	returnsJson: boolean;
};

type Row = {
	name: string;
	names: string[] | null;
	types: string[];
	defaults: number;
	reads: boolean;
	json: boolean;
	plain: boolean;
};

/**
 * Reads the functions of schema public, by name. A name maps to `undefined` when the fast lane cannot call it
 * (overloaded, a set of rows, arrays, unnamed arguments): the library does.
 */
export async function readFunctions(database: Queryable): Promise<Map<string, ApiFunction | undefined>> {
	const rows = await database.query<Row>(`
		select
			p.proname as name,
			p.proargnames as names,
			array(
				select format_type(t.type, null) from unnest(p.proargtypes) with ordinality as t (type, n) order by t.n
			) as types,
			p.pronargdefaults::int as defaults,
			p.provolatile <> 'v' as reads,
			r.typname in ('json', 'jsonb') as json,
			p.prokind = 'f' and not p.proretset and p.provariadic = 0 and p.proargmodes is null
				and r.typtype = 'b' and r.typcategory <> 'A' and r.typname <> 'void'
				and not exists (
					select from unnest(p.proargtypes) as a (type) join pg_type t on t.oid = a.type
					where t.typtype <> 'b' or t.typcategory = 'A'
				) as plain
		from pg_proc p join pg_type r on r.oid = p.prorettype
		where p.pronamespace = 'public'::regnamespace
	`);
	const functions = new Map<string, ApiFunction | undefined>();
	for (const row of rows) {
		functions.set(row.name, functions.has(row.name) ? undefined : toFunction(row));
	}
	return functions;
}

function toFunction(row: Row): ApiFunction | undefined {
	const names = row.names ?? [];
	const named = names.length === row.types.length && names.every((name) => name !== '');
	if (!row.plain || !named) return undefined;
	const required = row.types.length - row.defaults;
	return {
		name: row.name,
		arguments: row.types.map((type, index) => ({
			name: names[index] ?? '',
			type,
			optional: index >= required
		})),
		reads: row.reads,
		returnsJson: row.json
	};
}
