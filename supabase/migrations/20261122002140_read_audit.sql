-- What members did in an organisation, for its owners, the latest first: p_limit acts before the one with the id p_before, of
-- a kind if p_kind names one, from and until a day. Who, what, when to the minute; of whom and at which event; nothing about
-- attendees, no content, and nothing about how somebody leads (L15).
create function private.read_audit(
	p_organisation_id uuid, p_kind text, p_from date, p_until date, p_before uuid, p_limit int) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, true);
	v_limit int := least(greatest(coalesce(p_limit, 50), 1), 200);
	v_entries jsonb;
begin
	select coalesce(jsonb_agg(jsonb_build_object(
		'id', a.id,
		'at', to_char(a.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'),
		'kind', private.kind_of_act(a.act),
		'act', a.act,
		'who', (select u.email from auth.users u where u.id = a.user_id),
		'whom', coalesce(
			(select u.email from auth.users u where u.id::text = a.detail ->> 'member'),
			(select i.email from public.invitations i where i.id::text = a.detail ->> 'invitation')),
		'event', (select jsonb_build_object('id', e.id, 'title', e.title) from public.events e where e.id = a.event_id),
		'role', a.detail -> 'role',
		'state', a.detail -> 'state',
		'fields', coalesce(a.detail -> 'fields', '[]')) order by a.happened_at desc, a.id desc), '[]')
	into v_entries
	from (
		select * from public.audit_entries e
		where e.organisation_id = v_organisation.id
			and private.kind_of_act(e.act) is not null
			and private.kind_of_act(e.act) = coalesce(p_kind, private.kind_of_act(e.act))
			and (p_from is null or e.happened_at >= p_from::timestamp at time zone 'UTC')
			and (p_until is null or e.happened_at < (p_until + 1)::timestamp at time zone 'UTC')
			and (p_before is null or (e.happened_at, e.id) < (
				select b.happened_at, b.id from public.audit_entries b
				where b.id = p_before and b.organisation_id = v_organisation.id))
		order by e.happened_at desc, e.id desc
		limit v_limit + 1
	) a;
	return jsonb_build_object(
		'entries', case when jsonb_array_length(v_entries) > v_limit then v_entries - v_limit else v_entries end,
		'more', jsonb_array_length(v_entries) > v_limit);
end;
$$;
revoke all on function private.read_audit(uuid, text, date, date, uuid, int) from public, anon, authenticated, service_role;
grant execute on function private.read_audit(uuid, text, date, date, uuid, int) to authenticated;

create function public.read_audit(
	p_organisation_id uuid default null, p_kind text default null, p_from date default null, p_until date default null,
	p_before uuid default null, p_limit int default 50) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.read_audit(p_organisation_id, p_kind, p_from, p_until, p_before, p_limit);
end;
$$;
revoke all on function public.read_audit(uuid, text, date, date, uuid, int) from public, anon, authenticated, service_role;
grant execute on function public.read_audit(uuid, text, date, date, uuid, int) to authenticated;
