-- L21, SEC2: owners give their organisation a PNG and take it away; everybody may see it who knows its digest
select tests.event(), tests.event('ANDERS');
create function pg_temp.try(p_image text, p_width int default 320, p_height int default 80, p_code text default 'TESTED') returns text language sql as $$
	select tests.refusal(format('select public.set_logo(%L, %L, %L, %L)', tests.id('organisation ' || p_code), p_image, p_width, p_height));
$$;
select tests.become_member('organiser', 'organiser');
select is(pg_temp.try(tests.png()), '403 owners_only', 'an organiser');
select tests.become_member('owner');
select is(pg_temp.try(tests.png(), 320, 80, 'ANDERS'), '404 not_a_member', 'the owner of another');
select is(pg_temp.try(refused.image, refused.width, refused.height), '400 logo_invalid', refused.what) from (values
	('not base64', '!!', 320, 80),
	('a script', encode('<svg onload="alert(1)"/>', 'base64'), 320, 80),
	('too large', tests.png(45000), 320, 80),
	('too wide', tests.png(p_width => 641), 641, 80),
	('too high', tests.png(p_height => 241), 320, 241),
	('of another size than it says', tests.png(p_width => 100000), 320, 80),
	('a signature and no more', encode('\x89504e470d0a1a0a', 'base64'), 320, 80),
	('a signature before something else', encode('\x89504e470d0a1a0a'::bytea || '<svg onload="alert(1)"/>', 'base64'), 320, 80),
	('of other colours than ours', tests.png(p_form => '\x0803000000'), 320, 80),
	('with a text in it', tests.png(p_more => tests.chunk('tEXt', 'Author')), 320, 80),
	('with something after the end', tests.png(p_after => '<script>'), 320, 80),
	('without pixels', encode(substr(decode(tests.png(0), 'base64'), 1, 33) || tests.chunk('IEND'), 'base64'), 320, 80),
	('cut off', encode(substr(decode(tests.png(), 'base64'), 1, 60), 'base64'), 320, 80),
	('with a length beyond all bounds', tests.png(p_more => '\xffffffff49444154'), 320, 80),
	('without a size', tests.png(), null, null)) as refused (what, image, width, height);
select is_empty('select digest from organisation_logos', 'nothing of that');
create temp table logo as select public.set_logo(tests.id('organisation TESTED'), tests.png(), 320, 80) as brand;
grant select on logo to public;
select is(pg_temp.try('!!'), '400 logo_invalid', 'a second one that is none');
select is((select digest from organisation_logos), (select brand #>> '{logo,digest}' from logo), 'leaves the first');
select throws_ok('select image from organisation_logos', '42501', null, 'the picture comes by its digest');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is_empty('select digest from organisation_logos', 'another organisation does not see it');
select tests.become_attendee();
select is(decode(public.read_logo((select brand #>> '{logo,digest}' from logo)) ->> 'image', 'base64'), decode(tests.png(), 'base64'), 'an attendee does');
select is(tests.refusal($$select public.read_logo(repeat('0', 64))$$), '404 logo_unknown');
select is(tests.refusal('select public.read_logo(null)'), '404 logo_unknown');
select tests.become_member('owner');
select is(public.set_logo(tests.id('organisation TESTED'), null), '{"logo": null, "name": "TESTED", "accent": null}'::jsonb, 'taken away');
reset role;
select results_eq('select act, detail from tests.acts order by happened_at, act desc', $$values ('set_logo', '{}'::jsonb), ('remove_logo', '{}')$$, 'written down');
