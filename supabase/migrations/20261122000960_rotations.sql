-- A walk from board to board (M13): in each round every group is at another board. With the salt, so that closing the
-- event ends it.
create table private.rotations (
	event_id uuid primary key references private.event_salts (event_id) on delete cascade,
	board_ids uuid[] not null,
	-- From 1; there are as many rounds as boards.
	round int not null default 1,
	ends_at timestamptz,
	-- How many seats each group has, in the order of the boards they began at.
	sizes int[] not null,
	constraint a_rotation_has_a_group_for_each_of_its_boards check (
		cardinality(board_ids) >= 2 and cardinality(sizes) = cardinality(board_ids)),
	constraint a_rotation_has_as_many_rounds_as_boards check (round between 1 and cardinality(board_ids))
);
alter table private.rotations enable row level security;
create policy "only functions touch rotations" on private.rotations for all to public using (false);
revoke all on private.rotations from public, anon, authenticated, service_role;

-- Which group a seat walks with, and nothing about what it writes there.
create table private.rotation_seats (
	event_id uuid not null references private.rotations (event_id) on delete cascade,
	key_hash bytea not null,
	-- From 0, the index of the board it began at.
	group_index int not null,
	primary key (event_id, key_hash),
	constraint only_seats_of_the_event_walk
		foreign key (event_id, key_hash) references private.seats (event_id, key_hash) on delete cascade
);
alter table private.rotation_seats enable row level security;
create policy "only functions touch walking seats" on private.rotation_seats for all to public using (false);
revoke all on private.rotation_seats from public, anon, authenticated, service_role;
