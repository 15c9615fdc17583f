-- I8: a text is stored in NFC, trimmed, without control characters; nothing visible counts as nothing
select tests.event(), tests.board(), tests.enter('a');
create function pg_temp.body(p_body text) returns text language sql as $$
	select tests.post(md5(p_body), 'a', p_body) #>> '{note,body}';
$$;
select is(pg_temp.body(U&'  Bu\0308rgerbu\0308ro \00a0'), 'Bürgerbüro', 'composed and trimmed');
select is(pg_temp.body(E'eins\r\nzwei\rdrei'), E'eins\nzwei\ndrei', 'every line end is a line feed');
select is(pg_temp.body(E'oben\n\n \n\t\n\nunten'), E'oben\n\nunten', 'empty lines do not pile up');
select is(pg_temp.body(E'a\u0007b\u009bc\u007fd'), 'abcd', 'control characters vanish');
select is(pg_temp.body(E'links\trechts'), 'links rechts', 'a tab is a space');
select is(pg_temp.body(U&'\0645\06CC\200C\062E\0648\0627\0647\0645'), U&'\0645\06CC\200C\062E\0648\0627\0647\0645', 'the joiner of Persian stays');
select is(tests.refusal(format('select tests.post(''e'', ''a'', %L)', body)), '400 note_empty', 'nothing: ' || kind)
from (values ('no text', null), ('an empty one', ''), ('spaces', '   '), ('lines', E'\n\t '), ('invisible', U&'\200B\2060'),
	('Hangul fillers', U&'\3164\115F\FFA0'), ('blank Braille', U&'\2800'), ('soft hyphens', U&'\00AD'), ('tags', U&'\+0E0041\FE0F')) as t (kind, body);
select is(tests.refusal(format('select tests.post(''l'', ''a'', %L)', repeat(body, 15000))), '400 note_too_long', 'far too long, at once: ' || kind)
from (values ('combining characters', U&'\0301\0323'), ('spaces', '   ')) as t (kind, body);
