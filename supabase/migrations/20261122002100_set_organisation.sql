-- What is to be changed about an organisation, as it is stored; organisation_invalid with the field as hint. Texts by
-- language come as a whole: a language that is not named has none.
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

-- Owners change what is said about their organisation, how it looks and what its new events begin with: as far as p_changes
-- names it. Events that are there keep what they promised.
create function private.set_organisation(p_organisation_id uuid, p_changes jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, true);
	v_changes jsonb := private.clean_organisation(p_changes);
	v_before jsonb := v_organisation.legal || to_jsonb(v_organisation);
begin
	update public.organisations o set
		name = coalesce(v_changes ->> 'name', o.name),
		accent = case when v_changes ? 'accent' then v_changes ->> 'accent' else o.accent end,
		retention_days = coalesce((v_changes ->> 'retention_days')::int, o.retention_days),
		min_group = coalesce((v_changes ->> 'min_group')::int, o.min_group),
		audit_days = coalesce((v_changes ->> 'audit_days')::int, o.audit_days),
		legal = o.legal || (v_changes - array['name', 'accent', 'retention_days', 'min_group', 'audit_days'])
	where o.id = v_organisation.id;
	-- Which fields were changed, not what they say. A page sends those of a form, and what is empty like what was never said.
	perform private.record_act(v_organisation.id, 'set_organisation', jsonb_build_object('fields', (
		select coalesce(jsonb_agg(c.key order by c.key), '[]') from jsonb_each(v_changes) c
		where c.value is distinct from v_before -> c.key
			and not (c.value in ('""', '{"de": "", "en": ""}') and v_before -> c.key is null))));
	return jsonb_build_object('id', v_organisation.id, 'changed', true);
end;
$$;
revoke all on function private.set_organisation(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.set_organisation(uuid, jsonb) to authenticated;

create function public.set_organisation(p_organisation_id uuid default null, p_changes jsonb default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_organisation(p_organisation_id, p_changes);
end;
$$;
revoke all on function public.set_organisation(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.set_organisation(uuid, jsonb) to authenticated;
