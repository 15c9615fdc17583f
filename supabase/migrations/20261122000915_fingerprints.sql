-- A digest of all that a sheet asks, in its order: two sheets with the same one ask word for word the same (E2).
create function private.fingerprint(p_survey_id uuid) returns text
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		select md5(coalesce(jsonb_agg(jsonb_build_array(q.key, q.kind, q.texts, q.options, q.config, q.condition)
			order by q.position, q.key), '[]')::text)
		from public.questions q where q.survey_id = p_survey_id);
end;
$$;
revoke all on function private.fingerprint(uuid) from public, anon, authenticated, service_role;

create function private.keep_fingerprint() returns trigger
	language plpgsql volatile security definer set search_path = ''
as $$
begin
	update public.surveys s set fingerprint = private.fingerprint(s.id)
	where s.id in (select t.survey_id from touched t);
	return null;
end;
$$;
revoke all on function private.keep_fingerprint() from public, anon, authenticated, service_role;

create trigger keep_fingerprint_of_new_questions after insert on public.questions
	referencing new table as touched for each statement execute function private.keep_fingerprint();
create trigger keep_fingerprint_of_changed_questions after update on public.questions
	referencing new table as touched for each statement execute function private.keep_fingerprint();
create trigger keep_fingerprint_without_questions after delete on public.questions
	referencing old table as touched for each statement execute function private.keep_fingerprint();
