-- How many dots a seat has put on a theme (M18).
create table public.dots (
	id uuid primary key default gen_random_uuid(),
	theme_id uuid not null references public.themes (id) on delete cascade,
	number int not null,
	-- Null once the event is closed (L3).
	tag public.seat_tag,
	constraint a_seat_weights_a_theme_once unique (theme_id, tag),
	constraint a_seat_that_places_dots_places_some check (number > 0)
);
create index dots_tag_idx on public.dots (tag);

-- Like marks: members get sums, from functions.
alter table public.dots enable row level security;
create policy "only functions touch dots" on public.dots for all to authenticated using (false);
revoke all on public.dots from public, anon, authenticated, service_role;
