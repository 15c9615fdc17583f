-- What the legal pages say (L17): of the organisation whose event has this code, without one of the organisation that runs
-- the installation. A code that leads nowhere is answered like none: every page has these links, also those of an event
-- that is over.
create function private.read_legal(p_code text) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off
as $$
declare
	v_organisation public.organisations;
begin
	select o.* into v_organisation from public.events e join public.organisations o on o.id = e.organisation_id
	where e.code = upper(regexp_replace(p_code, '[\s-]', '', 'g')) and e.state <> 'draft';
	if not found then
		select * into v_organisation from public.organisations o where o.runs_installation;
	end if;
	return jsonb_build_object('name', v_organisation.name, 'legal', coalesce(v_organisation.legal, '{}'));
end;
$$;
revoke all on function private.read_legal(text) from public, anon, authenticated, service_role;
grant execute on function private.read_legal(text) to anon, authenticated;

create function public.read_legal(p_code text default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.read_legal(p_code);
end;
$$;
revoke all on function public.read_legal(text) from public, anon, authenticated, service_role;
grant execute on function public.read_legal(text) to anon, authenticated;
