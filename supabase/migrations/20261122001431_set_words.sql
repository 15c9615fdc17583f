-- Words that members have pass over, or count after all, in the lists of words of an event (T7). Both lists as a whole.
create function private.set_words(p_event_id uuid, p_silent text[], p_spoken text[]) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id);
	v_words public.event_words;
begin
	if v_event.state = 'archived' then
		raise sqlstate 'PT409' using message = 'event_closed';
	elsif p_silent is null or p_spoken is null or cardinality(p_silent) > 300 or cardinality(p_spoken) > 300
		or exists (select from unnest(p_silent || p_spoken) w
			where w is null or char_length(w) > 60 or private.clean_text(w) !~ '^\S+$') then
		raise sqlstate 'PT400' using message = 'words_invalid', hint = '300';
	end if;
	insert into public.event_words as w (event_id, silent, spoken)
	values (p_event_id,
		array(select distinct private.clean_text(s) as word from unnest(p_silent) s order by word),
		array(select distinct private.clean_text(s) as word from unnest(p_spoken) s order by word))
	on conflict (event_id) do update set silent = excluded.silent, spoken = excluded.spoken
	returning * into v_words;
	perform private.record_act(v_event, 'set_words', '{}');
	return jsonb_build_object('silent', to_jsonb(v_words.silent), 'spoken', to_jsonb(v_words.spoken));
end;
$$;
revoke all on function private.set_words(uuid, text[], text[]) from public, anon, authenticated, service_role;
grant execute on function private.set_words(uuid, text[], text[]) to authenticated;

create function public.set_words(p_event_id uuid default null, p_silent text[] default null, p_spoken text[] default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_words(p_event_id, p_silent, p_spoken);
end;
$$;
revoke all on function public.set_words(uuid, text[], text[]) from public, anon, authenticated, service_role;
grant execute on function public.set_words(uuid, text[], text[]) to authenticated;
