-- How often each note was served in the round (M9). Only how often: which seat has seen what stays on the seat's device.
create table private.showings (
	note_id uuid primary key references public.notes (id) on update cascade on delete cascade,
	shown public.tally not null
);
alter table private.showings enable row level security;
create policy "only functions touch showings" on private.showings for all to public using (false);
revoke all on private.showings from public, anon, authenticated, service_role;
