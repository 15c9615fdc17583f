create table public.questions (
	id uuid primary key default gen_random_uuid(),
	survey_id uuid not null references public.surveys (id) on delete cascade,
	-- Stable across events and languages, so that hosts can compare (E2).
	key text not null,
	position int not null,
	kind text not null,
	texts public.texts not null,
	-- [{"key": "1", "texts": {"de": "…", "en": "…"}}, …]; empty for free text.
	options jsonb not null default '[]',
	required boolean not null default false,
	constraint a_question_key_is_used_once_per_survey unique (survey_id, key),
	constraint a_question_is_a_known_kind check (
		kind in ('ordinal', 'ordinal_middle', 'choice', 'choices', 'yes_partly_no', 'text')),
	constraint options_are_a_list check (jsonb_typeof(options) = 'array'),
	constraint only_free_text_has_no_options check ((kind = 'text') = (options = '[]')),
	constraint an_ordinal_question_has_five_steps check (
		kind not in ('ordinal', 'ordinal_middle')
		or jsonb_path_query_array(options, '$[*].key') = '["1", "2", "3", "4", "5"]'),
	constraint every_question_may_be_skipped check (not required)
);

alter table public.questions enable row level security;
create policy "members see the questions" on public.questions
	for select to authenticated
	using (survey_id in (select s.id from public.surveys s where s.event_id in (select private.my_events())));
revoke all on public.questions from public, anon, authenticated, service_role;
grant select on public.questions to authenticated;
