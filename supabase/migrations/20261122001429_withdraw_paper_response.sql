-- Members take a paper sheet back that they have typed in: whoever typed it knows its id, which no table shows. Wholly, as
-- long as none of its answers has gone into a figure (E11). Any other is as unknown as one that is not there.
create function private.withdraw_paper_response(p_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event_id uuid := (
		select s.event_id from public.responses r join public.surveys s on s.id = r.survey_id
		where r.id = p_id and r.origin = 'paper' and s.event_id in (select private.my_events()));
begin
	if v_event_id is null then
		raise sqlstate 'PT404' using message = 'response_unknown';
	elsif (private.event_for_member(v_event_id)).state = 'archived' then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	perform from public.surveys s
	where s.id = (select r.survey_id from public.responses r where r.id = p_id) for no key update;
	if exists (select from public.answers a where a.response_id = p_id and a.released) then
		raise sqlstate 'PT409' using message = 'response_released';
	end if;
	delete from public.responses r where r.id = p_id;
	if not found then
		raise sqlstate 'PT404' using message = 'response_unknown';
	end if;
	return jsonb_build_object('id', p_id, 'withdrawn', true);
end;
$$;
revoke all on function private.withdraw_paper_response(uuid) from public, anon, authenticated, service_role;
grant execute on function private.withdraw_paper_response(uuid) to authenticated;

create function public.withdraw_paper_response(p_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.withdraw_paper_response(p_id);
end;
$$;
revoke all on function public.withdraw_paper_response(uuid) from public, anon, authenticated, service_role;
grant execute on function public.withdraw_paper_response(uuid) to authenticated;
