-- Writes, changes or takes away one agreement: what, who (a role or an office), by when, from which theme (M19). p_id is
-- made by the caller, so that one sent twice is there once. Without a date it is open when.
create function private.set_agreement(
	p_id uuid, p_board_id uuid, p_theme_id uuid, p_what text, p_who text, p_due date, p_gone boolean, p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(p_board_id, p_token);
	v_id uuid := coalesce(p_id, gen_random_uuid());
	v_what text := coalesce(private.clean_text(p_what), '');
	v_who text := coalesce(private.clean_text(p_who), '');
	v_gone boolean := coalesce(p_gone, false);
	v_revision bigint := v_board.revision;
	v_agreement public.agreements;
begin
	perform private.check_act(v_board, 'facilitator', 'agree');
	select * into v_agreement from public.agreements a where a.id = v_id;
	if v_agreement.board_id <> v_board.id then
		raise sqlstate 'PT409' using message = 'id_taken';
	elsif v_gone then
		if v_agreement.id is null then
			raise sqlstate 'PT404' using message = 'agreement_unknown';
		end if;
		update public.agreements
		set what = '', who = '', due = null, theme_id = null, state = 'open', remark = '', stated_on = null, removed = true,
			revision = v_board.revision + 1
		where id = v_id and not removed returning * into v_agreement;
	elsif v_what = '' or v_who = '' then
		raise sqlstate 'PT400' using message = 'agreement_incomplete', hint = case when v_what = '' then 'what' else 'who' end;
	elsif char_length(v_what) > 500 or char_length(v_who) > 140 then
		raise sqlstate 'PT400' using message = 'agreement_too_long', hint = case when char_length(v_what) > 500 then 'what' else 'who' end;
	elsif p_theme_id is not null and not exists (
		select from public.themes t where t.id = p_theme_id and t.board_id = v_board.id and not t.removed
	) then
		raise sqlstate 'PT404' using message = 'theme_unknown';
	else
		insert into public.agreements as a (id, board_id, theme_id, what, who, due, position, revision)
		values (v_id, v_board.id, p_theme_id, v_what, v_who, p_due,
			(select coalesce(max(o.position), 0) + 1 from public.agreements o where o.board_id = v_board.id),
			v_board.revision + 1)
		on conflict (id) do update
			set theme_id = excluded.theme_id, what = excluded.what, who = excluded.who, due = excluded.due, removed = false,
				revision = excluded.revision
			where (a.theme_id, a.what, a.who, a.due, a.removed)
				is distinct from (excluded.theme_id, excluded.what, excluded.who, excluded.due, false)
		returning * into v_agreement;
	end if;
	if found then
		v_revision := private.change_entries(v_board, private.entries(v_board, p_agreements => array[v_id]));
	end if;
	return jsonb_build_object('revision', v_revision, 'agreement',
		(select a.shape from private.shaped_agreements a where a.id = v_id));
end;
$$;
revoke all on function private.set_agreement(uuid, uuid, uuid, text, text, date, boolean, text) from public, anon, authenticated, service_role;
grant execute on function private.set_agreement(uuid, uuid, uuid, text, text, date, boolean, text) to anon, authenticated;

create function public.set_agreement(
	p_id uuid default null, p_board_id uuid default null, p_theme_id uuid default null, p_what text default null,
	p_who text default null, p_due date default null, p_gone boolean default false, p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_agreement(p_id, p_board_id, p_theme_id, p_what, p_who, p_due, p_gone, p_token);
end;
$$;
revoke all on function public.set_agreement(uuid, uuid, uuid, text, text, date, boolean, text) from public, anon, authenticated, service_role;
grant execute on function public.set_agreement(uuid, uuid, uuid, text, text, date, boolean, text) to anon, authenticated;
