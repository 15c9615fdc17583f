-- Owners give their organisation a logo, or take it away with null. The image is base64 of a PNG that the server has drawn
-- anew; logo_invalid where it is none, or too large, changed_meanwhile where another than p_expected is there, by its digest
-- and '' for none.
create function private.set_logo(p_organisation_id uuid, p_image text, p_width int, p_height int, p_expected text)
	returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, true);
	v_image bytea;
begin
	if p_expected <> coalesce((select l.digest from public.organisation_logos l where l.organisation_id = v_organisation.id), '') then
		raise sqlstate 'PT409' using message = 'changed_meanwhile', hint = 'logo';
	end if;
	delete from public.organisation_logos l where l.organisation_id = v_organisation.id;
	if p_image is not null then
		begin
			v_image := decode(p_image, 'base64');
			insert into public.organisation_logos (organisation_id, digest, image, width, height)
			values (v_organisation.id, encode(sha256(v_image), 'hex'), v_image, p_width, p_height);
		exception
			when check_violation or not_null_violation or invalid_parameter_value then
				raise sqlstate 'PT400' using message = 'logo_invalid', hint = 'logo';
		end;
	end if;
	perform private.record_act(v_organisation.id, case when p_image is null then 'remove_logo' else 'set_logo' end, '{}');
	return private.brand(v_organisation.id);
end;
$$;
revoke all on function private.set_logo(uuid, text, int, int, text) from public, anon, authenticated, service_role;
grant execute on function private.set_logo(uuid, text, int, int, text) to authenticated;

create function public.set_logo(
	p_organisation_id uuid default null, p_image text default null, p_width int default null, p_height int default null,
	p_expected text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_logo(p_organisation_id, p_image, p_width, p_height, p_expected);
end;
$$;
revoke all on function public.set_logo(uuid, text, int, int, text) from public, anon, authenticated, service_role;
grant execute on function public.set_logo(uuid, text, int, int, text) to authenticated;

-- A logo by its digest, as base64 of a PNG. Whoever knows the digest has seen a page that shows it.
create function private.read_logo(p_digest text) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off
as $$
declare
	v_image bytea := (select l.image from public.organisation_logos l where l.digest = p_digest limit 1);
begin
	if v_image is null then
		raise sqlstate 'PT404' using message = 'logo_unknown';
	end if;
	return jsonb_build_object('image', translate(encode(v_image, 'base64'), E'\n', ''));
end;
$$;
revoke all on function private.read_logo(text) from public, anon, authenticated, service_role;
grant execute on function private.read_logo(text) to anon, authenticated;

create function public.read_logo(p_digest text default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.read_logo(p_digest);
end;
$$;
revoke all on function public.read_logo(text) from public, anon, authenticated, service_role;
grant execute on function public.read_logo(text) to anon, authenticated;
