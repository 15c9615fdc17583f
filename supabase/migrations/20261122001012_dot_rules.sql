-- How many dots a seat has for so many themes (M18). "half": one for every second theme. "gauss": as many as are needed
-- so that the room together could compare each theme with each other one, a(a-1)/2 pairs shared among the people; where
-- nobody counted the people, half. Always at least one.
create function private.dot_budget(p_rule text, p_themes int, p_people int) returns int
	language plpgsql immutable set search_path = ''
as $$
begin
	if p_rule = 'gauss' and p_people > 0 then
		return greatest(1, ceil(p_themes::numeric * (p_themes - 1) / (2 * p_people)));
	end if;
	return greatest(1, ceil(p_themes::numeric / 2));
end;
$$;
revoke all on function private.dot_budget(text, int, int) from public, anon, authenticated, service_role;

-- What devices must know to place dots: the question, how many dots a seat has in all and for one theme. Null while
-- nobody has worded the question. Without a number of people of the board's own, the heads counted at the event.
create function private.dots_offered(p_board public.boards) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	v_dots jsonb := p_board.settings -> 'dots';
begin
	if coalesce(v_dots ->> 'question', '') = '' then
		return null;
	end if;
	return jsonb_build_object(
		'question', v_dots ->> 'question',
		'per_theme', (v_dots ->> 'per_theme')::int,
		'budget', private.dot_budget(
			v_dots ->> 'rule',
			(select count(*) from public.themes t where t.board_id = p_board.id and not t.removed)::int,
			coalesce((v_dots ->> 'people')::int, (select e.attendance from public.events e where e.id = p_board.event_id))));
end;
$$;
revoke all on function private.dots_offered(public.boards) from public, anon, authenticated, service_role;

-- Sums of dots appear when weighting has ended, for everybody at once (M8).
create function private.dots_hidden(p_board public.boards) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return p_board.phase not in ('agreeing', 'closed') or coalesce(p_board.settings #>> '{dots,question}', '') = '';
end;
$$;
revoke all on function private.dots_hidden(public.boards) from public, anon, authenticated, service_role;
