-- Owners and organisers choose what is published of an event and to whom; 'none' takes it back at once. Not before the event
-- is over, not without a word on what happens next (M24), and of a board on which few wrote not what they wrote unless
-- p_few_confirmed says that this is meant (L6). Once the content is gone they still can, while there are agreements to show.
create function private.publish_results(
	p_event_id uuid, p_access text, p_parts text[], p_boards uuid[], p_surveys uuid[], p_few_confirmed boolean)
	returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id, true);
	v_publication private.publications;
begin
	if exists (select from unnest(p_boards) i where not exists (
		select from public.boards b where b.id = i and b.event_id = v_event.id and b.twin_of is null)
	) then
		raise sqlstate 'PT404' using message = 'board_unknown';
	elsif exists (select from unnest(p_surveys) i where not exists (
		select from public.surveys s where s.id = i and s.event_id = v_event.id)
	) then
		raise sqlstate 'PT404' using message = 'survey_unknown';
	elsif p_access <> 'none' and btrim(v_event.what_next) = '' then
		raise sqlstate 'PT409' using message = 'what_next_missing';
	elsif p_access <> 'none' and not (
		v_event.state = 'closed' or v_event.emptied_on is not null and private.count_agreements(v_event.id) > 0)
	then
		raise sqlstate 'PT409' using message = 'event_not_over';
	elsif p_access <> 'none' and 'notes' = any (p_parts) and p_boards && private.boards_of_few(v_event.id)
		and p_few_confirmed is not true
	then
		raise sqlstate 'PT409' using message = 'few_writers';
	end if;
	begin
		insert into private.publications as p (event_id, access, parts, boards, surveys)
		values (v_event.id, p_access, p_parts, p_boards, p_surveys)
		on conflict (event_id) do update
			set access = excluded.access, parts = excluded.parts, boards = excluded.boards, surveys = excluded.surveys
		returning * into v_publication;
	exception
		when check_violation or not_null_violation then
			raise sqlstate 'PT400' using message = 'publication_invalid';
	end;
	perform private.record_act(v_event, 'publish_results', jsonb_build_object('state', v_publication.access));
	return to_jsonb(v_publication) - 'event_id';
end;
$$;
revoke all on function private.publish_results(uuid, text, text[], uuid[], uuid[], boolean) from public, anon, authenticated, service_role;
grant execute on function private.publish_results(uuid, text, text[], uuid[], uuid[], boolean) to authenticated;

create function public.publish_results(
	p_event_id uuid default null, p_access text default 'none', p_parts text[] default '{}', p_boards uuid[] default '{}',
	p_surveys uuid[] default '{}', p_few_confirmed boolean default false) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.publish_results(p_event_id, p_access, p_parts, p_boards, p_surveys, p_few_confirmed);
end;
$$;
revoke all on function public.publish_results(uuid, text, text[], uuid[], uuid[], boolean) from public, anon, authenticated, service_role;
grant execute on function public.publish_results(uuid, text, text[], uuid[], uuid[], boolean) to authenticated;
