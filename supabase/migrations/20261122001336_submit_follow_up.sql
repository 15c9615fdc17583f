-- The survey of a follow-up, locked; survey_closed unless it is answered now.
create function private.lock_follow_up(p_token text) returns public.surveys
	language plpgsql volatile set search_path = ''
as $$
declare
	v_survey public.surveys;
begin
	select s.* into v_survey from public.surveys s join public.follow_ups f on f.survey_id = s.id
	where f.token = p_token for no key update of s;
	if not found then
		raise sqlstate 'PT404' using message = 'link_unknown';
	elsif (select private.follow_up_state(f) from public.follow_ups f where f.survey_id = v_survey.id) <> 'open' then
		raise sqlstate 'PT409' using message = 'survey_closed';
	end if;
	return v_survey;
end;
$$;
revoke all on function private.lock_follow_up(text) from public, anon, authenticated, service_role;

-- The tag of the sheet of a device that has this key. The survey must be locked.
create function private.tag_on_follow_up(p_survey public.surveys, p_key bytea) returns bytea
	language plpgsql stable set search_path = ''
as $$
begin
	return private.response_tag((select f.salt from public.follow_ups f where f.survey_id = p_survey.id), p_key, p_survey.id, null);
end;
$$;
revoke all on function private.tag_on_follow_up(public.surveys, bytea) from public, anon, authenticated, service_role;

-- Takes a filled-in sheet of a follow-up (F8): p_answers is {question key: value}. One sheet per device's key,
-- 5,000 in all, and no faster than private.take_follow_up_pace allows.
create function private.submit_follow_up(p_token text, p_id uuid, p_answers jsonb, p_key text, p_fingerprint text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	c_sheets constant int := 5000;
	v_key bytea := private.seat_key(p_key);
	v_survey public.surveys := private.lock_follow_up(p_token);
	v_tag bytea := private.tag_on_follow_up(v_survey, v_key);
begin
	if not exists (select from public.responses r where r.tag = v_tag) then
		if (select count(*) from public.responses r where r.survey_id = v_survey.id) >= c_sheets then
			raise sqlstate 'PT409' using message = 'event_full';
		end if;
		perform private.take_follow_up_pace(v_survey.id);
	end if;
	return private.take_response(row (coalesce(p_id, gen_random_uuid()), v_survey.id, null, v_tag, 'link'),
		v_survey, p_answers, p_fingerprint);
end;
$$;
revoke all on function private.submit_follow_up(text, uuid, jsonb, text, text) from public, anon, authenticated, service_role;
grant execute on function private.submit_follow_up(text, uuid, jsonb, text, text) to anon, authenticated;

create function public.submit_follow_up(
	p_token text default null, p_id uuid default null, p_answers jsonb default null, p_key text default null,
	p_fingerprint text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.submit_follow_up(p_token, p_id, p_answers, p_key, p_fingerprint);
end;
$$;
revoke all on function public.submit_follow_up(text, uuid, jsonb, text, text) from public, anon, authenticated, service_role;
grant execute on function public.submit_follow_up(text, uuid, jsonb, text, text) to anon, authenticated;
