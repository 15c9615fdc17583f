-- How well a colour, "#00505c", stands out from the paper of our pages (#f6f1e7), as WCAG 2 works it out. White stands out
-- more from any dark colour, so this is the smaller of the two that matter.
create function private.contrast_with_paper(p_colour text) returns double precision
	language sql immutable strict set search_path = ''
	-- 0.88273 is the luminance of the paper.
	return (
		select (0.88273 + 0.05) / (sum(share * case
			when part <= 0.04045 then part / 12.92
			else power((part + 0.055) / 1.055, 2.4) end) + 0.05)
		from (values (0, 0.2126), (1, 0.7152), (2, 0.0722)) as channels (place, share),
			lateral (select get_byte(decode(substr(p_colour, 2), 'hex'), place) / 255.0::double precision) as parts (part));
revoke all on function private.contrast_with_paper(text) from public, anon, authenticated, service_role;
