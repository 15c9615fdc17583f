-- Removes an example event with all that belongs to it (V20). Real events are never removed this way.
create function private.remove_example(p_event_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id, true);
begin
	if not v_event.is_example then
		raise sqlstate 'PT409' using message = 'not_an_example';
	end if;
	perform private.record_act(v_event, 'remove_example', jsonb_build_object('title', v_event.title));
	delete from public.events e where e.id = v_event.id;
	insert into private.residues default values;
	return jsonb_build_object('id', p_event_id, 'removed', true);
end;
$$;
revoke all on function private.remove_example(uuid) from public, anon, authenticated, service_role;
grant execute on function private.remove_example(uuid) to authenticated;

create function public.remove_example(p_event_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.remove_example(p_event_id);
end;
$$;
revoke all on function public.remove_example(uuid) from public, anon, authenticated, service_role;
grant execute on function public.remove_example(uuid) to authenticated;
