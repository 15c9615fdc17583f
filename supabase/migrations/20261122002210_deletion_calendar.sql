-- For members: what of their organisation's events goes when (L9), the next first. Days as 'YYYY-MM-DD'; closes_on is null unless
-- the event is open, emptied_on until its content was deleted. Drafts and events of which nothing is left are not in it.
create function private.deletion_calendar(p_organisation_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
begin
	if not coalesce(p_organisation_id in (select private.my_organisations()), false) then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', e.id, 'title', e.title, 'closes_on', t.closes_on, 'content_on', t.content_on,
			'agreements_on', t.agreements_on, 'emptied_on', e.emptied_on, 'agreements', a.number)
			order by case when e.emptied_on is null then t.content_on else t.agreements_on end, e.title, e.id), '[]')
		from public.events e, private.deletion_terms(e) t, private.count_agreements(e.id) a (number)
		where e.organisation_id = p_organisation_id and e.state <> 'draft' and (e.emptied_on is null or a.number > 0));
end;
$$;
revoke all on function private.deletion_calendar(uuid) from public, anon, authenticated, service_role;
grant execute on function private.deletion_calendar(uuid) to authenticated;

create function public.deletion_calendar(p_organisation_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.deletion_calendar(p_organisation_id);
end;
$$;
revoke all on function public.deletion_calendar(uuid) from public, anon, authenticated, service_role;
grant execute on function public.deletion_calendar(uuid) to authenticated;
