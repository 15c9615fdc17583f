-- What the event of the file of a documentation is called, cleaned like every title, and without what would turn around the
-- letters of whatever it stands in. Null if that leaves no title.
create function private.title_of_document(p_document jsonb) returns text
	language sql immutable set search_path = ''
	return private.fitting_text(
		to_jsonb(regexp_replace(p_document #>> '{event,title}', '[\u202d\u202e]', '', 'g')), 1, 200);
revoke all on function private.title_of_document(jsonb) from public, anon, authenticated, service_role;

-- What of the file of a documentation others would suffer from: its size, its depth, and what its event is called after. Null
-- if nothing. The rest is looked through by the program, before it is stored and whenever it is read.
create function private.fault_of_document(p_document jsonb) returns text
	language plpgsql immutable set search_path = ''
as $$
declare
	v_event jsonb := p_document -> 'event';
	v_day text := v_event ->> 'day';
begin
	if jsonb_typeof(p_document) is distinct from 'object' then
		return 'document';
	elsif octet_length(p_document::text) > 16777216 then
		return 'size';
	elsif p_document @? 'strict $.**{16} ? (@.type() == "object" || @.type() == "array")' then
		return 'depth';
	elsif p_document -> 'format' is distinct from '"schreibgespraech-documentation"' then
		return 'format';
	elsif p_document -> 'version' is distinct from '1' then
		return 'version';
	elsif jsonb_typeof(v_event -> 'title') is distinct from 'string'
		or char_length(v_event ->> 'title') > 1000 or private.title_of_document(p_document) is null then
		return 'event.title';
	elsif jsonb_typeof(v_event -> 'host') not in ('string', 'null') or char_length(v_event ->> 'host') > 4000 then
		return 'event.host';
	elsif jsonb_typeof(v_event -> 'place') not in ('string', 'null') or char_length(v_event ->> 'place') > 4000 then
		return 'event.place';
	elsif v_day is not null and v_day !~ '^\d{4}-\d\d-\d\d$' then
		return 'event.day';
	end if;
	perform v_day::date;
	return null;
exception
	when datetime_field_overflow or invalid_datetime_format then
		return 'event.day';
end;
$$;
revoke all on function private.fault_of_document(jsonb) from public, anon, authenticated, service_role;

-- Owners and organisers read a documentation in that was downloaded as JSON: it becomes an event that is over, whose code
-- nobody can enter with. Its terms of deletion count from the day it came here, or an old one would go the same night.
create function private.import_documentation(p_organisation_id uuid, p_document jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id);
	v_event public.events;
	v_today date := private.day_of(now());
	v_fault text := private.fault_of_document(p_document);
begin
	if v_organisation.id not in (select private.organisations_i_run()) then
		raise sqlstate 'PT403' using message = 'role_forbids';
	elsif v_fault is not null then
		raise sqlstate 'PT400' using message = 'documentation_invalid', hint = v_fault;
	end if;
	insert into public.events (organisation_id, code, title, host, place, day, state, held_on, imported_on, retention_days)
	values (v_organisation.id, private.new_code(), private.title_of_document(p_document),
		coalesce(private.clean_text(p_document #>> '{event,host}'), ''),
		coalesce(private.clean_text(p_document #>> '{event,place}'), ''), coalesce((p_document #>> '{event,day}')::date, v_today),
		'archived', v_today, v_today, v_organisation.retention_days)
	returning * into v_event;
	insert into private.imported_documents (event_id, document) values (v_event.id, p_document);
	perform private.record_act(v_event, 'import_documentation', '{}');
	return jsonb_build_object('event', jsonb_build_object('id', v_event.id, 'state', v_event.state));
end;
$$;
revoke all on function private.import_documentation(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.import_documentation(uuid, jsonb) to authenticated;

create function public.import_documentation(p_organisation_id uuid default null, p_document jsonb default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.import_documentation(p_organisation_id, p_document);
end;
$$;
revoke all on function public.import_documentation(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.import_documentation(uuid, jsonb) to authenticated;
