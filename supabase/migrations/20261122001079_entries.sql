-- Notes, themes and agreements of a board as a change tells them: as everybody may see them, tombstones of what is gone.
-- Never to be asked for notes that were not released yet.
create function private.entries(
	p_board public.boards, p_notes uuid[] default '{}', p_themes uuid[] default '{}', p_agreements uuid[] default '{}')
	returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return coalesce((
			select jsonb_build_object('notes', jsonb_agg(case when n.visibility = 'visible'
				then s.shape || jsonb_build_object('marks', private.mark_counts(p_board, n.id))
				else private.tombstone(n) end order by n.id))
			from public.notes n join private.shaped_notes s on s.id = n.id
			where n.id = any (p_notes) having count(*) > 0), '{}')
		|| coalesce((
			select jsonb_build_object('themes', jsonb_agg(private.theme_shape(t, private.dots_hidden(p_board)) order by t.position, t.id))
			from public.themes t where t.id = any (p_themes) having count(*) > 0), '{}')
		|| coalesce((
			select jsonb_build_object('agreements', jsonb_agg(a.shape order by a.id))
			from private.shaped_agreements a where a.id = any (p_agreements) having count(*) > 0), '{}');
end;
$$;
revoke all on function private.entries(public.boards, uuid[], uuid[], uuid[]) from public, anon, authenticated, service_role;
