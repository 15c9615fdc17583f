import type { IncomingMessage } from 'node:http';
import { type Answer, failure, json } from './answer.ts';
import type { Database } from './database.ts';
import type { Post } from './mail.ts';
import { type Claims, TokenError, type VerifyToken } from './tokens.ts';

const nothingHere: Answer = failure(404, 'NOT_FOUND', 'Requested function was not found');

/**
 * Answers `GET /functions/v1/outbox`, the only function of this server: the mails that no mail server took, for owners of
 * the organisation that runs the installation. A hosted Supabase has no such function, and to everybody else this one is
 * not there either.
 */
export function createOutbox(database: Database, verify: VerifyToken, post: Post) {
	return async (request: IncomingMessage): Promise<Answer> => {
		const { pathname } = new URL(request.url ?? '/', 'http://embedded');
		if (request.method === 'OPTIONS') return { status: 204 };
		if (request.method !== 'GET' || pathname !== '/functions/v1/outbox') return nothingHere;
		const who = await claimsOf(request, verify);
		if (!who || !(await runsInstallation(database, who))) return nothingHere;
		return { status: 200, headers: { 'content-type': json }, body: JSON.stringify({ mails: post.outbox() }) };
	};
}

async function claimsOf(request: IncomingMessage, verify: VerifyToken): Promise<Claims | undefined> {
	const token = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
	try {
		return token ? await verify(token) : undefined;
	} catch (error) {
		if (error instanceof TokenError) return undefined;
		throw error;
	}
}

async function runsInstallation(database: Database, who: Claims): Promise<boolean> {
	const rows = await database.batch([
		{ sql: `select set_config('request.jwt.claims', $1, true)`, params: [JSON.stringify(who)] },
		{
			sql: `select 1 from public.memberships m join public.organisations o on o.id = m.organisation_id
			where m.user_id = (select auth.uid()) and m.role = 'owner' and o.runs_installation`,
			params: []
		}
	]);
	return rows.length > 0;
}
