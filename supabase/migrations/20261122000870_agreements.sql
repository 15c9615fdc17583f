-- What is to happen, who does it (a role or an office, not a name) and by when (M19). One that is taken away stays as a
-- tombstone without its words.
create table public.agreements (
	id uuid primary key,
	board_id uuid not null references public.boards (id) on delete cascade,
	theme_id uuid,
	what text not null,
	who text not null,
	-- Null is shown as open.
	due date,
	position int not null,
	-- What became of it, as members write it down afterwards (L9); no device in the hall is told.
	state text not null default 'open',
	remark text not null default '',
	-- The day on which they last did.
	stated_on date,
	removed boolean not null default false,
	revision bigint not null,
	constraint an_agreement_comes_from_a_theme_of_its_board
		foreign key (board_id, theme_id) references public.themes (board_id, id) on delete set null (theme_id),
	constraint an_agreement_says_what_in_at_most_500_characters check (char_length(what) <= 500),
	constraint an_agreement_says_who_in_at_most_140_characters check (char_length(who) <= 140),
	constraint an_agreement_says_what_and_who_until_it_is_taken_away check (
		removed = (what = '') and removed = (who = '')),
	constraint an_agreement_is_open_under_way_done_or_given_up check (state in ('open', 'under_way', 'done', 'given_up')),
	constraint an_agreement_is_remarked_on_in_at_most_500_characters check (char_length(remark) <= 500),
	constraint nothing_becomes_of_an_agreement_that_is_taken_away check (
		not removed or state = 'open' and remark = '' and stated_on is null)
);
create index agreements_board_id_theme_id_idx on public.agreements (board_id, theme_id);

alter table public.agreements enable row level security;
create policy "members see the agreements" on public.agreements
	for select to authenticated
	using (board_id in (select b.id from public.boards b where b.event_id in (select private.my_events())));
revoke all on public.agreements from public, anon, authenticated, service_role;
grant select on public.agreements to authenticated;
