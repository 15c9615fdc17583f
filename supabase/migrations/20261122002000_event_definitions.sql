-- A text of an event or its programme as it is stored, or null if it is none of p_least to p_most characters. Without
-- p_lines it stands in one line.
create function private.fitting_text(p_value jsonb, p_least int, p_most int, p_lines boolean default false) returns text
	language plpgsql immutable set search_path = ''
as $$
declare
	v_text text;
begin
	if jsonb_typeof(p_value) is distinct from 'string' then
		return null;
	end if;
	v_text := private.clean_text(p_value #>> '{}');
	if not p_lines then
		v_text := regexp_replace(v_text, '\s+', ' ', 'g');
	end if;
	return case when char_length(v_text) between p_least and p_most then v_text end;
end;
$$;
revoke all on function private.fitting_text(jsonb, int, int, boolean) from public, anon, authenticated, service_role;

-- A day as it is stored, or null. What lies further off than the century is a slip of the pen.
create function private.fitting_day(p_value jsonb) returns date
	language plpgsql immutable set search_path = ''
as $$
declare
	v_day date;
begin
	if jsonb_typeof(p_value) is distinct from 'string' or p_value #>> '{}' !~ '^20\d\d-\d\d-\d\d$' then
		return null;
	end if;
	v_day := to_date(p_value #>> '{}', 'YYYY-MM-DD');
	return v_day;
exception
	when datetime_field_overflow then
		return null;
end;
$$;
revoke all on function private.fitting_day(jsonb) from public, anon, authenticated, service_role;

-- A time of the venue's clock, "09:30"; null where it is left open, false (no time) where it is none.
create function private.fits_as_time(p_value jsonb) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return coalesce(p_value, 'null') = 'null'
		or jsonb_typeof(p_value) = 'string' and p_value #>> '{}' ~ '^([01]\d|2[0-3]):[0-5]\d$';
end;
$$;
revoke all on function private.fits_as_time(jsonb) from public, anon, authenticated, service_role;

-- What is said about an event, as far as p_details names it, as it is stored. event_invalid with the field as hint.
create function private.clean_details(p_details jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_clean jsonb := '{}';
	v_field text;
	v_value jsonb;
	v_fitting jsonb;
begin
	if jsonb_typeof(p_details) is distinct from 'object' then
		raise sqlstate 'PT400' using message = 'event_invalid';
	end if;
	for v_field, v_value in select e.key, e.value from jsonb_each(p_details) e order by e.key loop
		v_fitting := case
			when v_field = 'title' then to_jsonb(private.fitting_text(v_value, 1, 200))
			when v_field in ('host', 'place') then to_jsonb(private.fitting_text(v_value, 0, 200))
			when v_field = 'contact' then to_jsonb(private.fitting_text(v_value, 0, 200, true))
			when v_field in ('controller', 'privacy_officer') then to_jsonb(private.fitting_text(v_value, 0, 500, true))
			when v_field in ('purpose', 'recipients', 'what_next') then to_jsonb(private.fitting_text(v_value, 0, 1000, true))
			-- Null: the rules that come with the program.
			when v_field = 'house_rules' and v_value in ('null', '""') then 'null'
			when v_field = 'house_rules' then to_jsonb(private.fitting_text(v_value, 1, 1000, true))
			when v_field = 'day' then to_jsonb(private.fitting_day(v_value))
			when v_field = 'locale' and v_value in ('"de"', '"en"') then v_value
			when v_field = 'attendance' and v_value = 'null' then v_value
			when v_field = 'attendance' then to_jsonb(private.whole_number(v_value, 0, 100000))
			when v_field = 'retention_days' then to_jsonb(private.whole_number(v_value, 30, 365))
			when v_field = 'min_group' then to_jsonb(private.whole_number(v_value, 5, 50))
		end;
		if v_fitting is null then
			raise sqlstate 'PT400' using message = 'event_invalid', hint = v_field;
		end if;
		v_clean := v_clean || jsonb_build_object(v_field, v_fitting);
	end loop;
	return v_clean;
end;
$$;
revoke all on function private.clean_details(jsonb) from public, anon, authenticated, service_role;

-- A session as it is stored. event_invalid with the field as hint, after p_place.
create function private.clean_session(p_session jsonb, p_place text default '') returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_title text := private.fitting_text(p_session -> 'title', 1, 200);
	v_room text := private.fitting_text(coalesce(nullif(p_session -> 'room', 'null'), '""'), 0, 100);
	v_starts text := p_session ->> 'starts_at';
	v_ends text := p_session ->> 'ends_at';
	v_fault text := case
		when jsonb_typeof(p_session) is distinct from 'object' then 'title'
		when p_session ->> 'kind' is null
			or p_session ->> 'kind' not in ('talk', 'workshop', 'film', 'interview', 'discussion', 'closing') then 'kind'
		when v_title is null then 'title'
		when v_room is null then 'room'
		when not private.fits_as_time(p_session -> 'starts_at') then 'starts_at'
		when not private.fits_as_time(p_session -> 'ends_at') then 'ends_at'
		-- Written "HH:MM", times are in the order of their letters.
		when v_ends is not null and (v_starts is null or v_ends <= v_starts) then 'ends_at'
	end;
begin
	if v_fault is not null then
		raise sqlstate 'PT400' using message = 'event_invalid', hint = p_place || v_fault;
	end if;
	return jsonb_build_object('kind', p_session ->> 'kind', 'title', v_title, 'room', v_room, 'starts_at', v_starts,
		'ends_at', v_ends);
end;
$$;
revoke all on function private.clean_session(jsonb, text) from public, anon, authenticated, service_role;

-- Beginnings of sentences by language as they are stored: {"de": ["…"], "en": ["…"]}, six at most. Null if they are not.
create function private.clean_starters(p_starters jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_clean jsonb := '{}';
	v_language text;
	v_list jsonb;
	v_fit boolean;
begin
	if jsonb_typeof(p_starters) is distinct from 'object' then
		return null;
	end if;
	for v_language, v_list in select e.key, e.value from jsonb_each(p_starters) e loop
		if jsonb_typeof(v_list) <> 'array' or v_language !~ '^[a-z]{2,3}$' then
			return null;
		end if;
		select coalesce(jsonb_agg(t.body order by i), '[]'), coalesce(bool_and(t.body is not null), true) and count(*) <= 6
		into v_list, v_fit
		from jsonb_array_elements(v_list) with ordinality e (starter, i)
		cross join lateral private.fitting_text(e.starter, 1, 60) t (body);
		if not v_fit then
			return null;
		elsif v_list <> '[]' then
			v_clean := v_clean || jsonb_build_object(v_language, v_list);
		end if;
	end loop;
	return v_clean;
end;
$$;
revoke all on function private.clean_starters(jsonb) from public, anon, authenticated, service_role;

-- A board with its prompts (M3: one to three of at most 140 characters, in German or English) as it is stored.
-- event_invalid with the field as hint, after p_place.
create function private.clean_board(p_board jsonb, p_place text default '') returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_title text := private.fitting_text(p_board -> 'title', 1, 200);
	v_starters jsonb := private.clean_starters(coalesce(nullif(p_board -> 'starters', 'null'), '{}'));
	v_prompts jsonb := '[]';
	v_texts jsonb;
	v_at int;
	v_fault text := case
		when v_title is null then 'title'
		when p_board ->> 'kind' is null or p_board ->> 'kind' not in ('dialogue', 'questions') then 'kind'
		when jsonb_typeof(p_board -> 'prompts') is distinct from 'array'
			or jsonb_array_length(p_board -> 'prompts') not between 1 and 3 then 'prompts'
		when v_starters is null then 'starters'
	end;
begin
	if v_fault is not null then
		raise sqlstate 'PT400' using message = 'event_invalid', hint = p_place || v_fault;
	end if;
	for v_texts, v_at in
		select t, i - 1 from jsonb_array_elements(p_board -> 'prompts') with ordinality p (t, i) order by i
	loop
		v_texts := case
			when jsonb_typeof(v_texts) <> 'object' then null
			when v_texts ? 'de' then private.clean_texts(v_texts, 140)
			-- The rule for texts, asked with English in the place of German.
			else private.clean_texts(v_texts || jsonb_build_object('de', v_texts -> 'en'), 140) - 'de'
		end;
		if v_texts is null then
			raise sqlstate 'PT400' using message = 'event_invalid', hint = p_place || 'prompts.' || v_at;
		end if;
		v_prompts := v_prompts || jsonb_build_array(v_texts);
	end loop;
	return jsonb_build_object('kind', p_board ->> 'kind', 'title', v_title, 'prompts', v_prompts, 'starters', v_starters);
end;
$$;
revoke all on function private.clean_board(jsonb, text) from public, anon, authenticated, service_role;

-- What an organisation says at all its events. Whoever is asked for it at each of them writes it at none (V16).
create function private.event_defaults(p_organisation public.organisations, p_locale text) returns jsonb
	language sql stable set search_path = ''
	return jsonb_build_object(
		'host', p_organisation.name,
		'controller', coalesce(nullif(btrim(p_organisation.legal ->> 'controller'), ''), p_organisation.name),
		'privacy_officer', coalesce(p_organisation.legal ->> 'privacy_officer', ''),
		'recipients', coalesce(p_organisation.legal #>> array['recipients', p_locale], ''),
		'retention_days', p_organisation.retention_days,
		'min_group', p_organisation.min_group);
revoke all on function private.event_defaults(public.organisations, text) from public, anon, authenticated, service_role;

-- What must be said before an event opens and is not (E1, L7, M25).
create function private.missing_details(p_event public.events) returns text[]
	language sql immutable set search_path = ''
as $$
	select coalesce(array_agg(f.field order by f.place), '{}')
	from (values (1, 'purpose', p_event.purpose), (2, 'recipients', p_event.recipients), (3, 'what_next', p_event.what_next),
		(4, 'contact', p_event.contact), (5, 'controller', p_event.controller),
		(6, 'privacy_officer', p_event.privacy_officer)) f (place, field, said)
	where btrim(f.said) = '';
$$;
revoke all on function private.missing_details(public.events) from public, anon, authenticated, service_role;

-- p_current with p_changes in it, for somebody who knew p_expected: changed_meanwhile, with the field as hint, if somebody
-- else has changed one of the same fields to something else. Where they changed others, both stay. To be called under
-- the lock that keeps p_current as it is.
create function private.merged(p_current jsonb, p_changes jsonb, p_expected jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_field text;
begin
	if jsonb_typeof(p_changes) is distinct from 'object' then
		raise sqlstate 'PT400' using message = 'event_invalid';
	end if;
	select k into v_field from jsonb_object_keys(p_changes) k where not p_current ? k order by k limit 1;
	if found then
		raise sqlstate 'PT400' using message = 'event_invalid', hint = v_field;
	end if;
	select k into v_field from jsonb_object_keys(p_changes) k
	where p_current -> k is distinct from p_expected -> k and p_current -> k is distinct from p_changes -> k
	order by k limit 1;
	if found then
		raise sqlstate 'PT409' using message = 'changed_meanwhile', hint = v_field;
	end if;
	return p_current || p_changes;
end;
$$;
revoke all on function private.merged(jsonb, jsonb, jsonb) from public, anon, authenticated, service_role;
