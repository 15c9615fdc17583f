-- M21, M23: who leads writes as the moderation, from paper or from the room; each is labelled and seen at once
select tests.event(), tests.board(p_settings => '{"moderation": "release", "hidden_counts": false, "note_cap": 1}'), tests.board('other'), tests.enter('a');
select tests.link('phone');
create function pg_temp.write(p_id text, p_origin text, p_body text default 'Vom Blatt', p_title text default 'board', p_parent text default null, p_token text default 'phone')
	returns jsonb language sql as $$
	select public.lead_note(tests.id(p_id), tests.id(p_title), tests.id('prompt of ' || p_title), tests.id(p_parent), 'ask', p_body, p_origin, p_token);
$$;
select tests.become_attendee();
select is(tests.refusal($$select pg_temp.write('x', 'paper', p_token => null)$$), '404 not_a_member', 'an attendee');
select is(tests.refusal($$select pg_temp.write('x', 'paper', p_title => 'other')$$), '404 link_unknown', 'another board');
select is(tests.refusal(format($$select pg_temp.write('x', %L)$$, origin)), '400 origin_unknown', coalesce(origin, 'none')) from unnest(array['seat', 'board', '', null]) origin;
select is(tests.refusal($$select pg_temp.write('x', 'paper', ' ')$$), '400 note_empty', 'nothing');
select is(tests.refusal($$select pg_temp.write('x', 'paper', repeat('x', 281))$$), '400 note_too_long', 'too much');
select is(tests.refusal($$select pg_temp.write('x', 'paper', p_parent => 'nothing')$$), '404 parent_unknown', 'to nothing');
select is(tests.refusal($$select public.lead_note(tests.id('x'), tests.id('board'), tests.id('prompt of other'), null, null, 'x', 'paper', 'phone')$$), '404 prompt_unknown', 'a prompt of another board');
select is(pg_temp.write(origin, origin) #>> '{note,origin}', origin, origin) from unnest(array['facilitator', 'paper', 'room']) origin;
select is(pg_temp.write('paper', 'paper', 'Noch einmal gesendet') #>> '{note,body}', 'Vom Blatt', 'sent twice, stored once');
select is(tests.refusal($$select pg_temp.write('paper', 'room')$$), '409 id_taken', 'an id stands for one note');
select is(pg_temp.write('question', 'facilitator', p_parent => 'paper') #>> '{note,parent_id}', tests.id('paper')::text, 'a reply');
select is(jsonb_array_length(tests.read('a') -> 'notes'), 4, 'all seen at once');
select is(tests.refusal($$select public.edit_note(tests.id('paper'), 'Meins', tests.key('a'))$$), '403 note_not_yours', 'no seat''s own');
select tests.post('seat', 'a');
select is(tests.refusal($$select pg_temp.write('seat', 'paper')$$), '409 id_taken', 'a seat''s id');
reset role;
select is((select array_agg(told #>> '{notes,0,origin}') from tests.told_on() told), array['facilitator', 'paper', 'room', 'facilitator'], 'told');
select is((select note_count::int from boards where title = 'board'), 4, 'counted');
select is((select writers::int from boards where title = 'board'), 1, 'but only the seat is a writer');
