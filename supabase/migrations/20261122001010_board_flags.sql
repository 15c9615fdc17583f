-- Round 1 "verdeckt": what others write does not leave the database (M7).
create function private.hidden_round(p_board public.boards) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return p_board.phase = 'writing' and (p_board.settings ->> 'hidden_round')::boolean;
end;
$$;
revoke all on function private.hidden_round(public.boards) from public, anon, authenticated, service_role;

-- Running totals invite bandwagon votes: while marks are being set nobody sees counts (M8).
create function private.counts_hidden(p_board public.boards) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return p_board.phase = 'exchange' and (p_board.settings ->> 'hidden_counts')::boolean;
end;
$$;
revoke all on function private.counts_hidden(public.boards) from public, anon, authenticated, service_role;
