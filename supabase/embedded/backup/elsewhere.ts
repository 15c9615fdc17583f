import { join, relative } from 'node:path';
import type { Settings } from '../settings.ts';
import { StartError } from '../start-error.ts';

/** Says how it is done where the database is not in the data folder. */
export function refuseElsewhere(settings: Settings, act: 'back up' | 'restore'): void {
	if (settings.supabaseUrl) {
		throw new StartError(
			`PUBLIC_SUPABASE_URL is set: the data are in that project, there is nothing to ${act} here.`,
			'Use the backups of the project (dashboard: Database → Backups), or: supabase db dump --db-url "$SUPABASE_DB_URL".'
		);
	}
	if (!settings.databaseUrl) return;
	const keys = join(settings.dataDir, 'keys.json');
	const roles = relative('.', join(import.meta.dirname, '../roles.sql'));
	throw new StartError(
		'DATABASE_URL is set: the data are on that server, whose own programs back it up and restore it.\n',
		act === 'back up'
			? `  pg_dump --format=custom --file=FILE "$DATABASE_URL"\nKeep ${keys} with it. Roles belong to the server and are not in the file.`
			: `  psql --file=${roles} "$DATABASE_URL"
  pg_restore --single-transaction --exit-on-error --dbname="$DATABASE_URL" FILE
into an empty database, with the program stopped, and put ${keys} back. The first line makes the roles that the file names.`
	);
}
