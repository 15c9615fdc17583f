create table public.answers (
	response_id uuid not null references public.responses (id) on update cascade on delete cascade,
	question_id uuid not null references public.questions (id) on delete cascade,
	-- 1..5, an option key, a list of option keys, a text, or {"no_answer": true}, which is not the same as no row (E3).
	value jsonb not null,
	no_answer boolean not null generated always as (jsonb_typeof(value) = 'object') stored,
	-- Only released answers are ever counted or shown; they are released in groups (E7, E11).
	released boolean not null default false,
	primary key (response_id, question_id),
	constraint an_answer_is_a_value_or_declined check (
		jsonb_typeof(value) in ('number', 'string', 'array') or value = '{"no_answer": true}')
);
create index answers_question_id_released_idx on public.answers (question_id, released);

alter table public.answers enable row level security;
create policy "only functions touch answers" on public.answers for all to authenticated using (false);
revoke all on public.answers from public, anon, authenticated, service_role;
