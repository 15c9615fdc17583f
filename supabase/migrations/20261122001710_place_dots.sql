-- Takes a seat's dots, {theme: number}, instead of those it had (M18): revocable until weighting ends, and until then
-- nobody sees a sum, so nothing is told and no revision is taken (M8).
create function private.place_dots(p_board_id uuid, p_dots jsonb, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lock_board(p_board_id);
	v_tag bytea := private.acting_seat(v_board, p_seat_key);
	v_offered jsonb := private.dots_offered(v_board);
	v_budget int := v_offered ->> 'budget';
	v_placed int;
begin
	perform private.check_act(v_board, 'seat', 'dots');
	if jsonb_typeof(p_dots) is distinct from 'object'
		or jsonb_path_exists(p_dots, 'strict $.* ? (@.type() != "number" || @ < 0 || @ > 1000 || @ != @.floor())') then
		raise sqlstate 'PT400' using message = 'dots_invalid';
	elsif exists (
		select from jsonb_object_keys(p_dots) k
		where not exists (
			select from public.themes t where t.board_id = v_board.id and t.id::text = k and not t.removed)
	) then
		raise sqlstate 'PT404' using message = 'theme_unknown';
	elsif exists (
		select from jsonb_each(p_dots) d where d.value::int > (v_offered ->> 'per_theme')::int
	) then
		raise sqlstate 'PT409' using message = 'dots_over_theme', hint = v_offered ->> 'per_theme';
	end if;
	select coalesce(sum(d.value::int), 0) into v_placed from jsonb_each(p_dots) d;
	if v_offered is null or v_placed > v_budget then
		raise sqlstate 'PT409' using message = 'dots_over_budget', hint = coalesce(v_budget, 0)::text;
	end if;

	if private.dots_of_seat(v_board, v_tag) <> (
		select coalesce(jsonb_object_agg(d.key, d.value), '{}') from jsonb_each(p_dots) d where d.value::int > 0
	) then
		perform private.take_pace(v_board.id, 'mark', v_tag, interval '500 milliseconds', 40);
		delete from public.dots d where d.tag = v_tag;
		insert into public.dots (theme_id, number, tag)
		select d.key::uuid, d.value::int, v_tag from jsonb_each(p_dots) d where d.value::int > 0;
	end if;
	return jsonb_build_object(
		'dots', private.dots_of_seat(v_board, v_tag), 'budget', v_budget, 'left', v_budget - v_placed);
end;
$$;
revoke all on function private.place_dots(uuid, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function private.place_dots(uuid, jsonb, text) to anon, authenticated;

create function public.place_dots(
	p_board_id uuid default null, p_dots jsonb default null, p_seat_key text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.place_dots(p_board_id, p_dots, p_seat_key);
end;
$$;
revoke all on function public.place_dots(uuid, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function public.place_dots(uuid, jsonb, text) to anon, authenticated;
