-- Owners and organisers write down what became of an agreement, also after the event: p_changes holds state or remark,
-- p_expected what they were when the member began (changed_meanwhile). The day stays with it, and nothing keeps the hour.
create function private.follow_agreement(p_agreement_id uuid, p_changes jsonb, p_expected jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member((
		select b.event_id from public.agreements a join public.boards b on b.id = a.board_id where a.id = p_agreement_id), true);
	v_agreement public.agreements;
	v_before jsonb;
	v_after jsonb;
begin
	select * into v_agreement from public.agreements a where a.id = p_agreement_id for no key update;
	if v_agreement.removed then
		raise sqlstate 'PT404' using message = 'agreement_unknown';
	end if;
	v_before := jsonb_build_object('state', v_agreement.state, 'remark', v_agreement.remark);
	v_after := private.merged(v_before, p_changes, p_expected);
	v_after := v_after || jsonb_build_object('remark', coalesce(private.clean_text(v_after ->> 'remark'), ''));
	if char_length(v_after ->> 'remark') > 500 then
		raise sqlstate 'PT400' using message = 'remark_too_long', hint = 'remark';
	elsif v_after <> v_before then
		begin
			update public.agreements a
			set state = v_after ->> 'state', remark = v_after ->> 'remark', stated_on = private.day_of(now())
			where a.id = v_agreement.id returning * into v_agreement;
		exception
			when check_violation or not_null_violation then
				raise sqlstate 'PT400' using message = 'state_unknown', hint = 'state';
		end;
		perform private.record_act(v_event, 'follow_agreement', jsonb_build_object('agreement', v_agreement.id));
	end if;
	return jsonb_build_object(
		'state', v_agreement.state, 'remark', v_agreement.remark, 'stated_on', v_agreement.stated_on);
end;
$$;
revoke all on function private.follow_agreement(uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.follow_agreement(uuid, jsonb, jsonb) to authenticated;

create function public.follow_agreement(
	p_agreement_id uuid default null, p_changes jsonb default null, p_expected jsonb default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.follow_agreement(p_agreement_id, p_changes, p_expected);
end;
$$;
revoke all on function public.follow_agreement(uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.follow_agreement(uuid, jsonb, jsonb) to authenticated;
