create table public.marks (
	id uuid primary key default gen_random_uuid(),
	note_id uuid not null references public.notes (id) on update cascade on delete cascade,
	kind public.mark_kind not null,
	tag public.seat_tag,
	constraint a_seat_sets_each_mark_once unique (note_id, kind, tag)
);
create index marks_tag_idx on public.marks (tag);

-- Who marked what is nobody's business, not even as rows without names: members get counts, from functions.
alter table public.marks enable row level security;
create policy "only functions touch marks" on public.marks for all to authenticated using (false);
revoke all on public.marks from public, anon, authenticated, service_role;
