-- When a board offers fewer dots than before, seats that have placed more get theirs back, to place them anew; all others
-- keep what they have. Sums that were told stay as they were told.
create function private.take_back_dots(p_board public.boards) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_offered jsonb := private.dots_offered(p_board);
begin
	if private.dots_hidden(p_board) then
		delete from public.dots d
		where d.tag in (
			select o.tag from public.dots o join public.themes t on t.id = o.theme_id
			where t.board_id = p_board.id
			group by o.tag
			having sum(o.number) > (v_offered ->> 'budget')::int or max(o.number) > (v_offered ->> 'per_theme')::int);
	end if;
end;
$$;
revoke all on function private.take_back_dots(public.boards) from public, anon, authenticated, service_role;
