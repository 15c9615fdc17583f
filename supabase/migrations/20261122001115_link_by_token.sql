-- The link that a token opens, as long as it holds; nulls if there is none.
create function private.link_by_token(p_token text, p_role text) returns public.access_links
	language plpgsql stable set search_path = ''
as $$
declare
	v_link public.access_links;
begin
	select * into v_link from public.access_links l
	where l.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.role = p_role
		and l.revoked_at is null and l.expires_at > now();
	return v_link;
end;
$$;
revoke all on function private.link_by_token(text, text) from public, anon, authenticated, service_role;
