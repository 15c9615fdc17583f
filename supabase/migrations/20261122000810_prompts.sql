create table public.prompts (
	id uuid primary key default gen_random_uuid(),
	board_id uuid not null references public.boards (id) on delete cascade,
	position int not null,
	-- By language: {"de": "…", "en": "…"}; at most 140 characters each (M3).
	texts public.texts not null,
	-- Sentence starters by language: {"de": ["…"], "en": ["…"]}.
	starters jsonb not null default '{}',
	-- What notes point at, so that a note cannot answer a prompt of another board.
	constraint a_prompt_belongs_to_its_board unique (board_id, id),
	constraint a_prompt_fits_in_140_characters check (
		not jsonb_path_exists(texts, '$.* ? (!(@ like_regex "^.{1,140}$" flag "s"))')),
	constraint starters_are_listed_by_language check (jsonb_typeof(starters) = 'object')
);

alter table public.prompts enable row level security;
create policy "members see the prompts" on public.prompts
	for select to authenticated
	using (board_id in (select b.id from public.boards b where b.event_id in (select private.my_events())));
revoke all on public.prompts from public, anon, authenticated, service_role;
grant select on public.prompts to authenticated;
