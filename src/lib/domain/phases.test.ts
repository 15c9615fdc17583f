import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clockOffset, may, nextPhase, PHASES, PHASE_RIGHTS, phaseLabel, secondsLeft } from './phases.ts';

test('M1: what a phase allows is what the database allows', () => {
	const sql = readFileSync(
		new URL('../../../supabase/migrations/20261122001000_phase_rights.sql', import.meta.url),
		'utf8'
	);
	const rows = sql.slice(sql.indexOf('insert into private.phase_rights'), sql.indexOf('create view'));
	const stored = [...rows.matchAll(/\('(\w+)', '(\w+)'\)/g)].map(([, phase, right]) => `${phase} ${right}`);
	const mirrored = PHASES.flatMap((phase) => PHASE_RIGHTS[phase].map((right) => `${phase} ${right}`));
	expect(mirrored.sort()).toEqual(stored.sort());
});

test('M1: nobody posts while the room reads, and nobody replies in silence', () => {
	expect([may('reading', 'write'), may('reading', 'edit'), may('writing', 'reply'), may('exchange', 'reply')]).toEqual([
		false,
		true,
		false,
		true
	]);
});

test('the phases follow each other to the end', () => {
	expect(PHASES.map(nextPhase)).toEqual([...PHASES.slice(1), null]);
	expect(phaseLabel('writing')).toBe('phase_writing');
});

test('the time left is counted on the clock of the server, in whole seconds and never below none', () => {
	const device = Date.parse('2026-11-21T10:00:00Z');
	const offset = clockOffset('2026-11-21T10:00:30Z', device);
	expect(offset).toBe(30_000);
	expect(secondsLeft('2026-11-21T10:04:40Z', device, offset)).toBe(250);
	expect(secondsLeft('2026-11-21T10:00:30.2Z', device, offset)).toBe(1);
	expect(secondsLeft('2026-11-21T10:00:00Z', device, offset)).toBe(0);
	expect(secondsLeft(null, device, offset)).toBeNull();
});
