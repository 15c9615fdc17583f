import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, fsyncSync, openSync, closeSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { StartError } from './start-error.ts';

/** What clients present (`publishableKey`, no secret) and what signs the tokens of accounts (`jwtSecret`). */
export type Keys = { publishableKey: string; jwtSecret: string };

/** Reads the keys from `file`, or makes them there, readable by their owner only. */
export function loadKeys(file: string): Keys {
	if (!existsSync(file)) return makeKeys(file);
	// A folder that was copied may have lost the mode.
	chmodSync(file, 0o600);
	try {
		const { publishableKey, jwtSecret } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Keys>;
		if (publishableKey && jwtSecret && jwtSecret.length >= 32) return { publishableKey, jwtSecret };
	} catch {
		// Told below, together with a file that lacks a key.
	}
	throw new StartError(
		`The keys in ${file} cannot be read.`,
		'Put the file back from a backup, or delete it: then new keys are made and everybody signs in again.'
	);
}

function makeKeys(file: string): Keys {
	const keys = {
		publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
		jwtSecret: randomBytes(48).toString('base64url')
	};
	// Under another name first: a process killed here must not leave half a file.
	const unfinished = `${file}.new`;
	const descriptor = openSync(unfinished, 'w', 0o600);
	writeSync(descriptor, `${JSON.stringify(keys, undefined, '\t')}\n`);
	fsyncSync(descriptor);
	closeSync(descriptor);
	renameSync(unfinished, file);
	return keys;
}
