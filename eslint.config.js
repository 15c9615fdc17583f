import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The direction of imports (ARCHITECTURE.md): routes → components → ui, components → state → (data, realtime) → domain.
 * Each layer names what it may not import.
 */
const layer = (files, ...forbidden) => ({
	files,
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{ group: forbidden, message: 'This import goes against the direction of the house (ARCHITECTURE.md).' }
				]
			}
		]
	}
});

const components = [
	'$lib/board/*',
	'$lib/survey/*',
	'$lib/charts/*',
	'$lib/organise/*',
	'$lib/wall/*',
	'$lib/remote/*',
	'$lib/results/*'
];
const supabase = ['@supabase/*', '**/supabase/embedded/**'];

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'data/', 'test-results/', 'src/lib/data/database.types.ts'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs['flat/recommended'],
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		rules: {
			'no-undef': 'off',
			'no-console': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	layer(['src/lib/domain/**'], 'svelte', 'svelte/*', '$lib/*', '$app/*', ...supabase),
	layer(
		['src/lib/data/**', 'src/lib/realtime/**'],
		'svelte',
		'$lib/state/*',
		'$lib/ui/*',
		'$lib/server/*',
		...components,
		'**/supabase/embedded/**'
	),
	layer(['src/lib/state/**'], '$lib/ui/*', '$lib/server/*', ...components, ...supabase),
	layer(
		['src/lib/ui/**'],
		'$lib/domain/*',
		'$lib/data/*',
		'$lib/realtime/*',
		'$lib/state/*',
		'$lib/server/*',
		...components,
		...supabase
	),
	layer(['src/lib/{board,survey,charts,organise,wall,remote,results}/**'], '$lib/data/*', '$lib/server/*', ...supabase),
	layer(['src/routes/**'], '**/supabase/embedded/**'),
	layer(['supabase/embedded/**'], '**/src/**', '$lib/*')
);
