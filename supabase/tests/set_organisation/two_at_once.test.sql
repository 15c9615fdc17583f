-- L17, L21: two owners who change an organisation at once overwrite nothing: of one text the second is told, of others both hold
select tests.event(), tests.become_member('owner');
create function pg_temp.set(p_changes jsonb, p_expected jsonb) returns text language sql as $$
	select coalesce(tests.refusal(c.call) || coalesce(' ' || tests.hint(c.call), ''), 'done')
	from (select format('select public.set_organisation(%L, %L, %L)', tests.id('organisation TESTED'), p_changes, p_expected) as call) c;
$$;
select is(pg_temp.set('{"imprint": {"de": "Kreis", "en": "District"}, "controller": "Kreis", "accent": "#7a1f5c"}', '{}'), 'done',
	'what nobody has said is expected to be empty');
select is(pg_temp.set('{"imprint": {"de": "Kreis Lippe"}}', '{"imprint": {"de": "Kreis"}}'), 'done', 'one changes the German text');
select is(pg_temp.set('{"imprint": {"en": "District of Lippe"}}', '{"imprint": {"en": "District"}}'), 'done', 'another, beside it, the English one');
select is((select legal -> 'imprint' from organisations), '{"de": "Kreis Lippe", "en": "District of Lippe"}', 'and both hold');
select is(pg_temp.set(stale.changes, stale.expected), '409 changed_meanwhile ' || stale.field, stale.field) from (values
	('imprint.de', '{"imprint": {"de": "Amt"}}'::jsonb, '{"imprint": {"de": "Kreis"}}'::jsonb),
	('controller', '{"controller": "Amt"}', '{}'),
	('accent', '{"accent": "#00505c"}', '{"accent": "#123456"}'),
	('retention_days', '{"retention_days": 60}', '{"retention_days": 30}'),
	('name', '{"name": "Anders", "controller": "Amt"}', '{"name": "Früher", "controller": "Kreis"}')) as stale (field, changes, expected);
select is(pg_temp.set('{"accent": "#7a1f5c"}', '{"accent": null}'), 'done', 'who means the same is not asked');
select is(pg_temp.set('{"accent": null}', '{"accent": "#7a1f5c"}'), 'done', 'what is seen is taken away');
select is((select accent from organisations), null, 'and is gone');
select is((select legal ->> 'controller' from organisations), 'Kreis', 'nothing of what was refused');

create function pg_temp.draw(p_image text, p_expected text) returns text language sql as $$
	select tests.refusal(format('select public.set_logo(%L, %L, 320, 80, %L)', tests.id('organisation TESTED'), p_image, p_expected));
$$;
select is(pg_temp.draw(tests.png(40), ''), null, 'a first logo');
select is(pg_temp.draw(tests.png(50), ''), '409 changed_meanwhile', 'who saw none does not replace it');
select is(pg_temp.draw(tests.png(50), (select digest from organisation_logos)), null, 'who saw it does');
select is(pg_temp.draw(null, 'another'), '409 changed_meanwhile', 'nor is another taken away than was seen');
select is(pg_temp.set('{"controller": "Amt"}', wrong), '400 organisation_invalid ', wrong::text) from (values ('[]'::jsonb), ('"Kreis"'), ('null')) as w (wrong);
