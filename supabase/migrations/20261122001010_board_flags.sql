-- Fewer than five who wrote can be told apart by how they write (L6): until the facilitator reveals it or a fifth
-- writes, such a board is hidden like a first round.
create function private.small_group(p_board public.boards) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return p_board.writers < 5 and p_board.kind = 'dialogue' and p_board.phase in ('writing', 'exchange')
		and not (p_board.settings ->> 'revealed')::boolean;
end;
$$;
revoke all on function private.small_group(public.boards) from public, anon, authenticated, service_role;

-- What others write does not leave the database: in round 1 "verdeckt" (M7) and in a small group (L6).
create function private.hidden(p_board public.boards) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return p_board.phase = 'writing' and (p_board.settings ->> 'hidden_round')::boolean or private.small_group(p_board);
end;
$$;
revoke all on function private.hidden(public.boards) from public, anon, authenticated, service_role;

-- Running totals invite bandwagon votes: while marks are being set nobody sees counts (M8).
create function private.counts_hidden(p_board public.boards) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return p_board.phase = 'exchange' and (p_board.settings ->> 'hidden_counts')::boolean;
end;
$$;
revoke all on function private.counts_hidden(public.boards) from public, anon, authenticated, service_role;
