-- What an organisation publishes of an event after it (V19): to nobody, by link or to everybody who has the code, and only
-- the parts, boards and sheets that it has chosen.
create table private.publications (
	event_id uuid primary key references public.events (id) on delete cascade,
	access text not null default 'none',
	parts text[] not null default '{}',
	boards uuid[] not null default '{}',
	surveys uuid[] not null default '{}',
	constraint results_are_for_nobody_by_link_or_public check (access in ('none', 'link', 'public')),
	constraint results_have_known_parts check (parts <@ array['programme', 'themes', 'notes', 'agreements', 'follow_up'])
);
alter table private.publications enable row level security;
create policy "only functions touch publications" on private.publications for all to public using (false);
revoke all on private.publications from public, anon, authenticated, service_role;

-- Whether a page shows agreements, which stay longer than the rest (L9).
create function private.shows_agreements(p_publication private.publications) returns boolean
	language sql stable set search_path = ''
as $$
	select p_publication.access <> 'none' and 'agreements' = any (p_publication.parts) and exists (
		select from public.agreements a join public.boards b on b.id = a.board_id
		where coalesce(b.twin_of, b.id) = any (p_publication.boards) and not a.removed);
$$;
revoke all on function private.shows_agreements(private.publications) from public, anon, authenticated, service_role;

-- What of an event is chosen to be published: once its content is gone or due to go, no more than its agreements.
create function private.publication_of(p_event public.events) returns private.publications
	language plpgsql stable set search_path = ''
as $$
declare
	v_publication private.publications;
begin
	select * into v_publication from private.publications p where p.event_id = p_event.id;
	if not found then
		v_publication := row(p_event.id, 'none', '{}', '{}', '{}');
	end if;
	if private.content_is_over(p_event) then
		v_publication.parts := array(select x from unnest(v_publication.parts) x where x = 'agreements');
		v_publication.surveys := '{}';
	end if;
	return v_publication;
end;
$$;
revoke all on function private.publication_of(public.events) from public, anon, authenticated, service_role;

-- What of an event is published to those who have its code or, p_by_link, a link; nulls if nothing is.
create function private.open_publication(p_event public.events, p_by_link boolean) returns private.publications
	language plpgsql stable set search_path = ''
as $$
declare
	v_publication private.publications := private.publication_of(p_event);
begin
	if (v_publication.access = 'public' or p_by_link and v_publication.access = 'link') and btrim(p_event.what_next) <> ''
		and (p_event.state = 'closed' or p_event.emptied_on is not null)
		and (not private.content_is_over(p_event)
			or private.shows_agreements(v_publication) and (private.deletion_terms(p_event)).agreements_on > private.day_of(now()))
	then
		return v_publication;
	end if;
	return null;
end;
$$;
revoke all on function private.open_publication(public.events, boolean) from public, anon, authenticated, service_role;

-- Until when the agreements of an event are there, once they are all that is left of it; null before.
create function private.agreements_until(p_event public.events) returns date
	language sql stable set search_path = ''
	return case when private.content_is_over(p_event) then (private.deletion_terms(p_event)).agreements_on end;
revoke all on function private.agreements_until(public.events) from public, anon, authenticated, service_role;

-- Until when a page that shows this can be read: its agreements stay longer than the rest. Null if it shows nobody anything.
create function private.results_on(p_event public.events) returns date
	language plpgsql stable set search_path = ''
as $$
declare
	v_publication private.publications := private.open_publication(p_event, true);
begin
	return case when v_publication.event_id is null then null
		when private.shows_agreements(v_publication) then (private.deletion_terms(p_event)).agreements_on
		else (private.deletion_terms(p_event)).content_on end;
end;
$$;
revoke all on function private.results_on(public.events) from public, anon, authenticated, service_role;
