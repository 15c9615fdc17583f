-- How to take back what was arranged on a board, step by step (M16): what each theme and note that a step touched was
-- before it, {"themes": [{id, title, position, removed}], "notes": {note id: theme id or null}}. They hold ids of notes, so
-- they go when the event closes (L4).
create table private.board_steps (
	board_id uuid not null references public.boards (id) on delete cascade,
	-- The board's revision that the step made.
	revision bigint not null,
	before jsonb not null,
	primary key (board_id, revision)
);
alter table private.board_steps enable row level security;
create policy "only functions touch steps" on private.board_steps for all to public using (false);
revoke all on private.board_steps from public, anon, authenticated, service_role;
