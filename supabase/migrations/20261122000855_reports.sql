-- Which seats reported which notes (M22). Only how many is ever told; gone when the event closes (L3).
create table private.reports (
	note_id uuid not null references public.notes (id) on update cascade on delete cascade,
	tag public.seat_tag not null,
	primary key (note_id, tag)
);
alter table private.reports enable row level security;
create policy "only functions touch reports" on private.reports for all to public using (false);
revoke all on private.reports from public, anon, authenticated, service_role;
