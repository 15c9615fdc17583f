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

-- How many seats have dots on a board as it is now, as boards.givers has it.
create function private.count_givers(p_board public.boards) returns int
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		select case when count(distinct d.tag) = 0 or count(distinct d.tag) >= e.min_group then count(distinct d.tag) end
		from public.events e
		left join public.themes t on t.board_id = p_board.id and not t.removed
		left join public.dots d on d.theme_id = t.id
		where e.id = p_board.event_id group by e.min_group);
end;
$$;
revoke all on function private.count_givers(public.boards) from public, anon, authenticated, service_role;

-- What leaves the room of the dots on a theme: their sum; of those of a few only its rank, equal ones alike (2.4, E7).
create function private.dots_told(p_board_id uuid, p_theme_id uuid, p_few boolean) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	if not p_few then
		return jsonb_build_object('dots', (
			select coalesce(sum(d.number), 0) from public.dots d where d.theme_id = p_theme_id));
	end if;
	return (
		with sums as (
			select t.id, coalesce(sum(d.number), 0) as number
			from public.themes t left join public.dots d on d.theme_id = t.id
			where t.board_id = p_board_id and not t.removed group by t.id
		)
		select jsonb_build_object('dots', null, 'rank', 1 + count(*) filter (where o.number > s.number))
		from sums s cross join sums o where s.id = p_theme_id group by s.id);
end;
$$;
revoke all on function private.dots_told(uuid, uuid, boolean) from public, anon, authenticated, service_role;
