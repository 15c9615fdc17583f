-- How a board is led: p_settings holds the settings that are to be others (of the dots, the ones that are), everything
-- else stays. The same again changes nothing. settings_invalid if the whole would make no sense.
create function private.set_board(p_board_id uuid, p_settings jsonb, p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(p_board_id, p_token);
	v_settings jsonb := v_board.settings;
	v_after public.boards := v_board;
	v_revision bigint := v_board.revision;
begin
	if jsonb_typeof(p_settings) is distinct from 'object' then
		raise sqlstate 'PT400' using message = 'settings_invalid';
	end if;
	v_settings := v_settings || p_settings;
	if jsonb_typeof(p_settings -> 'dots') = 'object' then
		v_settings := jsonb_set(v_settings, '{dots}', (v_board.settings -> 'dots') || (p_settings -> 'dots'));
	end if;
	if jsonb_typeof(v_settings #> '{dots,question}') = 'string' then
		v_settings := jsonb_set(v_settings, '{dots,question}', to_jsonb(private.clean_text(v_settings #>> '{dots,question}')));
	end if;
	begin
		update public.boards set settings = v_settings where id = v_board.id and settings <> v_settings returning * into v_after;
	exception
		when check_violation then
			raise sqlstate 'PT400' using message = 'settings_invalid';
	end;
	if v_after.id is not null then
		perform private.take_back_dots(v_after);
		v_revision := private.change_view(v_board, v_after);
		perform private.record_lead(v_board, p_token, 'set_board',
			jsonb_build_object('settings', (select jsonb_agg(k order by k) from jsonb_object_keys(p_settings) k)));
	end if;
	return jsonb_build_object('revision', v_revision, 'settings', v_settings);
end;
$$;
revoke all on function private.set_board(uuid, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function private.set_board(uuid, jsonb, text) to anon, authenticated;

create function public.set_board(
	p_board_id uuid default null, p_settings jsonb default null, p_token text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_board(p_board_id, p_settings, p_token);
end;
$$;
revoke all on function public.set_board(uuid, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function public.set_board(uuid, jsonb, text) to anon, authenticated;
