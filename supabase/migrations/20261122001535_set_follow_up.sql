-- Ends a follow-up: nothing is taken any more, and nothing tells which device sent what (L3). Its event must be locked. Twice
-- is once.
create function private.end_follow_up(p_survey_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	update public.surveys set state = 'closed' where id = p_survey_id and state = 'open';
	if found then
		update public.follow_ups set salt = null where survey_id = p_survey_id;
		delete from private.follow_up_paces p where p.survey_id = p_survey_id;
		perform private.forget_sheets(p_survey_id);
		insert into private.residues default values;
	end if;
end;
$$;
revoke all on function private.end_follow_up(uuid) from public, anon, authenticated, service_role;

-- Begins to take answers to a follow-up, as soon as its event is closed. Its event must be locked.
create function private.begin_follow_up(p_event_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	update public.surveys s set state = 'open', opened_at = coalesce(s.opened_at, now())
	from public.follow_ups f where f.survey_id = s.id and f.event_id = p_event_id and s.state <> 'open';
	update public.follow_ups set salt = private.random_secret() where event_id = p_event_id and salt is null;
end;
$$;
revoke all on function private.begin_follow_up(uuid) from public, anon, authenticated, service_role;

-- Owners and organisers have an event asked about once more when it is over (F8), by p_definition, which save_survey takes
-- too, until p_ends_on; the content of the event must outlast it. Called again it moves that day. Null ends it, or calls it
-- off while the event is not over yet.
create function private.set_follow_up(p_event_id uuid, p_definition jsonb, p_ends_on date) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id, true);
	v_last date := (private.deletion_terms(v_event)).content_on - 1;
	v_definition jsonb;
	v_follow_up public.follow_ups;
begin
	if v_event.state = 'archived' then
		raise sqlstate 'PT409' using message = 'event_closed';
	elsif p_ends_on not between private.day_of(now()) and v_last then
		raise sqlstate 'PT400' using message = 'follow_up_end_invalid', hint = v_last::text;
	end if;
	select * into v_follow_up from public.follow_ups f where f.event_id = v_event.id;
	if p_ends_on is null then
		perform private.end_follow_up(v_follow_up.survey_id);
		delete from public.surveys s where s.id = v_follow_up.survey_id and s.state = 'draft';
	elsif v_follow_up.survey_id is null then
		v_definition := private.clean_survey(p_definition);
		if v_definition ->> 'scope' <> 'event' then
			raise sqlstate 'PT400' using message = 'survey_invalid', hint = 'scope';
		end if;
		insert into public.surveys (event_id, template, version, title, scope)
		values (v_event.id, v_definition ->> 'template', (v_definition -> 'version')::int, v_definition -> 'title', 'event')
		returning id into v_follow_up.survey_id;
		perform private.ask(v_follow_up.survey_id, v_definition -> 'questions');
		insert into public.follow_ups (survey_id, event_id, token, ends_on)
		values (v_follow_up.survey_id, v_event.id,
			rtrim(translate(encode(private.random_secret(), 'base64'), '+/', '-_'), '='), p_ends_on);
	else
		update public.follow_ups set ends_on = p_ends_on where event_id = v_event.id;
	end if;
	if p_ends_on is not null and v_event.state = 'closed' then
		perform private.begin_follow_up(v_event.id);
	end if;
	perform private.record_act(v_event, 'set_follow_up', jsonb_build_object('until', p_ends_on));
	perform private.change_event(v_event.id);
	return jsonb_build_object('survey_id', v_follow_up.survey_id, 'ends_on', p_ends_on);
end;
$$;
revoke all on function private.set_follow_up(uuid, jsonb, date) from public, anon, authenticated, service_role;
grant execute on function private.set_follow_up(uuid, jsonb, date) to authenticated;

create function public.set_follow_up(p_event_id uuid default null, p_definition jsonb default null, p_ends_on date default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_follow_up(p_event_id, p_definition, p_ends_on);
end;
$$;
revoke all on function public.set_follow_up(uuid, jsonb, date) from public, anon, authenticated, service_role;
grant execute on function public.set_follow_up(uuid, jsonb, date) to authenticated;
