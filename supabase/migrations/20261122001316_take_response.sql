-- Takes a sheet with the tag of whoever handed it in. Idempotent by p_id; one sheet per tag. A device that says which
-- questions it asked (p_fingerprint) is refused when the survey asks others (E2). The survey must be locked.
create function private.take_response(
	p_response public.responses, p_survey public.surveys, p_answers jsonb, p_fingerprint text) returns jsonb
	language plpgsql volatile set search_path = ''
as $$
declare
	v_earlier public.responses;
begin
	select * into v_earlier from public.responses r where r.id = p_response.id or r.tag = p_response.tag
	order by (r.id = p_response.id) desc limit 1;
	if not found then
		if p_survey.state <> 'open' then
			raise sqlstate 'PT409' using message = 'survey_closed';
		elsif p_fingerprint <> p_survey.fingerprint then
			raise sqlstate 'PT409' using message = 'survey_changed', hint = 'p_fingerprint';
		end if;
		perform private.store_response(p_response, p_survey, p_answers);
	elsif v_earlier.id <> p_response.id then
		raise sqlstate 'PT409' using message = 'already_submitted', hint = 'p_seat_key';
	elsif v_earlier.tag is distinct from p_response.tag then
		raise sqlstate 'PT409' using message = 'id_taken', hint = 'p_id';
	end if;
	return private.receipt(p_response.id, p_survey.id, p_response.session_id);
exception
	-- Somebody else used the id on another survey at the same moment.
	when unique_violation then
		raise sqlstate 'PT409' using message = 'id_taken', hint = 'p_id';
end;
$$;
revoke all on function private.take_response(public.responses, public.surveys, jsonb, text)
	from public, anon, authenticated, service_role;
