create table public.answers (
	response_id uuid not null references public.responses (id) on update cascade on delete cascade,
	question_id uuid not null references public.questions (id) on delete cascade,
	-- A step or number, an option's key, a list of them, a text, numbers by key (steps of sectors, points, before and now), or
	-- {"no_answer": true}, which is not the same as no row (E3).
	value jsonb not null,
	no_answer boolean not null generated always as (value = '{"no_answer": true}') stored,
	-- Only released answers are ever counted or shown; they are released in groups (E7, E11).
	released boolean not null default false,
	-- Sectors of a released target that wait until enough others have answered them.
	waiting text[],
	primary key (response_id, question_id),
	constraint an_answer_is_a_value_or_declined check (
		jsonb_typeof(value) in ('number', 'string', 'array', 'object')),
	constraint only_sectors_of_what_is_released_wait check (waiting is null or released)
);
create index answers_question_id_released_idx on public.answers (question_id, released, no_answer);
create index answers_question_id_waiting_idx on public.answers (question_id) where waiting is not null;

alter table public.answers enable row level security;
create policy "only functions touch answers" on public.answers for all to authenticated using (false);
revoke all on public.answers from public, anon, authenticated, service_role;
