-- Whether these bytes are a PNG of this size as our own hand draws it (SEC2): eight bits of red, green, blue and opacity, pixels
-- and nothing else, no text and nothing after the end. A member can call set_logo past the page that draws.
create function private.is_plain_png(p_image bytea, p_width int, p_height int) returns boolean
	language plpgsql immutable set search_path = ''
as $$
declare
	v_at int := 33;
	v_length int;
begin
	if substr(p_image, 1, 29) <> '\x89504e470d0a1a0a0000000d49484452'::bytea || int4send(p_width) || int4send(p_height) || '\x0806000000'
	then
		return false;
	end if;
	-- A chunk: its length in four bytes, its kind, what it holds, four bytes of sum.
	while v_at + 12 <= octet_length(p_image) loop
		v_length := ('x' || encode(substr(p_image, v_at + 1, 4), 'hex'))::bit(32)::int;
		case substr(p_image, v_at + 5, 4)
			when 'IEND' then
				return v_at > 33 and v_length = 0 and octet_length(p_image) = v_at + 12;
			when 'IDAT' then
				exit when v_length not between 1 and octet_length(p_image);
			else
				exit;
		end case;
		v_at := v_at + 12 + v_length;
	end loop;
	return false;
end;
$$;
revoke all on function private.is_plain_png(bytea, int, int) from public, anon, authenticated, service_role;

-- The logo of an organisation as it was drawn anew from what was uploaded: a PNG, known by its digest, which is its address.
create table public.organisation_logos (
	organisation_id uuid primary key references public.organisations (id) on delete cascade,
	digest text not null,
	image bytea not null,
	width int not null,
	height int not null,
	constraint a_digest_is_that_of_the_image check (digest = encode(sha256(image), 'hex')),
	constraint a_logo_is_a_plain_png check (private.is_plain_png(image, width, height)),
	constraint a_logo_is_small_since_phones_load_it check (octet_length(image) <= 45000),
	constraint a_logo_fits_on_a_phone check (width between 1 and 640 and height between 1 and 240)
);
create index organisation_logos_digest_idx on public.organisation_logos (digest);

alter table public.organisation_logos enable row level security;
create policy "members see the logo of their organisation" on public.organisation_logos
	for select to authenticated
	using (organisation_id in (select private.my_organisations()));
revoke all on public.organisation_logos from public, anon, authenticated, service_role;
grant select (organisation_id, digest, width, height) on public.organisation_logos to authenticated;

-- What pages of the hall show of an organisation, without its id.
create function private.brand(p_organisation_id uuid) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		select jsonb_build_object('name', o.name, 'accent', o.accent, 'logo', case when l.digest is not null then
			jsonb_build_object('digest', l.digest, 'width', l.width, 'height', l.height) end)
		from public.organisations o left join public.organisation_logos l on l.organisation_id = o.id
		where o.id = p_organisation_id);
end;
$$;
revoke all on function private.brand(uuid) from public, anon, authenticated, service_role;
