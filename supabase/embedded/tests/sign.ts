import { createHmac } from 'node:crypto';
import type { Claims } from '../tokens.ts';

/** Signs claims with HS256, as the library does for accounts. */
export function sign(claims: Claims, jwtSecret: string): string {
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
	return `${signed}.${createHmac('sha256', jwtSecret).update(signed).digest('base64url')}`;
}
