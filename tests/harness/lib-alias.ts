/**
 * Lets programs that Node runs directly import the modules of the app that devices use: `$lib/…` without an extension.
 * To be loaded before them: `node --import ./tests/harness/lib-alias.ts …`.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const lib = new URL('../../src/lib/', import.meta.url);

registerHooks({
	resolve(specifier, context, next) {
		if (!specifier.startsWith('$lib/')) return next(specifier, context);
		const path = specifier.slice('$lib/'.length);
		const found = [path, `${path}.ts`, `${path}/index.ts`]
			.map((candidate) => new URL(candidate, lib))
			.find((url) => /\.\w+$/.test(url.pathname) && existsSync(fileURLToPath(url)));
		return next(found?.href ?? specifier, context);
	}
});
