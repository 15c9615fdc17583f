-- What of events has its time come by p_now (L9), in the order in which it is carried out.
create function private.what_is_due(p_now timestamptz) returns table (turn int, what text, event_id uuid)
	language plpgsql stable set search_path = ''
as $$
declare
	v_today date := private.day_of(p_now);
begin
	return query
		select 1, 'follow_up', f.event_id
		from public.follow_ups f join public.surveys s on s.id = f.survey_id
		where s.state = 'open' and private.follow_up_ends_on(f) < v_today
		union all
		select d.turn, d.what, e.id
		from public.events e, private.deletion_terms(e) t, lateral (values
			(2, 'closing', t.closes_on <= v_today),
			(3, 'content', t.content_on <= v_today and e.emptied_on is null),
			(4, 'agreements', t.agreements_on <= v_today and private.count_agreements(e.id) > 0)) d (turn, what, due)
		where e.state <> 'draft' and d.due;
end;
$$;
revoke all on function private.what_is_due(timestamptz) from public, anon, authenticated, service_role;
