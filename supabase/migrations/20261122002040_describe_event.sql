-- What is said about an event, as describe_event takes it.
create function private.event_details(p_event public.events) returns jsonb
	language sql stable set search_path = ''
	return jsonb_build_object('title', p_event.title, 'host', p_event.host, 'place', p_event.place, 'day', p_event.day,
		'locale', p_event.locale, 'attendance', p_event.attendance, 'purpose', p_event.purpose,
		'recipients', p_event.recipients, 'what_next', p_event.what_next, 'contact', p_event.contact,
		'house_rules', p_event.house_rules, 'controller', p_event.controller, 'privacy_officer', p_event.privacy_officer,
		'retention_days', p_event.retention_days, 'min_group', p_event.min_group);
revoke all on function private.event_details(public.events) from public, anon, authenticated, service_role;

-- Whether anybody has come to an event, and read what is promised there.
create function private.somebody_came(p_event public.events) returns boolean
	language plpgsql stable set search_path = ''
as $$
begin
	return exists (select from private.seats s where s.event_id = p_event.id)
		or exists (select from public.notes n join public.boards b on b.id = n.board_id where b.event_id = p_event.id)
		or exists (select from public.responses r join public.surveys s on s.id = r.survey_id where s.event_id = p_event.id);
end;
$$;
revoke all on function private.somebody_came(public.events) from public, anon, authenticated, service_role;

-- Whether an event would break its word if p_field said something else. How small a group is and how
-- long content stays hold from the opening on. The day moves to a later one only while nobody has come (L3, L9). What the
-- results are for and who gets them can be corrected while attendees can read that it was; afterwards nobody could tell
-- them (L7).
create function private.breaks_promise(p_event public.events, p_after public.events, p_field text) returns boolean
	language plpgsql stable set search_path = ''
as $$
begin
	return case
		when p_field in ('retention_days', 'min_group') then p_event.state <> 'draft'
		when p_field in ('purpose', 'recipients') then p_event.state in ('closed', 'archived')
		when p_field = 'day' then p_event.state <> 'draft' and private.somebody_came(p_event)
			and (private.deletion_terms(p_after)).held_on > (private.deletion_terms(p_event)).held_on
		else false
	end;
end;
$$;
revoke all on function private.breaks_promise(public.events, public.events, text) from public, anon, authenticated, service_role;

-- What whoever came to p_event read first, as far as p_after says something else: attendees see both (L7). What says the
-- same again was never changed.
create function private.first_said(p_event public.events, p_after jsonb) returns jsonb
	language sql stable set search_path = ''
as $$
	select coalesce(jsonb_object_agg(f.field, coalesce(p_event.first_said -> f.field,
		jsonb_build_object('said', f.said, 'changed_on', private.day_of(now())))), '{}')
	from (values ('purpose', p_event.purpose), ('recipients', p_event.recipients), ('controller', p_event.controller),
		('privacy_officer', p_event.privacy_officer)) f (field, said)
	where coalesce(p_event.first_said #>> array[f.field, 'said'], f.said) <> p_after ->> f.field
		and (p_event.first_said ? f.field or private.somebody_came(p_event));
$$;
revoke all on function private.first_said(public.events, jsonb) from public, anon, authenticated, service_role;

-- Owners and organisers say something else about an event: p_changes holds the fields that are to be others, p_expected
-- what they were when the member began (changed_meanwhile). An event that was opened keeps saying all it must
-- (event_incomplete), and what it promised (promise_given).
create function private.describe_event(p_event_id uuid, p_changes jsonb, p_expected jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id, true);
	v_before jsonb := private.event_details(v_event);
	v_after jsonb := private.clean_details(private.merged(v_before, p_changes, p_expected));
	v_then public.events := jsonb_populate_record(v_event, v_after);
	v_promise text := (select k from jsonb_object_keys(v_after) k
		where v_after -> k <> v_before -> k and private.breaks_promise(v_event, v_then, k) limit 1);
	v_first jsonb := private.first_said(v_event, v_after);
	v_missing text[] := private.missing_details(v_then);
begin
	if v_promise is not null then
		raise sqlstate 'PT409' using message = 'promise_given', hint = v_promise;
	elsif v_event.state <> 'draft' and v_missing <> '{}' then
		raise sqlstate 'PT409' using message = 'event_incomplete', hint = array_to_string(v_missing, ' ');
	end if;
	if v_after <> v_before then
		v_event := private.put_details(v_event, v_after);
		update public.events set first_said = v_first where id = v_event.id and first_said <> v_first;
		perform private.record_act(v_event, 'describe_event', jsonb_build_object(
			'fields', (select jsonb_agg(k order by k) from jsonb_object_keys(v_after) k where v_after -> k <> v_before -> k)));
		perform private.change_event(v_event.id, true);
	end if;
	return private.event_details(v_event);
end;
$$;
revoke all on function private.describe_event(uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.describe_event(uuid, jsonb, jsonb) to authenticated;

create function public.describe_event(p_event_id uuid default null, p_changes jsonb default null, p_expected jsonb default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.describe_event(p_event_id, p_changes, p_expected);
end;
$$;
revoke all on function public.describe_event(uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.describe_event(uuid, jsonb, jsonb) to authenticated;
