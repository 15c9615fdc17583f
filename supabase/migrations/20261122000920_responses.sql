create table public.responses (
	id uuid primary key,
	survey_id uuid not null references public.surveys (id) on delete cascade,
	session_id uuid references public.sessions (id) on delete cascade,
	-- Made of survey and session, so that not even one seat's sheets on two workshops belong together.
	tag public.seat_tag,
	-- Paper is typed in by members and has no tag. What comes by the link of a follow-up is nobody's seat, but has one as long
	-- as it is answered.
	origin public.response_origin not null default 'seat'
);
create index responses_session_id_idx on public.responses (session_id);
create index responses_survey_id_session_id_idx on public.responses (survey_id, session_id);
-- One sheet per seat, survey and session. The tag holds all three; closed events have none, and nulls never collide.
create unique index responses_tag_idx on public.responses (tag);

alter table public.responses enable row level security;
create policy "only functions touch responses" on public.responses for all to authenticated using (false);
revoke all on public.responses from public, anon, authenticated, service_role;
