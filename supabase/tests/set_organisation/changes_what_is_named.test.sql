-- L17, L21: what is named is changed and cleaned, the rest stays; what does not fit is refused whole with its field
select tests.event(), tests.become_member('owner');
create function pg_temp.set(p_changes jsonb) returns text language sql as $$
	select coalesce(tests.refusal(c.call) || coalesce(' ' || tests.hint(c.call), ''), 'done')
	from (select format('select public.set_organisation(%L, %L)', tests.id('organisation TESTED'), p_changes) as call) c;
$$;
select is(pg_temp.set('{"name": "  KI \t Kreis\nHerford <b>fett</b> ", "imprint": {"de": "Absatz eins\n\nAbsatz zwei <script>alert(1)</script>", "en": ""},
	"controller": "Kreis\nAmtshausstraße 3", "accent": "#7a1f5c", "retention_days": 60, "min_group": 8, "audit_days": 90}'), 'done');
select is(pg_temp.set('{"legal_basis": {"de": "§ 3 DSG NRW", "en": "section 3"}}'), 'done');
select is((select to_jsonb(o) - array['id', 'created_at', 'runs_installation'] from organisations o), '{"name": "KI Kreis Herford <b>fett</b>",
	"legal": {"imprint": {"de": "Absatz eins\n\nAbsatz zwei <script>alert(1)</script>", "en": ""}, "controller": "Kreis\nAmtshausstraße 3",
		"legal_basis": {"de": "§ 3 DSG NRW", "en": "section 3"}},
	"accent": "#7a1f5c", "retention_days": 60, "min_group": 8, "audit_days": 90}'::jsonb, 'markup is text like any other; lines stay where they may');
select is(pg_temp.set('{"accent": null}'), 'done');
select is((select accent from organisations), null, 'no colour of its own any more');

select is(pg_temp.set(refused.changes::jsonb), refused.answer, refused.changes) from (values
	('{"name": "  "}', '400 organisation_invalid name'),
	('{"name": 7}', '400 organisation_invalid name'),
	('{"imprint": "als Text"}', '400 organisation_invalid imprint'),
	('{"imprint": {"fr": "Mentions légales"}}', '400 organisation_invalid imprint.fr'),
	('{"privacy": {"de": ["x"]}}', '400 organisation_invalid privacy.de'),
	('{"accent": "petrol"}', '400 organisation_invalid accent'),
	('{"accent": "#FFCC00"}', '400 organisation_invalid accent'),
	('{"accent": "#ffcc00"}', '400 accent_pale accent'),
	('{"accent": "url(#a)"}', '400 organisation_invalid accent'),
	('{"retention_days": 29}', '400 organisation_invalid retention_days'),
	('{"retention_days": 366}', '400 organisation_invalid retention_days'),
	('{"retention_days": 30.5}', '400 organisation_invalid retention_days'),
	('{"min_group": 4}', '400 organisation_invalid min_group'),
	('{"audit_days": 0}', '400 organisation_invalid audit_days'),
	('{"runs_installation": true}', '400 organisation_invalid runs_installation'),
	('{"id": "x", "name": "Gut"}', '400 organisation_invalid id')) as refused (changes, answer);
select is(pg_temp.set(jsonb_build_object('name', repeat('n', 201))), '400 organisation_invalid name');
select is(pg_temp.set(jsonb_build_object('name', 'Gut', 'imprint', jsonb_build_object('de', repeat('i', 10001)))), '400 organisation_invalid imprint.de');
select is(pg_temp.set(jsonb_build_object('recipients', jsonb_build_object('en', repeat('r', 1001)))), '400 organisation_invalid recipients.en');
select is((select name::text from organisations), 'KI Kreis Herford <b>fett</b>', 'nothing of what was refused');
reset role;
select is((select array_agg(distinct detail::text) from tests.acts where detail::text ~ 'Absatz|Herford|DSG'), null, 'it is written down which fields, not what they say');
select throws_ok($$update organisations set accent = '#ffcc00'$$, '23514', null, 'nor does the table take a colour that cannot be read');
select is(round(private.contrast_with_paper('#00505c')::numeric, 2), 8.10, 'contrast as WCAG has it');
