-- What is to be changed about an organisation, as it is stored; organisation_invalid with the field as hint.
create function private.clean_organisation(p_changes jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_clean jsonb := '{}';
	v_field text;
	v_language text;
	v_value jsonb;
	v_text jsonb;
	v_fitting jsonb;
begin
	if jsonb_typeof(p_changes) is distinct from 'object' then
		raise sqlstate 'PT400' using message = 'organisation_invalid';
	end if;
	for v_field, v_value in select e.key, e.value from jsonb_each(p_changes) e order by e.key loop
		if v_field in ('imprint', 'privacy', 'accessibility', 'legal_basis', 'recipients') and jsonb_typeof(v_value) = 'object' then
			v_fitting := '{}';
			for v_language, v_text in select e.key, e.value from jsonb_each(v_value) e order by e.key loop
				v_text := to_jsonb(private.fitting_text(v_text, 0,
					case when v_field in ('legal_basis', 'recipients') then 1000 else 10000 end, true));
				if v_text is null or v_language not in ('de', 'en') then
					raise sqlstate 'PT400' using message = 'organisation_invalid', hint = v_field || '.' || v_language;
				end if;
				v_fitting := v_fitting || jsonb_build_object(v_language, v_text);
			end loop;
		else
			v_fitting := case
				when v_field = 'name' then to_jsonb(private.fitting_text(v_value, 1, 200))
				when v_field in ('controller', 'privacy_officer', 'accessibility_contact')
					then to_jsonb(private.fitting_text(v_value, 0, 500, true))
				when v_field = 'accent' and (v_value = 'null' or v_value #>> '{}' ~ '^#[0-9a-f]{6}$') then v_value
				when v_field in ('retention_days', 'audit_days') then to_jsonb(private.whole_number(v_value, 30, 365))
				when v_field = 'min_group' then to_jsonb(private.whole_number(v_value, 5, 50))
			end;
		end if;
		if v_fitting is null then
			raise sqlstate 'PT400' using message = 'organisation_invalid', hint = v_field;
		elsif v_field = 'accent' and private.contrast_with_paper(v_fitting #>> '{}') < 4.5 then
			raise sqlstate 'PT400' using message = 'accent_pale', hint = v_field;
		end if;
		v_clean := v_clean || jsonb_build_object(v_field, v_fitting);
	end loop;
	return v_clean;
end;
$$;
revoke all on function private.clean_organisation(jsonb) from public, anon, authenticated, service_role;

-- What is said about an organisation, text by text: controller, imprint.de. What is empty is like what was never said.
create function private.organisation_texts(p_said jsonb) returns table (field text, said text)
	language sql immutable set search_path = ''
as $$
	select concat_ws('.', e.key, one.language), coalesce(one.said, '')
	from jsonb_each(p_said) e
	cross join lateral (
		select null as language, e.value #>> '{}' as said where jsonb_typeof(e.value) <> 'object'
		union all
		select l.key, l.value from jsonb_each_text(case when jsonb_typeof(e.value) = 'object' then e.value else '{}' end) l
	) one;
$$;
revoke all on function private.organisation_texts(jsonb) from public, anon, authenticated, service_role;

-- Owners change what is said about their organisation, how it looks and what its new events begin with: as far as p_changes
-- names it, and if p_expected is given only where nobody else has said something else since (changed_meanwhile with the
-- field as hint). Events that are there keep what they promised.
create function private.set_organisation(p_organisation_id uuid, p_changes jsonb, p_expected jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, true);
	v_changes jsonb := private.clean_organisation(p_changes);
	v_before jsonb := v_organisation.legal || to_jsonb(v_organisation);
	v_legal jsonb := v_organisation.legal;
	v_field text;
	v_value jsonb;
begin
	if jsonb_typeof(p_expected) <> 'object' then
		raise sqlstate 'PT400' using message = 'organisation_invalid';
	end if;
	select c.field into v_field
	from private.organisation_texts(v_changes) c
	left join private.organisation_texts(v_before) b using (field)
	left join private.organisation_texts(p_expected) e using (field)
	where p_expected is not null and coalesce(b.said, '') not in (coalesce(e.said, ''), c.said)
	order by c.field limit 1;
	if found then
		raise sqlstate 'PT409' using message = 'changed_meanwhile', hint = v_field;
	end if;
	for v_field, v_value in
		select c.key, c.value from jsonb_each(v_changes - array['name', 'accent', 'retention_days', 'min_group', 'audit_days']) c
	loop
		v_legal := v_legal || jsonb_build_object(v_field,
			case when jsonb_typeof(v_value) = 'object' then coalesce(v_legal -> v_field, '{}') || v_value else v_value end);
	end loop;
	update public.organisations o set
		name = coalesce(v_changes ->> 'name', o.name),
		accent = case when v_changes ? 'accent' then v_changes ->> 'accent' else o.accent end,
		retention_days = coalesce((v_changes ->> 'retention_days')::int, o.retention_days),
		min_group = coalesce((v_changes ->> 'min_group')::int, o.min_group),
		audit_days = coalesce((v_changes ->> 'audit_days')::int, o.audit_days),
		legal = v_legal
	where o.id = v_organisation.id;
	-- Which fields were changed, not what they say.
	perform private.record_act(v_organisation.id, 'set_organisation', jsonb_build_object('fields', (
		select coalesce(jsonb_agg(distinct split_part(c.field, '.', 1)), '[]')
		from private.organisation_texts(v_changes) c left join private.organisation_texts(v_before) b using (field)
		where c.said <> coalesce(b.said, ''))));
	return jsonb_build_object('id', v_organisation.id, 'changed', true);
end;
$$;
revoke all on function private.set_organisation(uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.set_organisation(uuid, jsonb, jsonb) to authenticated;

create function public.set_organisation(p_organisation_id uuid default null, p_changes jsonb default null,
	p_expected jsonb default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_organisation(p_organisation_id, p_changes, p_expected);
end;
$$;
revoke all on function public.set_organisation(uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.set_organisation(uuid, jsonb, jsonb) to authenticated;
