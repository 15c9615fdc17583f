-- Which words say nothing about what the texts and notes of an event are about (T7): further ones (silent), and those of the
-- usual list that do say something here (spoken). For members; made of words people wrote, they go with the content.
create table public.event_words (
	event_id uuid primary key references public.events (id) on delete cascade,
	silent text[] not null,
	spoken text[] not null,
	constraint words_are_few_and_short check (
		cardinality(silent) <= 300 and cardinality(spoken) <= 300 and char_length(array_to_string(silent || spoken, ' ')) <= 10000)
);

alter table public.event_words enable row level security;
create policy "members see the words of their events" on public.event_words
	for select to authenticated
	using (event_id in (select private.my_events()));
revoke all on public.event_words from public, anon, authenticated, service_role;
grant select on public.event_words to authenticated;
